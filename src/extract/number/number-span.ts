import type { Span } from '../../core/span.ts'
import type { Bound } from './bound.ts'

/** A number of a text, apart from what it counts. */
export interface NumberSpan extends Span {
  readonly text: string
  /** The number; in hundredths where `percent` is set (九成五 is 95); the lower end of a range. */
  readonly value: number
  /** Upper end of a range (4至5, 二三十); else null. */
  readonly max: number | null
  /** How it stands to the truth: exact, over (余, 多, 上百), under (近千), about (几十, ranges). */
  readonly bound: Bound
  /** Whether it is a share of a hundred: 88%, 百分之八, 三成, 8折, 5个百分点. */
  readonly percent: boolean
}

/** What a rule of `findNumbers` read at an offset. */
export interface NumberReading {
  readonly end: number
  readonly value: number
  readonly max: number | null
  readonly bound: Bound
  readonly percent: boolean
}
