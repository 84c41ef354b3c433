import type { Bound } from '../number/bound.ts'
import { VAGUE } from '../number/bound.ts'
import { readFraction } from '../number/read-fraction.ts'
import { type NumeralReading, readNumeral, skipSpaces } from '../number/read-numeral.ts'
import { readHigh, spread } from '../number/read-range.ts'
import { shift } from '../number/shift.ts'

/** The number of a count: one numeral, or both ends of a range. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly max: number | null
  readonly bound: Bound
  readonly numeral: NumeralReading
}

/** 2.各县 · 3.2家: the number of a heading at the head of a line, with its point. */
const HEADING = /^[ ]{0,8}(?<heading>\d{1,2}\.)(?=\d)/
const LINE_HEAD = 12

/** Whether a w that stands for 万 follows the digits that end here. */
function isMyriad(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit === 0x77 || unit === 0x57) && /\d[wW](?![A-Za-z\d])/.test(text.slice(at - 1, at + 2))
}

/** Reads a numeral or a range at the offset, with 余, 多, 来 behind it; null where none stands there. */
export function readAmount(text: string, start: number): Amount | null {
  const numeral = readNumeral(text, start)
  if (!numeral) return null
  const grouped = readGrouped(text, start)
  if (grouped) return withVague(text, { start, ...grouped, max: null, bound: 'exact', numeral })
  // 3.2w次, 10W人
  if (isMyriad(text, numeral.end))
    return withVague(text, {
      start,
      end: numeral.end + 1,
      value: shift(numeral.value, 4),
      max: null,
      bound: numeral.bound,
      numeral,
    })
  const fraction = readFraction(text, numeral)
  // 四分之一公升
  if (fraction) return { start, end: fraction.end, value: fraction.value, max: null, bound: 'exact', numeral }
  const range = readHigh(text, numeral)
  if (range) {
    const { value, max } = spread(numeral, range.reading)
    // 100-150, 4至5; a number after a dash that is not greater is another one (2010-1)
    if (value < max) return withVague(text, { start, end: range.reading.end, value, max, bound: 'about', numeral })
  }
  const thousand = withoutThousand(text, numeral)
  if (thousand) return { start, end: thousand.end, value: thousand.value, max: null, bound: 'exact', numeral }
  const { end, value, max, bound } = numeral
  return withVague(text, { start, end, value, max, bound, numeral })
}

const GROUPS = /[1-9]\d{0,2}(?: \d{3}){1,3}(?=[余多万]?[\u4e00-\u9fff])/y

/** 资料(1 200)份: thousands that a space sets apart, behind a word and before another; a table has its cells so too. */
function readGrouped(text: string, start: number): { value: number; end: number } | null {
  if (!/[\u4e00-\u9fff]/.test(text[start - 1] ?? '')) return null
  GROUPS.lastIndex = start
  const digits = GROUPS.exec(text)?.[0]
  return digits ? { value: Number(digits.replaceAll(' ', '')), end: start + digits.length } : null
}

/** 1500千克, 3千米: 千 belongs to the unit where it is the numeral's only one; 一万五千米 counts 米. */
function withoutThousand(text: string, numeral: NumeralReading): { value: number; end: number } | null {
  const [digits, unit, ...more] = numeral.tokens
  if (digits?.token.kind !== 'digits' || unit?.token.kind !== 'unit' || unit.token.power !== 3 || more.length > 0)
    return null
  if (numeral.bound !== 'exact' || numeral.max !== null || !/[克米瓦帕卡焦伏赫牛字]/.test(text[numeral.end] ?? ''))
    return null
  return { value: shift(numeral.value, -3), end: unit.start }
}

/** 4000余, 20 多, 十来 before a unit. */
function withVague(text: string, amount: Amount): Amount {
  const at = skipSpaces(text, amount.end)
  const vague = VAGUE.get(text[at] as string)
  if (vague === undefined || text[at] === '几') return amount
  return { ...amount, end: at + 1, bound: vague }
}

/** Where a decimal at the head of a line is a heading and a number of things (3.2家 is two 家): the offset of that number. */
export function afterHeading(text: string, start: number): number | null {
  const window = Math.max(0, start - LINE_HEAD)
  const before = text.slice(window, start)
  if (window > 0 && !before.includes('\n')) return null
  const from = window + before.lastIndexOf('\n') + 1
  const heading = HEADING.exec(text.slice(from, start + 4))
  return heading && from + heading[0].length > start ? from + heading[0].length : null
}
