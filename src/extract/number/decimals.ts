import { DECIMAL_DIGIT, toArabic } from './forms.ts'
import type { PlacedToken } from './tokens.ts'

/** 点五, 点 三 七, 点45; 9点30分 is a time of day. */
const DECIMALS = new RegExp(
  `点 {0,3}(?<digits>[${DECIMAL_DIGIT}](?: {0,3}[${DECIMAL_DIGIT}]){0,30}|\\d{1,20})(?!\\d| {0,2}分(?! {0,2}之))`,
  'y',
)

/** The point and the digits behind it, where both stand at the offset; else null. */
export function readDecimals(text: string, start: number): [PlacedToken, PlacedToken] | null {
  DECIMALS.lastIndex = start
  const match = DECIMALS.exec(text)
  if (!match) return null
  const end = start + match[0].length
  const digits = toArabic((match.groups?.digits ?? '').replaceAll(' ', ''))
  return [
    { token: { kind: 'point' }, start, end: start + 1 },
    { token: { kind: 'digits', digits, chinese: false }, start: start + 1, end },
  ]
}
