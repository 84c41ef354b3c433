import { parseNumeral } from '../number/numeral.ts'
import { MASK } from './patterns.ts'

const MASKED = new RegExp(`${MASK}|某`)
const HALF_MASKED = new RegExp(`^[0-3]${MASK}$`)

/** A month, day, hour or minute in two places: 3 is 03, 二十一 is 21, __ and 某 are XX, 1x is 1X, 元 is 01. */
export function twoPlaces(text: string): string {
  const known = TWO_PLACES.get(text)
  if (known !== undefined) return known
  const compact = text.replaceAll(' ', '')
  if (HALF_MASKED.test(compact)) return `${compact[0]}X`
  if (MASKED.test(compact)) return 'XX'
  if (compact === '元') return '01'
  return String(parseNumeral(compact) ?? 0).padStart(2, '0')
}

/** The commonest forms, looked up: 3, 03, 15. */
const TWO_PLACES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 60 }, (_, value) => String(value)).flatMap((digits) => {
    const places = digits.padStart(2, '0')
    return [[digits, places] as const, [places, places] as const]
  }),
)

const YEAR_DIGITS: ReadonlyMap<string, string> = new Map([
  ...[...'0123456789'].map((digit) => [digit, digit] as const),
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, String(value)] as const),
  ...[...'零OoОΟ'].map((digit) => [digit, '0'] as const),
])

/** A year written digit by digit, in four places, masks as X: 二〇一〇, 20xx, 201_, 20_ and 20____ are 20XX. */
export function yearPlaces(text: string): string {
  let places = ''
  for (const sign of text) if (sign !== ' ') places += YEAR_DIGITS.get(sign) ?? 'X'
  return places.slice(0, 4).padEnd(4, 'X')
}

/** The year of two digits: 09 is 2009, 98 is 1998. A summary looks back, and no further than a lifetime. */
export function centuryYear(twoDigits: number): string {
  return String(twoDigits <= 30 ? 2000 + twoDigits : 1900 + twoDigits)
}

/** A year of the calendar as EDTF writes it: 705 is 0705, -133 (134 BC) is -0133. */
export function edtfYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}
