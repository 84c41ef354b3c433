import type { NumberReading } from './number-span.ts'
import { shift } from './shift.ts'

const SCIENTIFIC =
  /(?<base>\d{1,20}(?:\.\d{1,20})?|\.\d{1,20})(?:(?<exponent>[eE][-+]?\d{1,3}(?!\d))|\^(?<power>[-+]?\d{1,3})| {0,2}(?<suffix>[kKmMgGtTwW])(?![A-Za-z\d]))/y

const POWERS: Readonly<Record<string, number>> = { k: 3, m: 6, g: 9, t: 12, w: 4 }

/** 2e5, 1.1^+23, 40k, 1.04M, 30w; a lower-case m is metres and is left to the units. */
export function readScientific(text: string, start: number): NumberReading | null {
  SCIENTIFIC.lastIndex = start
  const groups = SCIENTIFIC.exec(text)?.groups
  if (!groups) return null
  const { base, exponent, power, suffix } = groups
  if (suffix === 'm' || suffix === 'g' || suffix === 't') return null
  const number = Number(base)
  const value = exponent
    ? Number(`${base}${exponent}`)
    : suffix
      ? shift(number, POWERS[suffix.toLowerCase()] as number)
      : number ** Number(power)
  return Number.isFinite(value) ? { end: SCIENTIFIC.lastIndex, value, max: null, bound: 'exact', percent: false } : null
}
