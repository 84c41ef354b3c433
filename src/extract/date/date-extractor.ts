import type { Extractor, Trace } from '../../core/passage.ts'
import type { DateMention } from '../../core/record.generated.ts'
import { type DateLexicon, loadDateLexicon } from '../../lexicon/dates.ts'
import { markApproximate } from './approximate.ts'
import type { Candidate, Refiner } from './candidate.ts'
import { createDayTimeReader } from './day-time.ts'
import { createDoubter } from './doubt.ts'
import { createDurationParser } from './duration.ts'
import { createFestivalReader } from './festival.ts'
import { joinDays } from './join-days.ts'
import { joinRanges } from './join-ranges.ts'
import { toEdtf } from './moment.ts'
import { createNameParser } from './name.ts'
import { createNumericDateParser } from './numeric-date.ts'
import { parsePeriodEdge } from './period-edge.ts'
import { createPointParser } from './point.ts'
import { createScanner, type ParserEntry } from './scanner.ts'
import { createYearReader } from './year.ts'

const DIGITS = '0123456789'
const NUMERALS = '〇零一二两三四五六七八九十廿卅百'
const MASKS = 'xXzZ×*_□■◇●#?某'
/** What else a point in time can begin with. */
const FIXED_WORDS = [
  ...['上半年', '下半年', '前二季', '前两季', '前三季', '前2', '前3', '首季'],
  ...['公元', '农历', '阴历', '旧历', '夏历', '正月', '冬月', '腊月', '闰'],
  ...["'", '’', '‘', '去(', '今(', '明(', '本(', '前('],
]

/**
 * Extractor of calendar dates, clock times, ranges and durations. Its program is the two lists: parsers, in
 * the order in which they are tried where an expression may begin, and refiners, in the order in which they
 * rewrite what was found. `from`, `to` and `certainty` stay null: they need the summary's year.
 */
export function createDateExtractor(lexicon: DateLexicon = loadDateLexicon()): Extractor<DateMention> {
  const { words, eras, festivals } = lexicon
  const dayTime = createDayTimeReader(words)
  const point = createPointParser(
    { year: createYearReader(words, eras), festival: createFestivalReader(festivals), dayTime },
    createDoubter(words),
  )
  const duration = createDurationParser(words)
  const pointWords = [
    ...FIXED_WORDS,
    ...words.parts.map(({ text }) => text),
    ...words.years.map(({ text }) => text),
    ...eras.keys(),
  ]
  const parsers: readonly ParserEntry[] = [
    { numbers: '', words: words.names.map(({ text }) => text), parse: createNameParser(words.names) },
    { numbers: DIGITS, words: [], parse: createNumericDateParser(dayTime) },
    { numbers: `${DIGITS}${NUMERALS}半`, words: ['为期'], parse: duration },
    { numbers: `${DIGITS}${NUMERALS}${MASKS}元第`, words: pointWords, parse: point },
    { numbers: '', words: ['年初', '年底', '年末', '月初', '月底', '月末'], parse: parsePeriodEdge },
  ]
  const refiners: readonly Refiner[] = [joinRanges, joinDays, markApproximate]
  const scan = createScanner(parsers)

  return {
    name: 'date',
    extract({ text }, trace) {
      let candidates: readonly Candidate[] = scan(text)
      for (const refine of refiners) candidates = refine(text, candidates)
      const mentions: DateMention[] = []
      for (const candidate of candidates) {
        const mention = toMention(text, candidate, trace)
        if (mention) mentions.push(mention)
      }
      return mentions
    },
  }
}

function toMention(text: string, candidate: Candidate, trace?: Trace): DateMention | null {
  const { start, end, kind, from, to, value, rel, mod, part, rule, doubt } = candidate
  trace?.({ span: { start, end }, rule, dropped: doubt?.reason ?? null })
  if (doubt) return null
  const edtf = to ? `${toEdtf(from)}/${toEdtf(to)}` : (value ?? toEdtf(from))
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    edtf,
    rel,
    mod,
    part,
    from: null,
    to: null,
    certainty: null,
    rule,
  }
}
