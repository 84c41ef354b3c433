import { twoPlaces } from './digits.ts'
import type { SlotReader } from './draft.ts'
import { listOf, readMembers } from './members.ts'
import { AND, BLANKS, DAY_NUMBER, matcher, TO } from './patterns.ts'
import { isNumbering } from './year.ts'

const number = matcher(DAY_NUMBER)
/** 15日, 十五号, __日; 15曰 is a misread 日 */
const day = matcher(`(?<number>${DAY_NUMBER})${BLANKS}(?<unit>[日号曰])`)
const BETWEEN = `(?:${TO}|${AND})`
/** 14、15日, 14至16号, 14、15和16日; 14、15两天 has no unit but the count behind it */
const dayList = matcher(
  `${listOf(DAY_NUMBER, BETWEEN, 9)}(?:${BLANKS}(?<unit>[日号曰])|(?=${BLANKS}(?:[两二三四五六七八九十]|\\d{1,2})${BLANKS}天))`,
)
/** 3月14,15日: a comma joins only behind a month, where no figure is grouped */
const commaList = matcher(`${listOf('(?:3[01]|[12]\\d|[1-9])', '[,、]', 9)}${BLANKS}(?<unit>[日号])`)
/** 3月15前, 八月十五: the unit is left out, and nothing behind it could be counted */
const unitless = matcher(
  `(?<number>3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?)(?=${BLANKS}(?:$|[\\n。;!?)”》]|,(?!\\d)|、(?!\\d)|前后?[^\\d来所]|左右|期间|当[天日]|上午|下午|早上|晚上|中午|[-—~至到]${BLANKS}\\d{1,2}${BLANKS}[月日号]))`,
)

/** Reads the day, or a list of days. */
export const readDay: SlotReader = (text, draft) => {
  const at = draft.end
  const inMonth = draft.moment.month !== null
  const list = dayList(text, at) ?? (inMonth ? commaList(text, at) : null)
  if (list?.groups && (inMonth || !isNumbering(text, at))) {
    draft.members = readMembers('day', list.groups.list as string, at, number, twoPlaces)
    draft.moment = { ...draft.moment, day: draft.members.values[0]?.value ?? 'XX' }
    draft.dayUnit = (list.groups.unit as '日' | '号' | undefined) ?? ''
    draft.end = at + list[0].length
    return true
  }
  const found = day(text, at) ?? (inMonth ? unitless(text, at) : null)
  if (!found?.groups) return false
  draft.moment = { ...draft.moment, day: twoPlaces(found.groups.number as string) }
  draft.dayUnit = (found.groups.unit as '日' | '号' | undefined) ?? ''
  draft.end = at + found[0].length
  return true
}
