const DIGITS = '〇一二三四五六七八九'

/** Value of a whole number below 200 in digits or Chinese numerals (29, 二十九, 一百零五); null where it is none. */
export function readSmallNumber(words: string): number | null {
  if (/^\d{1,3}$/.test(words)) return Number(words)
  const match =
    /^(?<hundred>一?百)?[零〇]?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<ones>[一二三四五六七八九])?$/.exec(words)
  if (!match?.groups || words === '') return null
  const { hundred, tens, ten, ones } = match.groups
  const value = (digit: string | undefined, otherwise: number) => (digit ? DIGITS.indexOf(digit) : otherwise)
  return (hundred ? 100 : 0) + (ten ? 10 * value(tens, 1) : 0) + value(ones, 0)
}
