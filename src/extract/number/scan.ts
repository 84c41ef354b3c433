import { CHINESE_DIGITS, POWERS, TENS } from './forms.ts'

const STARTS = new Uint8Array(0x10000)
for (const start of [...CHINESE_DIGITS.keys(), ...POWERS.keys(), ...TENS.keys(), ...'0123456789.-负半数几上']) {
  STARTS[start.charCodeAt(0)] = 1
}

/** Whether a number may begin with this code unit: one look into a table, for most of a text is none. */
export function mayBeginNumber(unit: number): boolean {
  return STARTS[unit] === 1
}

/** Where the run of digits ends that stands at the offset: a number never begins inside one. At least the next offset. */
export function afterDigits(text: string, start: number): number {
  let at = start
  while (at < text.length && isDigit(text.charCodeAt(at))) at++
  return Math.max(at, start + 1)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
