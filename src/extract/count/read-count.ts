import type { CountLexicon } from '../../lexicon/counts.ts'
import type { Bound } from '../number/bound.ts'
import { skipSpaces } from '../number/read-numeral.ts'
import { readPercentAfter, readPercentBefore } from '../number/read-percent.ts'
import { shift } from '../number/shift.ts'
import { type Amount, afterHeading, readAmount } from './amount.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import type { Candidate, Reading, Surroundings } from './candidate.ts'
import { whyNumberCountsNothing, whyUnitCountsNothing } from './exclusions.ts'
import { readNounUnit } from './read-noun-unit.ts'
import { readUnit, type UnitReading } from './read-unit.ts'
import { readSubunits } from './subunits.ts'

/** Units that may have decimals; one of the others behind a decimal at the head of a line tells of a heading. */
const MEASURES = new Set(['money', 'length', 'area', 'volume', 'mass', 'measure', 'ratio', 'score'])
/** One mark that a page may leave between a number and its unit: 46.台, 30'名 */
const STRAY = /[.'`*·^](?=[\u4e00-\u9fff])/y

/** Reads the count whose number begins at the offset, or says why there is none; null where no number begins. */
export function readCount(lexicon: CountLexicon, around: Surroundings, start: number): Reading | null {
  const { text } = around
  const share = readPercentBefore(text, start) ?? readTenths(text, start)
  if (share) return { candidate: signed(text, shareOf(text, start, share)) }
  const amount = readAmount(text, start)
  if (!amount) return null
  const drop = (reason: string, end = amount.end): Reading => ({ dropped: reason, rule: 'number', end })
  const unit = readUnit(lexicon.units, around, unitOffset(text, amount))
  if (unit?.unit.class === 'time') return drop('date or duration', unit.end)
  const before = boundBefore(text, start)
  const noun = unit ? null : readNounUnit(lexicon, around, amount, before.bound !== 'exact')
  if (!unit && !noun) return drop('no unit')
  const excluded = whyNumberCountsNothing(around, amount)
  if (excluded) return drop(excluded)
  const name = lexicon.names.covering(text, start)
  if (name !== null && name.end >= (unit?.end ?? 0)) return drop(`in the name ${name.name}`)
  if (noun) {
    const candidate = {
      ...measured(text, amount, before, noun.end),
      unit: noun.noun,
      unitClass: 'body' as const,
      nounUnit: true,
    }
    return { candidate: { ...candidate, rule: 'noun-unit' } }
  }
  if (!unit) return drop('no unit')
  // 1.2万名: nobody numbers a heading and goes on in 万
  const whole = MEASURES.has(unit.unit.class) || amount.numeral.tokens.length > 1
  const heading = whole ? null : afterHeading(text, start)
  if (heading !== null) return { dropped: 'number of a heading', rule: 'number', end: heading }
  const why = whyUnitCountsNothing(text, amount, unit)
  return why ? drop(why, unit.end) : { candidate: withUnit(around, amount, before, unit) }
}

/** 九成五 is 95 %; 九成 alone counts tenths. */
function readTenths(text: string, start: number) {
  return /^[一二三四五六七八九]成[一二三四五六七八九半](?![\u4e00-\u9fff]{0,1}[名位人家户件个份])/.test(
    text.slice(start, start + 5),
  )
    ? readPercentAfter(text, start, null)
    : null
}

/** Where the unit may begin: behind spaces, and behind one stray mark, but not behind the point of a heading (3.对). */
function unitOffset(text: string, { start, end }: Amount): number {
  STRAY.lastIndex = skipSpaces(text, end)
  const stray = /[\u4e00-\u9fff]/.test(text[start - 1] ?? '') && STRAY.test(text)
  return skipSpaces(text, stray ? STRAY.lastIndex : end)
}

interface Before {
  readonly start: number
  readonly lead: number
  readonly bound: Bound
}

/** 负百分之六: the sign stands before the whole. */
function signed(text: string, share: Candidate): Candidate {
  return text[share.start - 1] === '负'
    ? { ...share, start: share.start - 1, lead: share.start - 1, value: -(share.value ?? 0) }
    : share
}

/** 百分之九十五 is 95 %. */
function shareOf(
  text: string,
  start: number,
  share: { end: number; value: number; max: number | null; bound: Bound },
): Candidate {
  const before = boundBefore(text, start)
  const after = boundAfter(text, share.end)
  const bound = firstSaid(share.bound, before.bound, after.bound)
  const { end, value, max } = share
  return {
    start: before.start,
    lead: before.lead,
    end,
    value,
    max,
    bound,
    masked: false,
    unit: '%',
    unitClass: 'ratio',
    nounUnit: false,
    rule: 'share',
  }
}

function measured(text: string, amount: Amount, before: Before, end: number) {
  const after = boundAfter(text, end)
  const bound = firstSaid(amount.bound, before.bound, after.bound)
  return { start: before.start, lead: before.lead, end, value: amount.value, max: amount.max, bound, masked: false }
}

function withUnit(around: Surroundings, amount: Amount, before: Before, unit: UnitReading): Candidate {
  const { text } = around
  const far = amount.max === null ? readFarEnd(text, amount, unit) : null
  if (far)
    return {
      ...measured(text, { ...amount, max: far.value, bound: 'about' }, before, far.end),
      ...named(unit),
      rule: 'range',
    }
  const half = text[unit.end] === '半' && around.isBorder(unit.end + 1) ? 0.5 : 0
  const tail = half
    ? { value: amount.value + half, end: unit.end + 1, money: false }
    : readSubunits(text, amount.value, unit)
  const base = measured(text, amount, before, tail.end)
  const factor = unit.unit.factor ?? 1
  const scale = (value: number) => (factor === 1 ? value : shift(value, Math.round(Math.log10(factor))))
  const max = base.max === null ? null : scale(base.max)
  const rule = amount.max === null ? 'unit' : 'range'
  return {
    start: base.start,
    lead: base.lead,
    end: base.end,
    value: scale(tail.value),
    max,
    bound: base.bound,
    masked: false,
    unit: tail.money ? '元' : (unit.unit.as ?? unit.written),
    unitClass: tail.money ? 'money' : unit.unit.class,
    nounUnit: false,
    rule,
  }
}

const FAR = / {0,2}(?:[-—~]{1,2}|至|到) {0,2}/y

/** 4吨至5吨, 100名—150名: the range's other end has the unit again. */
function readFarEnd(text: string, amount: Amount, unit: UnitReading): { value: number; end: number } | null {
  FAR.lastIndex = unit.end
  if (!FAR.test(text)) return null
  const far = readAmount(text, FAR.lastIndex)
  if (!far || far.max !== null || far.value <= amount.value || !text.startsWith(unit.written, far.end)) return null
  return { value: far.value, end: far.end + unit.written.length }
}

function named(unit: UnitReading) {
  return { unit: unit.unit.as ?? unit.written, unitClass: unit.unit.class, nounUnit: false }
}

/** What the number itself says of its bound comes before what stands around it. */
function firstSaid(...bounds: readonly Bound[]): Bound {
  return bounds.find((bound) => bound !== 'exact') ?? 'exact'
}
