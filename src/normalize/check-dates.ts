import type { Check, DateMention } from '../core/record.generated.ts'
import { impossibleDate, reversedRange } from './resolve-date.ts'

/** Dates that cannot be, and ranges that end before they begin: kept as the text has them, and pointed at. */
export function checkDates(dates: readonly DateMention[]): Check[] {
  return dates.flatMap((date, index): Check[] => {
    const check = (code: Check['code'], message: string): Check => ({ code, message, of: 'dates', mentions: [index] })
    if (impossibleDate(date)) return [check('impossible-date', `no calendar has ${date.text}`)]
    if (reversedRange(date)) return [check('reversed-range', `${date.text} ends before it begins`)]
    return []
  })
}
