import type { DateMention } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import { type Moment, NO_MOMENT } from './moment.ts'

/** Why a candidate may be no date: `final` where no neighbour can save it. */
export interface Doubt {
  readonly reason: string
  readonly final: boolean
}

/** An expression on its way to a mention. */
export interface Candidate extends Span {
  readonly kind: DateMention['kind']
  readonly from: Moment
  /** The other end of a range. */
  readonly to: Moment | null
  /** EDTF where no moment can say it: a duration, a lunar day (null where its year is not said). */
  readonly value: string | null
  readonly rel: number | null
  readonly mod: DateMention['mod']
  readonly part: DateMention['part']
  readonly rule: string
  readonly doubt: Doubt | null
}

export const NO_CANDIDATE = {
  kind: 'date',
  from: NO_MOMENT,
  to: null,
  value: null,
  rel: null,
  mod: null,
  part: null,
  doubt: null,
} as const satisfies Omit<Candidate, 'start' | 'end' | 'rule'>

/** Reads an expression that begins exactly at an offset; null where none does. Lists give several. */
export type Parser = (text: string, at: number) => readonly Candidate[] | null

/** Rewrites the candidates of a text, which come and go in text order without overlap. */
export type Refiner = (text: string, candidates: readonly Candidate[]) => Candidate[]
