import type { DateMention } from '../core/record.generated.ts'
import { isPossible, type Period, periodOf } from './calendar-period.ts'

/** What a mention can mean: ISO 8601 days, and whether the words alone say so or the summary's year was needed. */
export type Resolution = Pick<DateMention, 'from' | 'to' | 'certainty'>

const OPEN: Resolution = { from: null, to: null, certainty: null }

/**
 * Earliest and latest day that a mention can mean, given the year of its summary.
 *
 * - `stated` where the words alone settle both days, `implied` where the year was needed.
 * - All null where it stays open: durations, clock times without a day, a masked year that stands alone
 *   (20__年度 may be this year or the last) or does not fit the summary's, years BC, days that no calendar has,
 *   ranges whose end is before their start, and everything unstated where `year` is null.
 * - 12月28日至1月5日 crosses the year's end; 2月中旬 is the 11th to the 20th; 3月__日 is all of March. 前后 and
 *   左右 widen nothing: by how much, nobody said.
 */
export function resolveDate(
  mention: Pick<DateMention, 'kind' | 'edtf' | 'rel' | 'mod'>,
  year: number | null,
): Resolution {
  const { kind, edtf, rel, mod } = mention
  if (kind === 'duration') return OPEN
  if (edtf === null) return rel === null ? OPEN : resolvePoint('XXXX', mod, rel, year)
  const [first = '', last] = edtf.split('/')
  if (last === undefined) return resolvePoint(first, mod, rel, year)
  const start = resolvePoint(first, null, rel, year)
  const end = resolvePoint(last, null, rel, year)
  if (start.from === null || end.to === null) return OPEN
  const certainty = start.certainty === 'stated' && end.certainty === 'stated' ? 'stated' : 'implied'
  if (start.from <= end.to) return { from: start.from, to: end.to, certainty }
  // 11月至2月 without a year goes on into the next
  const next = crossesYear(first, last) && year !== null ? resolvePoint(last, null, rel, year + 1) : OPEN
  return next.to === null ? OPEN : { from: start.from, to: next.to, certainty: 'implied' }
}

/** Whether a mention names a day that no calendar has, in any year (2月30日) or in the year it states (2019年2月29日). */
export function impossibleDate({ kind, edtf }: Pick<DateMention, 'kind' | 'edtf'>): boolean {
  return kind !== 'duration' && edtf !== null && edtf.split('/').some((part) => !isPossible(dayPart(part)))
}

/** Whether a range ends before it starts, and not because it crosses the end of a year. */
export function reversedRange({ kind, edtf }: Pick<DateMention, 'kind' | 'edtf'>): boolean {
  if (kind !== 'range' || edtf === null) return false
  const [first = '', last = ''] = edtf.split('/')
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  // 2000 has a 29 February: both ends are read in one year, where they share it and do not say it
  const start = sameYear ? resolvePoint(first, null, null, 2000) : resolvePoint(first, null, null, null)
  const end = sameYear ? resolvePoint(last, null, null, 2000) : resolvePoint(last, null, null, null)
  if (start.from === null || end.to === null) return false
  if (start.from !== end.to) return start.from > end.to && !crossesYear(first, last)
  // 20时至凌晨2时 goes on into the night
  return clockOf(first) > clockOf(last) && clockOf(last) > '06:00'
}

function resolvePoint(edtf: string, mod: DateMention['mod'], rel: number | null, year: number | null): Resolution {
  const day = dayPart(edtf)
  if (day.startsWith('-')) return OPEN
  const said = day.slice(0, 4)
  const rest = day.slice(4)
  const stated = !said.includes('X')
  if (!stated && (year === null || (!/\d/.test(rest) && !pointsToYear(said, rest, mod, rel)))) return OPEN
  const value = stated ? Number(said) : (year as number) + (rel ?? 0)
  if (!stated && !fits(said, value)) return OPEN
  const period: Period | null = periodOf(value, rest, mod)
  return period ? { ...period, certainty: stated ? 'stated' : 'implied' } : OPEN
}

/** Whether words without a number of their own point into the summary's year: 去年, 年底; not 20__年, 上午9时 or 月底. */
function pointsToYear(said: string, rest: string, mod: DateMention['mod'], rel: number | null): boolean {
  return rest === '' && said === 'XXXX' && (rel !== null || (mod !== null && mod !== 'approx'))
}

/** Whether a year is one that a masked year can be: 2015 for 20XX. */
function fits(masked: string, year: number): boolean {
  const digits = String(year).padStart(4, '0')
  return [...masked].every((sign, index) => sign === 'X' || sign === digits[index])
}

/** Months that fall from the first to the last, of one year that is not stated. */
function crossesYear(first: string, last: string): boolean {
  const sameUnstated = first.slice(0, 4) === last.slice(0, 4) && first.slice(0, 4).includes('X')
  const months = [first.slice(5, 7), last.slice(5, 7)].map(Number) as [number, number]
  return sameUnstated && months[0] <= 12 && months[1] < months[0]
}

function dayPart(edtf: string): string {
  return edtf.split('T')[0] as string
}

function clockOf(edtf: string): string {
  const clock = edtf.split('T')[1] ?? ''
  return clock.includes('X') ? '' : clock
}
