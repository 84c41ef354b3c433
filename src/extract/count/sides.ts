import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { clauseEnd, clauseStart } from './clause.ts'
import { isCountable } from './countable.ts'
import { NOTHING, type Side } from './governed.ts'
import { sideAfter } from './side-after.ts'
import { sideBefore } from './side-before.ts'
import { withoutTitles } from './titles.ts'
import type { Token } from './tokens.ts'

/** What stands in front of a count and behind it, and which of the two names what it counts. */
export interface Sides {
  readonly before: Side
  readonly after: Side
  readonly own: Side
}

/**
 * Reads both sides of a count.
 * @param wordsIn the words of the sentence between two offsets
 * @param floor where the count before ends: what it counts is not read again
 * @param reach where the words behind the count begin, and where they end at the latest
 */
export function sidesOf(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  wordsIn: (start: number, end: number) => readonly Token[],
  candidate: Candidate,
  floor: number,
  { start: behind, end: ceiling }: Span,
): Sides {
  const { text } = around
  // a page number on a line of its own between 展板 and 48块
  const page = pageBefore(text, candidate.lead)
  const lead = page ? candidate.lead - page[0].length : candidate.lead
  const from = clauseStart(text, lead, page ? Math.max(0, lead - 30) : Math.min(floor, lead))
  const before = sideBefore(lexicon, around, withoutTitles(wordsIn(from, lead)), candidate)
  const behindTokens = wordsIn(behind, clauseEnd(text, behind, ceiling))
  if (candidate.nounUnit) {
    // 9成员单位: the noun that is the unit is the object too
    const object = { start: candidate.end - candidate.unit.length, end: candidate.end }
    const after = sideAfter(lexicon, around, behindTokens, candidate, { named: true, summing: false })
    return { before, after, own: { ...NOTHING, object, nounClass: lexicon.nouns.get(candidate.unit) ?? null } }
  }
  const named = fits(before, candidate)
  const after = sideAfter(lexicon, around, behindTokens, candidate, { named, summing: text[lead - 1] === '等' })
  return { before, after, own: chooseSide(text, before, after, candidate, ceiling) }
}

/** Whether a side names what the unit can count. */
function fits({ nounClass }: Side, { unitClass, unit }: Candidate): boolean {
  return nounClass !== null && isCountable(nounClass, unitClass, unit)
}

const PAGE = /\n {0,3}\d{1,3} {0,3}\n {0,3}$/

function pageBefore(text: string, lead: number): RegExpExecArray | null {
  const last = text.charCodeAt(lead - 1)
  return last === 0x0a || last === 0x20 ? PAGE.exec(text.slice(Math.max(0, lead - 12), lead)) : null
}

/** A noun that the unit can count comes before an unknown one, and what stands behind the number before what stands in front. */
function chooseSide(text: string, before: Side, after: Side, candidate: Candidate, ceiling: number): Side {
  const { unitClass } = candidate
  // 价值近2万元的假酒: what is worth it is the object, and the figure its value
  if (unitClass === 'money' && before.nounClass === 'value' && after.object && text[candidate.end] === '的') {
    return { ...after, nounClass: 'value' }
  }
  // 餐饮行业(8家): a line of trade stands for its firms
  if (unitClass === 'body' && before.nounClass === 'matter' && before.object && text[before.object.end - 1] === '业') {
    if (after.object === null || after.nounClass === null) return before
  }
  if (fits(after, candidate)) return after
  if (fits(before, candidate)) return before
  const unknown = (side: Side) => side.object !== null && side.nounClass === null
  if (unknown(before) && (!unknown(after) || before.verb)) return before
  if (unknown(after)) return after
  // 2部投诉电话: what stands directly behind is counted even where the lexicon would not have it so,
  // but what the next number follows (3户救助金8万元) is its own
  return after.object !== null && after.object.end < ceiling && unitClass !== 'person' ? after : NOTHING
}
