/**
 * What the words say of a point in time, part by part as EDTF writes it (`2010`, `20XX`, `03`, `XX`); null for
 * what they leave out. `sub` is an EDTF sub-year: 21-24 seasons, 33-36 quarters, 40 and 41 halves.
 */
export interface Moment {
  readonly year: string | null
  readonly sub: string | null
  readonly month: string | null
  readonly day: string | null
  readonly hour: string | null
  readonly minute: string | null
}

export const NO_MOMENT: Moment = { year: null, sub: null, month: null, day: null, hour: null, minute: null }

/** Precision, from coarse to fine; a sub-year counts as a month. */
export const YEAR = 0
export const MONTH = 1
export const DAY = 2
export const HOUR = 3

/** The coarsest part that is said; above `HOUR` where nothing is. */
export function coarsest(moment: Moment): number {
  if (moment.year !== null) return YEAR
  if (moment.month !== null || moment.sub !== null) return MONTH
  if (moment.day !== null) return DAY
  return moment.hour !== null ? HOUR : HOUR + 1
}

/** The finest part that is said; below `YEAR` where nothing is. */
export function finest(moment: Moment): number {
  if (moment.hour !== null) return HOUR
  if (moment.day !== null) return DAY
  if (moment.month !== null || moment.sub !== null) return MONTH
  return moment.year !== null ? YEAR : YEAR - 1
}

/** The moment in EDTF, with `T` and the clock time where one is said; null where nothing is said. */
export function toEdtf(moment: Moment): string | null {
  const year = moment.year ?? 'XXXX'
  if (moment.hour !== null) {
    const date = `${year}-${moment.month ?? 'XX'}-${moment.day ?? 'XX'}`
    return `${date}T${moment.hour}:${moment.minute ?? '00'}`
  }
  if (moment.day !== null) return `${year}-${moment.month ?? 'XX'}-${moment.day}`
  if (moment.sub !== null) return `${year}-${moment.sub}`
  if (moment.month !== null) return `${year}-${moment.month}`
  return moment.year
}
