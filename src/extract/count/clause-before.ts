import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { UnitClass } from '../../lexicon/units.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { clauseStart } from './clause.ts'
import { isCountable } from './countable.ts'
import { longestNounBefore } from './nouns.ts'
import { titleBefore } from './titles.ts'
import type { Token } from './tokens.ts'

/** What a clause without a noun of its own goes on with. */
export interface Ahead {
  readonly object: Span
  readonly nounClass: string
}

/** Classes of units that tell what may be counted so; 个 and 次 count anything. */
const TELLING: ReadonlySet<UnitClass> = new Set<UnitClass>([
  'document',
  'publication',
  'event',
  'machine',
  'mass',
  'case',
])
/** Who acts and where is not what the next clause goes on with. */
const OTHERS: ReadonlySet<string> = new Set([
  'organization',
  'place',
  'area',
  'school',
  'staff',
  'personnel',
  'public',
  'inspected',
  'visitor',
  'matter',
  'value',
  'rate',
])

/** 召开主题班会,每校不少于(1次): events go on so; what was held before says nothing of 共讲6场. */
const EACH = /^(?:每|各|不少于|至少|先后)/

/**
 * The noun of the clause in front, where the count's own names nothing: 对计价秤进行检定,共检定(1460台); 发放《告家长书》,总数(7000份).
 * @param floor where the count before ends: beyond it that one's noun is meant
 */
export function nounInClauseBefore(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  wordsIn: (start: number, end: number) => readonly Token[],
  { lead, unit, unitClass }: Candidate,
  floor: number,
): Ahead | null {
  const { text } = around
  if (!TELLING.has(unitClass)) return null
  const start = clauseStart(text, lead, floor)
  if (start <= floor || text[start - 1] !== ',') return null
  const from = clauseStart(text, start - 1, floor)
  const title = titleBefore(text, from, start - 1)
  if (title && text[title.start] === '《' && unitClass === 'document') return { object: title, nounClass: 'title' }
  const words = wordsIn(from, start - 1)
  for (let i = words.length - 1; i >= 0; i--) {
    const { word, end } = words[i] as Token
    if (word.kind !== 'noun') continue
    const noun = longestNounBefore(lexicon, around, (words[0] as Token).start, end)
    if (noun === null || OTHERS.has(noun.value) || !isCountable(noun.value, unitClass, unit)) continue
    if (noun.value === 'event' && !EACH.test(text.slice(start, lead))) continue
    return { object: { start: end - noun.length, end }, nounClass: noun.value }
  }
  return null
}
