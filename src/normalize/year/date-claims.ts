import type { Passage } from '../../core/passage.ts'
import { type CalendarYear, calendarYear } from './calendar-year.ts'
import type { Claim, YearDate } from './claim.ts'
import { type Context, contextOf, titleAround } from './context.ts'
import * as words from './date-words.ts'

/** How a stated year stands to the activity, the firmest first. */
export const STANDINGS = ['this-year', 'day', 'signature', 'month', 'campaign', 'bare', 'title'] as const
type Standing = (typeof STANDINGS)[number]

/** A year that a date of the body states of the activity. */
export interface StatedClaim extends Claim {
  readonly standing: Standing
  readonly month: number | null
}

/** A year that a date tells as the one after or before it. */
interface ReferenceClaim extends Claim {
  /** Whether the text itself says 去年 or 明年; else it follows from what was published (2009年度十大案例). */
  readonly firm: boolean
}

export interface DateClaims {
  readonly stated: StatedClaim[]
  readonly references: ReferenceClaim[]
}

/** What the dates of a body say of its year; dates of laws, of history, of comparisons say nothing. */
export function claimsOfDates(passage: Passage, dates: readonly YearDate[]): DateClaims {
  const stated: StatedClaim[] = []
  const references: ReferenceClaim[] = []
  for (const [mention, date] of dates.entries()) {
    const calendar = calendarYear(date)
    if (calendar === null) continue
    const span = { start: date.start, end: date.end }
    const title = titleAround(passage.text, date)
    const context = contextOf(passage, date)
    const offset = title === null ? offsetOf(context, calendar) : null
    if (offset !== null) {
      const year = calendar.year + offset.years
      // the evidence is 去年(2011年度), not the year alone
      const evidence = { start: date.start - offset.words, end: date.end }
      references.push({ year, basis: 'reference', span: evidence, mention, firm: offset.firm })
      continue
    }
    const standing =
      title === null ? standingOf(passage.text, date, context, calendar) : standingInTitle(title, calendar)
    if (standing === null) continue
    stated.push({ year: calendar.year, basis: 'stated', span, mention, standing, month: calendar.month })
  }
  return { stated, references }
}

interface Offset {
  readonly years: number
  readonly firm: boolean
  /** Length of the words in front of the date that relate the two. */
  readonly words: number
}

/** Years from the date to the activity where the words relate the two, as 去年(2011年度) does. */
function offsetOf(context: Context, { precision }: CalendarYear): Offset | null {
  const { before, behind, sentence } = context
  const last = words.LAST_YEAR.exec(before)
  if (last) return { years: 1, firm: true, words: last[0].length }
  const next = words.NEXT_YEAR.exec(before)
  if (next) return { years: -1, firm: true, words: next[0].length }
  if (precision !== 'year' || words.THIS_YEAR.test(before)) return null
  const published = words.YEARLY_MATTER.test(behind) && words.PUBLISHES.test(sentence)
  return published ? { years: 1, firm: false, words: 0 } : null
}

function standingOf(text: string, date: YearDate, context: Context, calendar: CalendarYear): Standing | null {
  const { before, behind, sentence } = context
  if (words.THIS_YEAR.test(before)) return 'this-year'
  if (calendar.precision === 'day' && isSignature(text, date)) return 'signature'
  if (words.HISTORY.test(sentence) || words.BACKGROUND_BEFORE.test(before) || words.BACKGROUND_BEHIND.test(behind))
    return null
  if (words.OF_A_LAW_BEFORE.test(before) && words.OF_A_LAW_BEHIND.test(behind)) return null
  if (words.BY_THEN.test(behind)) return null
  if (calendar.precision !== 'year')
    return words.UP_TO.test(before) && calendar.precision === 'month' ? null : calendar.precision
  if (words.UP_TO.test(before) || words.SUMMED_UP.test(before) || words.SINCE.test(behind)) return null
  if (words.CAMPAIGN.test(behind) || (words.WORK.test(behind) && words.TAKES_ON.test(before))) return 'campaign'
  return words.BARE.test(behind) && !words.TOTALS.test(behind) ? 'bare' : null
}

/** 《县2011年“3·15”活动方案》: the plan of the activity bears its year. */
function standingInTitle(title: string, { precision }: CalendarYear): Standing | null {
  return precision === 'year' && words.OWN_TITLE.test(title) ? 'title' : null
}

/** Whether the date stands alone on one of the last lines, or behind a name that signs. */
function isSignature(text: string, { start, end }: YearDate): boolean {
  if (text.length - end > 160) return false
  const behind = text.slice(end).split('\n', 1)[0] ?? ''
  const before =
    text
      .slice(Math.max(0, start - 32), start)
      .split('\n')
      .at(-1) ?? ''
  return /^[ )]{0,8}$/.test(behind) && before.length <= 30 && !/[,。;:、于在至到]/.test(before)
}
