import type { Span } from '../../core/span.ts'
import type { CountVerb } from '../../lexicon/indicators.ts'

/** What stands on one side of a count: a noun phrase, and the verb that governs it. */
export interface Side {
  /** The noun phrase; null where the side has none. */
  readonly object: Span | null
  /** Class of the lexicon's noun that the phrase ends in; null where it ends in none. */
  readonly nounClass: string | null
  readonly verb: CountVerb | null
  /** A verb further away, or less sure: 办理 of 办理快速检验(35件). */
  readonly second?: CountVerb | null
  /** Whether the verb says that a figure changed: 同比增长(17%). */
  readonly changed: boolean
}

export const NOTHING: Side = { object: null, nounClass: null, verb: null, changed: false }
