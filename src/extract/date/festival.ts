import type { Festival } from '../../lexicon/festivals.ts'
import type { SlotReader } from './draft.ts'
import { lunarToSolar, solarTerm } from './lunar-calendar.ts'
import { anyOf, BLANKS, matcher } from './patterns.ts'

/**
 * Reads a festival behind a year where it stands for its day (2021年端午当天, 2019年春节前). 2022年重阳节活动
 * names an event and no day: of it the year alone is the date.
 */
export function createFestivalReader(festivals: ReadonlyMap<string, Festival>): SlotReader {
  const names = [...festivals.keys()].sort((a, b) => b.length - a.length)
  const festival = matcher(
    `${BLANKS}(?<name>${anyOf(names)})(?=${BLANKS}(?:$|[\\n。;,]|当天|当日|前(?!夕)|后|这天|那天|上午|下午|晚上|至|到))`,
  )
  return (text, draft) => {
    const year = draft.moment.year
    if (year === null || !/^\d{4}$/.test(year)) return false
    const found = festival(text, draft.end)
    if (!found) return false
    const entry = festivals.get(found.groups?.name as string) as Festival
    const day = dayOf(entry, Number(year))
    if (day === null) return false
    draft.moment = { ...draft.moment, month: day.slice(5, 7), day: day.slice(8), year: day.slice(0, 4) }
    draft.dayUnit = '日'
    draft.rule = 'festival'
    draft.end += found[0].length
    return true
  }
}

function dayOf({ name, calendar, month = 1, day = 1, term = name }: Festival, year: number): string | null {
  if (calendar === 'term') return solarTerm(year, term)
  if (calendar === 'lunar') return lunarToSolar(year, month, day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
