import type { DateMention } from '../../core/record.generated.ts'
import { twoPlaces } from './digits.ts'
import type { SlotReader } from './draft.ts'
import { listOf, readMembers } from './members.ts'
import { AND, BLANKS, DAY_NUMBER, MONTH_NUMBER, matcher, TO } from './patterns.ts'
import { isNumbering } from './year.ts'

const UNIT = `${BLANKS}月(?:份(?!额))?`

const number = matcher(MONTH_NUMBER)
/** 3月, 03月份, 十二月, 元月, ×月 */
const month = matcher(`(?<number>${MONTH_NUMBER})${UNIT}`)
/** 1至2月, 1—4月份, 1、2月; 2、4月20日 is an item's number and a day */
const monthList = matcher(
  `${listOf(MONTH_NUMBER, `(?:${TO}|${AND})`, 11)}${UNIT}(?!${BLANKS}${DAY_NUMBER}${BLANKS}[日号])`,
)
/** 第三个月, 第8个月: only behind a year */
const ordinalMonth = matcher(`第(?<number>${MONTH_NUMBER})个月`)

/** 2月中旬, 三月初, 2月伊始, 3月上半月, 中、下旬; not 三月初步, 3月底子 */
const part = matcher(
  `${BLANKS}(?:(?<third>[上中下](?:、?[中下])?)旬|(?<half>[上下])半月|(?<edge>初(?![步次中级期赛审评选验检创衷心]|[一二三四五六七八九十][日个名批家所])|底(?![线气数层子座部蕴稿薪细下])|末(?![端梢尾])|伊始))`,
)

/** Reads the month, or a list of months. */
export const readMonth: SlotReader = (text, draft) => {
  const at = draft.end
  const list = monthList(text, at)
  if (list?.groups && !(draft.yearForm === null && isNumbering(text, at))) {
    draft.members = readMembers('month', list.groups.list as string, at, number, twoPlaces)
    draft.moment = { ...draft.moment, month: draft.members.values[0]?.value ?? 'XX' }
    draft.end = at + list[0].length
    return true
  }
  const found = month(text, at) ?? (draft.yearForm === null ? null : ordinalMonth(text, at))
  if (!found) return false
  draft.moment = { ...draft.moment, month: twoPlaces(found.groups?.number as string) }
  draft.end = at + found[0].length
  return true
}

/** Reads the part of a month that is named behind it. */
export const readMonthPart: SlotReader = (text, draft) => {
  const found = part(text, draft.end)
  if (!found?.groups) return false
  const { third, half, edge } = found.groups
  draft.mod = third ? thirdOf(third) : half ? (half === '上' ? 'start' : 'end') : edgeOf(edge as string)
  draft.end += found[0].length
  return true
}

function thirdOf(words: string): DateMention['mod'] {
  if (words.includes('上')) return 'start'
  return words.includes('中') ? 'mid' : 'end'
}

/** 初 and 伊始 are the start, 底 and 末 the end. */
export function edgeOf(word: string): DateMention['mod'] {
  return word === '初' || word === '伊始' ? 'start' : 'end'
}
