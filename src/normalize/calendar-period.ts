import type { DateMention } from '../core/record.generated.ts'

/** First and last day of a stretch of the calendar, ISO 8601. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Months of EDTF sub-years: seasons by the meteorologists' calendar, quarters, halves. */
const SUB_YEARS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [21, [3, 5]],
  [22, [6, 8]],
  [23, [9, 11]],
  [24, [12, 14]],
  [33, [1, 3]],
  [34, [4, 6]],
  [35, [7, 9]],
  [36, [10, 12]],
  [40, [1, 6]],
  [41, [7, 12]],
])

/** Days of a month that 初 or 上旬, 中旬, 底 or 下旬 name; months of a year that 年初, 年中, 年底 do. */
const THIRDS = { start: [1, 10], mid: [11, 20], end: [21, 31] } as const
const EDGES = { start: [1, 1], mid: [5, 8], end: [12, 12] } as const

/**
 * The days that a part of a year can be.
 * @param rest what EDTF has behind the year: empty, `-03`, `-03-15`, `-XX-15`, `-33`
 * @returns null where no calendar has such a day
 */
export function periodOf(year: number, rest: string, mod: DateMention['mod']): Period | null {
  const [month = '', day = ''] = rest.split('-').slice(1)
  if (month === '') {
    const [first, last] = mod === null || mod === 'approx' ? [1, 12] : EDGES[mod]
    return monthsOf(year, first, last)
  }
  if (!isPossible(`${String(year).padStart(4, '0')}${rest}`)) return null
  const sub = SUB_YEARS.get(Number(month))
  if (sub) {
    const [first, last] = narrow(sub, mod)
    return monthsOf(year, first, last)
  }
  const [firstMonth, lastMonth] = bounds(month, 1, 12)
  if (firstMonth < 1 || firstMonth > lastMonth || lastMonth > 12) return null
  if (day === '') {
    if (mod === null || mod === 'approx' || firstMonth !== lastMonth) return monthsOf(year, firstMonth, lastMonth)
    const [first, last] = THIRDS[mod]
    return { from: date(year, firstMonth, first), to: date(year, lastMonth, Math.min(last, daysIn(year, lastMonth))) }
  }
  const [firstDay] = bounds(day, 1, daysIn(year, firstMonth))
  if (firstDay < 1 || firstDay > daysIn(year, firstMonth)) return null
  const [, lastDay] = bounds(day, 1, daysIn(year, lastMonth))
  return {
    from: date(year, firstMonth, firstDay),
    to: date(year, lastMonth, Math.min(lastDay, daysIn(year, lastMonth))),
  }
}

/** Whether a calendar has the day of an EDTF date; a year that is not said is taken to be a leap year. */
export function isPossible(edtf: string): boolean {
  const found = /^(?<year>-?[\dX]{4})-(?<month>\d\d)-(?<day>\d\d)$/.exec(edtf)
  if (!found?.groups) return true
  const { year = '', month = '', day = '' } = found.groups
  const number = Number(day)
  return (
    number >= 1 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    number <= daysIn(year.includes('X') ? 2000 : Number(year), Number(month))
  )
}

/** 一季度末: the last month of a quarter, 上半年初 the first of a half. */
function narrow([first, last]: readonly [number, number], mod: DateMention['mod']): readonly [number, number] {
  if (mod === 'start') return [first, first]
  return mod === 'end' ? [last, last] : [first, last]
}

/** Whole months; those above twelve are the next year's, as winter's are. */
function monthsOf(year: number, first: number, last: number): Period {
  const [firstYear, firstMonth] = first > 12 ? [year + 1, first - 12] : [year, first]
  const [lastYear, lastMonth] = last > 12 ? [year + 1, last - 12] : [year, last]
  return { from: date(firstYear, firstMonth, 1), to: date(lastYear, lastMonth, daysIn(lastYear, lastMonth)) }
}

/** Least and greatest number of two places that are partly masked: 1X of a month is 10 to 12. */
function bounds(places: string, least: number, most: number): readonly [number, number] {
  const low = Number(places.replaceAll('X', '0'))
  const high = Number(places.replaceAll('X', '9'))
  return places.includes('X') ? [Math.max(low, least), Math.min(high, most)] : [low, high]
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function date(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
