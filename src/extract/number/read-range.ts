import type { NumberReading } from './number-span.ts'
import { type NumeralReading, readNumeral, skipSpaces } from './read-numeral.ts'
import { readPercentAfter } from './read-percent.ts'
import { shift } from './shift.ts'

const BETWEEN = /[-—~～]{1,2}|至|到/y
const MARKS: ReadonlySet<number> = new Set([...'-—~～至到'].map((mark) => mark.charCodeAt(0)))

/** 100-150, 4至5, 3万到5万, 5-20%; 三到五万 is 30000 to 50000. The second end is the higher, else there are two numbers. */
export function readRange(text: string, low: NumeralReading): NumberReading | null {
  const high = readHigh(text, low)
  if (!high) return null
  const share = readPercentAfter(text, high.start, high.reading)
  if (share && share.end > high.reading.end && share.value > low.value) {
    return { end: share.end, value: low.value, max: share.value, bound: 'about', percent: true }
  }
  const { value, max } = spread(low, high.reading)
  return value < max ? { end: high.reading.end, value, max, bound: 'about', percent: false } : null
}

/** The numeral behind a range's mark, and where it begins. */
export function readHigh(
  text: string,
  low: { readonly end: number },
): { start: number; reading: NumeralReading } | null {
  BETWEEN.lastIndex = skipSpaces(text, low.end)
  if (!MARKS.has(text.charCodeAt(BETWEEN.lastIndex))) return null
  if (!BETWEEN.test(text)) return null
  const start = skipSpaces(text, BETWEEN.lastIndex)
  const reading = readNumeral(text, start)
  return reading && { start, reading }
}

/** Both ends of a range; a unit that only the upper end says belongs to both where that keeps the order: 两到三千. */
export function spread(low: NumeralReading, high: NumeralReading): { value: number; max: number } {
  const max = high.max ?? high.value
  const last = high.tokens.at(-1)?.token
  const lowLast = low.tokens.at(-1)?.token
  if (last?.kind !== 'unit') return { value: low.value, max }
  const shared =
    last.power >= 4
      ? !low.tokens.some(({ token }) => token.kind === 'unit' && token.power >= 4)
      : lowLast?.kind === 'digits'
  if (!shared || low.value >= shift(high.value, -last.power)) return { value: low.value, max }
  return { value: shift(low.value, last.power), max }
}
