import type { Bound } from './bound.ts'
import { isLoneNumber } from './lone-number.ts'
import type { NumberReading } from './number-span.ts'
import { readAmount } from './read-amount.ts'
import { readFraction, readSlashed } from './read-fraction.ts'
import { type NumeralReading, readNumeral, skipSpaces } from './read-numeral.ts'
import { readPercentAfter, readPercentBefore } from './read-percent.ts'
import { readRange } from './read-range.ts'
import { readScientific } from './read-scientific.ts'

/** Reads the number that begins at the offset, with its sign, in whatever form; null where none does. */
export function readNumber(text: string, start: number): NumberReading | null {
  const sign = signFrom(text, start)
  if (sign === null) return readUnsigned(text, start)
  const reading = readUnsigned(text, sign)
  return reading && { ...reading, value: -reading.value || 0, max: reading.max === null ? null : -reading.max }
}

function readUnsigned(text: string, start: number): NumberReading | null {
  const before = readPercentBefore(text, start)
  if (before) return before
  const numeral = readNumeral(text, start)
  const special = readPercentAfter(text, start, numeral) ?? readSlashed(text, start) ?? readScientific(text, start)
  if (special) return special
  if (!numeral) return null
  const whole = readFraction(text, numeral) ?? readAmount(text, start, numeral) ?? readRange(text, numeral)
  if (whole) return whole
  return readDozen(text, numeral) ?? (isLoneNumber(text, start, numeral) ? plain(text, start, numeral) : null)
}

/** 五十打 is 600; 打 that begins another word is none (三打白骨精 has no noun list to tell, and is rare). */
function readDozen(text: string, numeral: NumeralReading): NumberReading | null {
  if (text[numeral.end] !== '打' || /[击造开包破败折假]/.test(text[numeral.end + 1] ?? '')) return null
  return { end: numeral.end + 1, value: numeral.value * 12, max: null, bound: numeral.bound, percent: false }
}

function plain(text: string, start: number, numeral: NumeralReading): NumberReading {
  const { end, value, max } = numeral
  const bound = numeral.bound === 'exact' ? boundAround(text, start, end) : numeral.bound
  return { end, value, max, bound, percent: false }
}

const BEFORE: Readonly<Record<string, Bound>> = { 近: 'under', 约: 'about', 超: 'over', 逾: 'over' }
const AFTER: Readonly<Record<string, Bound>> = { 余: 'over', 多: 'over', 来: 'about' }

function boundAround(text: string, start: number, end: number): Bound {
  return BEFORE[text[start - 1] ?? ''] ?? AFTER[text[skipSpaces(text, end)] ?? ''] ?? 'exact'
}

/** Where the number begins behind a sign (负三, -5, - 1,200), or null where no sign stands at the offset. */
function signFrom(text: string, start: number): number | null {
  const mark = text[start]
  if (mark === '负') return skipSpaces(text, text[start + 1] === '的' ? start + 2 : start + 1)
  if (mark !== '-' || /[\w\u4e00-\u9fff)%.-]/.test(text[start - 1] ?? ' ')) return null
  const next = skipSpaces(text, start + 1)
  return /[\d.]/.test(text[next] ?? '') ? next : null
}
