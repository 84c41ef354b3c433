import type { YearDate } from './claim.ts'

/** The year that a date states, and how finely. */
export interface CalendarYear {
  readonly year: number
  /** 1 to 12; null where only the year is said. */
  readonly month: number | null
  readonly precision: 'day' | 'month' | 'year'
}

/** Activities of earlier years left no such documents, and 29一3年 or 第九百届 is a slip. */
const [EARLIEST, LATEST] = [1980, 2099]

/** Whether an activity can have been in a year. */
export function isPossibleYear(year: number): boolean {
  return year >= EARLIEST && year <= LATEST
}

/** Reads the year out of the EDTF; null where it states none, a masked one, or two. */
export function calendarYear({ kind, edtf }: Pick<YearDate, 'kind' | 'edtf'>): CalendarYear | null {
  if (kind === 'duration' || edtf === null) return null
  const [first, last] = edtf.split('/').map(parse)
  if (!first || !isPossibleYear(first.year)) return null
  return last && last.year !== first.year ? null : first
}

function parse(edtf: string): CalendarYear | null {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?/.exec(edtf)
  if (!match?.groups) return null
  const { year, month, day } = match.groups
  const number = month === undefined || month === 'XX' ? Number.NaN : Number(month)
  const isMonth = number >= 1 && number <= 12
  return {
    year: Number(year),
    month: isMonth ? number : null,
    precision: day !== undefined && isMonth ? 'day' : isMonth ? 'month' : 'year',
  }
}

/** The month that a date says without its year (3月15日), or null. */
export function monthAlone({ kind, edtf }: Pick<YearDate, 'kind' | 'edtf'>): number | null {
  if (kind === 'duration' || edtf === null) return null
  const month = Number(/^(?:XXXX|\d{2}XX)-(\d{2})/.exec(edtf)?.[1] ?? Number.NaN)
  return month >= 1 && month <= 12 ? month : null
}
