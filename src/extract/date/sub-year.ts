import { parseNumeral } from '../number/numeral.ts'
import type { SlotReader } from './draft.ts'
import { listOf, readMembers } from './members.ts'
import { edgeOf } from './month.ts'
import { AND, BLANKS, matcher, TO } from './patterns.ts'

const QUARTER = '[一二三四1-4]'
const number = matcher(QUARTER)

/** 一季度, 第2季度, 首季度 */
const quarter = matcher(`第?(?<number>${QUARTER}|首)${BLANKS}季度`)
/** 一至三季度, 一、二季度 */
const quarterList = matcher(`第?${listOf(QUARTER, `第?(?:${TO}|${AND})第?`, 3)}${BLANKS}季度`)
/** 前三季度 */
const firstQuarters = matcher(`前(?<number>[二两三23])个?季度`)
/** 上半年, 下半年度 */
const half = matcher('(?<which>[上下])半年(?:度(?![假过]))?')
/** 春季, 秋天: only behind a year */
const season = matcher('(?<which>[春夏秋冬])[季天]')
/** 年底, 初, 年末, 伊始 behind a year: 今年年底, 2010年初; not 今年初步, 去年底子 */
const edge = matcher(
  `${BLANKS}年?(?<edge>初(?![步次中级期赛审评选验检创衷心])|底(?![线气数层子座部蕴稿薪细下])|末(?![端梢尾])|伊始)`,
)

const quarterCode = (words: string) => String(32 + (words === '首' ? 1 : (parseNumeral(words) ?? 1)))

/** Reads a quarter, a half or, behind a year, a season. */
export const readSubYear: SlotReader = (text, draft) => {
  const at = draft.end
  const set = (sub: string, length: number): true => {
    draft.moment = { ...draft.moment, sub }
    draft.end = at + length
    const close = edge(text, draft.end)
    if (close && !close[0].includes('年')) {
      draft.mod = edgeOf(close.groups?.edge as string)
      draft.end += close[0].length
    }
    return true
  }
  const halfYear = half(text, at)
  if (halfYear) return set(halfYear.groups?.which === '上' ? '40' : '41', halfYear[0].length)
  const list = quarterList(text, at)
  if (list?.groups) {
    draft.members = readMembers('sub', list.groups.list as string, at, number, quarterCode)
    return set(draft.members.values[0]?.value ?? '33', list[0].length)
  }
  const one = quarter(text, at)
  if (one) return set(quarterCode(one.groups?.number as string), one[0].length)
  const first = firstQuarters(text, at)
  if (first?.groups) {
    const { number: count = '' } = first.groups
    const last = quarterCode(count.replace('两', '二'))
    const end = at + first[0].length
    draft.members = { slot: 'sub', through: true, values: ['33', last].map((value) => ({ start: at, end, value })) }
    return set('33', first[0].length)
  }
  if (draft.yearForm === null) return false
  const named = season(text, at)
  if (!named) return false
  draft.rule = 'season'
  return set(String(21 + '春夏秋冬'.indexOf(named.groups?.which as string)), named[0].length)
}

/** Reads the start or end of a year that is named behind it. */
export const readYearEdge: SlotReader = (text, draft) => {
  const found = edge(text, draft.end)
  if (!found) return false
  draft.mod = edgeOf(found.groups?.edge as string)
  draft.end += found[0].length
  return true
}
