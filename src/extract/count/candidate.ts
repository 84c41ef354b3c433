import type { Span } from '../../core/span.ts'
import type { Unit } from '../../lexicon/units.ts'
import type { Bound } from '../number/bound.ts'

/** A number with its unit, before what it counts is known. */
export interface Candidate extends Span {
  readonly value: number | null
  readonly max: number | null
  readonly bound: Bound
  readonly masked: boolean
  /** Name of the unit for the record, and what it counts. */
  readonly unit: string
  readonly unitClass: Unit['class']
  readonly rule: string
  /** Where the words begin that bound it, which may stand before its span: 不少于. */
  readonly lead: number
  /** Whether the counted noun itself stands as the unit: 9成员单位. */
  readonly nounUnit: boolean
}

/** What is read at an offset: a candidate, or a stretch that looks like one and is none, with the reason. */
export type Reading =
  | { readonly candidate: Candidate }
  | { readonly dropped: string; readonly rule: string; readonly end: number }

/** What the readers of candidates see of a passage. */
export interface Surroundings {
  readonly text: string
  /** Whether a jieba token ends or begins at the offset. */
  isBorder(offset: number): boolean
}
