import type { Token } from './accumulate.ts'
import { DECIMAL_DIGIT, DIGIT, POWERS, TENS, toArabic } from './forms.ts'

/** A token of a numeral and where it stands. */
export interface PlacedToken {
  readonly token: Token
  readonly start: number
  readonly end: number
}

/** 12,600.5 · 3.14 · 2000 · .5; a run of more than twenty digits is no figure. */
const ARABIC =
  /\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,20}(?!\.?\d))?|\d{1,20}(?!\d)(?:\.\d{1,20}(?!\.?\d))?|(?<!\d)\.\d{1,20}(?!\.?\d)/y

const WHOLE = /\d{1,20}(?!\d)/y

/** 二〇一〇, and with its forms mixed 二0一0; 两 only at the head, for 八两 is a weight. */
const DIGITS = new RegExp(
  `[${DIGIT}][${DECIMAL_DIGIT}]{0,30}(?:\\d{1,2}[${DECIMAL_DIGIT}]{1,4}){1,3}\\d{0,2}(?!\\d)|[${DIGIT}][${DECIMAL_DIGIT}]{0,30}`,
  'y',
)

/** The token of a numeral that begins at the offset, or null. */
export function tokenFrom(text: string, start: number): PlacedToken | null {
  const unit = text[start] as string
  const power = POWERS.get(unit)
  if (power !== undefined) return { token: { kind: 'unit', power }, start, end: start + 1 }
  const tens = TENS.get(unit)
  if (tens !== undefined) return { token: { kind: 'tens', value: tens }, start, end: start + 1 }
  const arabic = match(isAfterPoint(text, start) ? WHOLE : ARABIC, text, start)
  if (arabic !== null) {
    const digits = arabic.replaceAll(',', '')
    return { token: { kind: 'digits', digits, chinese: false }, start, end: start + arabic.length }
  }
  const chinese = match(DIGITS, text, start)
  if (chinese === null) return null
  return { token: { kind: 'digits', digits: toArabic(chinese), chinese: true }, start, end: start + chinese.length }
}

/** 1.2.3: figures behind a second point are no decimals. */
function isAfterPoint(text: string, start: number): boolean {
  return text[start - 1] === '.' && /\d/.test(text[start - 2] ?? '')
}

function match(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0] ?? null
}
