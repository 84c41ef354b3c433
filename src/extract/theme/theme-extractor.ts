import type { Extractor, Passage, Trace } from '../../core/passage.ts'
import type { ThemeMention } from '../../core/record.generated.ts'
import { byPlace, type Span } from '../../core/span.ts'
import type { Themes } from '../../lexicon/themes.ts'
import { findAfter } from './after.ts'
import { type Candidate, lastOpenedBefore, type Scene } from './candidate.ts'
import { findUnderHeading } from './heading-line.ts'
import { findPlainBefore } from './plain-before.ts'
import { findQuotations } from './quotations.ts'
import { findQuotedBefore } from './quoted-before.ts'
import { THEME_WORD } from './wording.ts'

/** The branches of the grammar, the surest first: the first that finds a theme for a theme word has it. */
const BRANCHES = [findAfter, findQuotedBefore, findUnderHeading, findPlainBefore]

/**
 * Makes the extractor of themes: slogans that the text itself calls 主题 or 口号, every occurrence that it calls
 * so. Spans are offsets in the passage and leave the quotation marks out.
 */
export function createThemeExtractor(lexicon: Themes): Extractor<ThemeMention> {
  return {
    name: 'theme',
    extract(passage: Passage, trace?: Trace): ThemeMention[] {
      const words = [...passage.text.matchAll(THEME_WORD)]
      if (words.length === 0) return []
      const scene = sceneOf(passage.text, lexicon)
      const found: Candidate[] = []
      for (const { index, 0: word } of words) {
        for (const candidate of readWord(scene, { start: index, end: index + word.length })) {
          trace?.({ span: candidate, rule: candidate.rule, dropped: candidate.dropped })
          if (candidate.dropped === null) found.push(candidate)
        }
      }
      return withoutOverlaps(found).map((candidate) => mentionOf(candidate, passage.text, lexicon))
    },
  }
}

function sceneOf(text: string, lexicon: Themes): Scene {
  return {
    text,
    quotations: findQuotations(text),
    isOfficial: (words) => lexicon.annual(words) !== null || lexicon.official(words).some((theme) => !theme.generic),
    annualAtEnd: lexicon.annualAtEnd,
  }
}

/** All that the branches make of one theme word, up to the first theme. */
function readWord(scene: Scene, word: Span): Candidate[] {
  const inside = scene.quotations[lastOpenedBefore(scene.quotations, word.start)]
  // “我们的节日主题晚会”: the word is part of a name
  if (inside?.closed && inside.end > word.start) {
    return [
      { start: inside.start, end: inside.end, rule: 'inside-quotation', dropped: 'inside quotation', ofYear: false },
    ]
  }
  const read: Candidate[] = []
  for (const branch of BRANCHES) {
    const candidates = branch(scene, word)
    read.push(...candidates)
    if (candidates.some((candidate) => candidate.dropped === null)) break
  }
  return read
}

function withoutOverlaps(found: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of found.sort(byPlace)) {
    if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate)
  }
  return kept
}

function mentionOf({ start, end, rule, ofYear }: Candidate, passage: string, lexicon: Themes): ThemeMention {
  const text = passage.slice(start, end)
  const annual = lexicon.annual(text)
  // 绿色消费 is also what a city calls its own week: it is annual only where the text says so
  const isAnnual = annual !== null && (ofYear || !annual.generic)
  return {
    text,
    start,
    end,
    kind: isAnnual ? 'annual' : 'activity',
    year: isAnnual ? (annual.years[0] ?? null) : null,
    rule,
  }
}
