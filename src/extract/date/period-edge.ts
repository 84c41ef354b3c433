import { NO_CANDIDATE, type Parser } from './candidate.ts'
import { NO_MOMENT } from './moment.ts'
import { edgeOf } from './month.ts'
import { matcher } from './patterns.ts'

/** 月底, 年初: the start or end of a month or year that is not named; not 年底子 or 月初步 */
const edge = matcher(
  '(?<period>[年月])(?<edge>初(?![步次中级期赛审评选验检创衷心一二三四五六七八九十])|底(?![线气数层子座部蕴稿薪])|末(?![端梢尾]))',
)

/** A number, word or mask in front makes it the end of that expression: 3月底, 今年底. */
const NAMED = /[\d一二三四五六七八九十元正腊xX×*_某今去前明后上下本来每当全周两几个半末]$/

/** Parser of 月底, 年初 and their like, where they stand alone. */
export const parsePeriodEdge: Parser = (text, at) => {
  const found = edge(text, at)
  if (!found?.groups || NAMED.test(text.slice(Math.max(0, at - 1), at))) return null
  const from = found.groups.period === '月' ? { ...NO_MOMENT, month: 'XX' } : { ...NO_MOMENT, year: 'XXXX' }
  const mod = edgeOf(found.groups.edge as string)
  return [{ ...NO_CANDIDATE, start: at, end: at + 2, from, mod, rule: 'period-edge' }]
}
