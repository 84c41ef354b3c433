import type { DateMention } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import type { Moment } from './moment.ts'

/** How a year is written: the form tells how far its sign alone can be trusted. */
export type YearForm = 'full' | 'masked' | 'short' | 'roc' | 'era' | 'relative'

/** Numbers that share one unit: 14、15日, 1至2月, 2009-2011年. */
export interface Members {
  readonly slot: 'year' | 'sub' | 'month' | 'day' | 'hour'
  readonly values: readonly (Span & { readonly value: string })[]
  /** Whether 至 or a dash joins them, so that what lies between is meant too. */
  readonly through: boolean
}

/** A point in time while it is read, slot by slot, from coarse to fine. */
export interface Draft {
  readonly start: number
  end: number
  moment: Moment
  rel: number | null
  mod: DateMention['mod']
  part: DateMention['part']
  members: Members | null
  yearForm: YearForm | null
  /** Where the year's own words end. */
  yearEnd: number
  /** What closes the day: 日, 号, or nothing (3月15前). */
  dayUnit: '日' | '号' | '' | null
  /** What closes the hour. */
  clockUnit: ':' | '时' | '点' | null
  /** A branch that names itself: festival, season, lunar-day. */
  rule: string | null
  /** EDTF that the slots cannot hold, of a lunar day. */
  value: string | null
}

/** Reads one slot at the draft's end, and moves the end behind it; false where it is not there. */
export type SlotReader = (text: string, draft: Draft) => boolean
