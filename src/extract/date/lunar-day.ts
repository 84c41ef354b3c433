import { parseNumeral } from '../number/numeral.ts'
import { yearPlaces } from './digits.ts'
import type { SlotReader } from './draft.ts'
import { lunarToSolar } from './lunar-calendar.ts'
import { BLANKS, MASK, matcher, YEAR_DIGIT } from './patterns.ts'

const DAY =
  '(?:初[一二三四五六七八九十]|三十|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?)'

/** 农历正月十五, 阴历五月初五, 农历2012年八月十五: the calendar is named */
const named = matcher(
  `(?:农历|阴历|旧历|夏历)${BLANKS}(?:(?<year>[12一二](?:${YEAR_DIGIT}|${MASK}){3})年)?(?<leap>闰)?(?<month>正|冬|腊|十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月份?(?:(?<day>${DAY}|\\d{1,2})日?)?`,
)
/** 正月十五, 腊月二十三, 闰四月: a month that only the lunar calendar has */
const month = matcher(
  `(?:(?<leap>闰)(?<any>十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])|(?<month>[正冬腊]))月(?:(?<day>${DAY})日?)?`,
)
/** 三月初三, 四月初八: a day that only the lunar calendar has; not 三月初,三家 */
const day = matcher(
  `(?<month>十[一二]?|[一二三四五六七八九])月(?<day>初[一二三四五六七八九十])(?![个名批家所中次支组队校期年人户件位])日?`,
)

/** 正月, 冬月 and 腊月 are the first, the eleventh and the twelfth. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['正', 1],
  ['冬', 11],
  ['腊', 12],
])

/** Reads a day or month of the lunar calendar. Its day of our calendar is known where its year is said. */
export const readLunarDay: SlotReader = (text, draft) => {
  const found = named(text, draft.end) ?? month(text, draft.end) ?? day(text, draft.end)
  if (!found?.groups) return false
  const { year, leap, any, month: name = any, day: dayName } = found.groups
  const number = MONTHS.get(name as string) ?? parseNumeral(name as string) ?? 0
  const dayNumber = dayName ? (parseNumeral(dayName.replace('初', '')) ?? 0) : null
  const stated = year ? yearPlaces(year) : draft.moment.year
  draft.rule = dayNumber === null ? 'lunar-month' : 'lunar-day'
  draft.value =
    dayNumber !== null && stated !== null && /^\d{4}$/.test(stated)
      ? lunarToSolar(Number(stated), leap ? -number : number, dayNumber)
      : null
  draft.end += found[0].length
  return true
}
