import type { DateMention } from '../../../core/record.generated.ts'

type Dated = Pick<DateMention, 'edtf' | 'kind'>

const MONTH = /^[\dX]{4}-(0[1-9]|1[0-2])(?:-(\d\d)(?![\dX]))?/

/** The month that a date names, 1 to 12, of a range that of its first day; null where it names none. */
export function monthOf({ edtf, kind }: Dated): number | null {
  const [, month] = (kind !== 'duration' && edtf !== null && MONTH.exec(edtf)) || []
  return month === undefined ? null : Number(month)
}

/** The day of a year that a date names, `03-15`, of a range its first; null where it names none. */
export function dayOf({ edtf, kind }: Dated): string | null {
  const [, month, day] = (kind !== 'duration' && edtf !== null && MONTH.exec(edtf)) || []
  return month === undefined || day === undefined ? null : `${month}-${day}`
}
