import type { Indicator } from '../../core/record.generated.ts'
import type { CountVerb } from '../../lexicon/indicators.ts'
import type { Candidate } from './candidate.ts'

/** What stands around a count, as far as its traits ask for it. */
export interface Scene {
  readonly object: string | null
  readonly verb: CountVerb | null
  readonly nounClass: string | null
  readonly candidate: Candidate
  /** Whether the noun behind the number is what is counted and nothing in front governs it, and the verb behind that. */
  readonly acts: CountVerb | null
  /** Whether something is done to or for what is counted, by the verb behind: 为5名…颁发证书. */
  readonly target: boolean
  /** Whether a sum of money follows in the same clause. */
  readonly paid: boolean
  /** What the count measures that names what this one leaves out. */
  readonly antecedent: Indicator | null
  readonly verbs: readonly CountVerb[]
  /** The words of the clause in front of the number, those right in front of it beyond a bracket, and those behind it. */
  readonly clause: string
  readonly near: () => string
  readonly before: () => string
  readonly behind: () => string
  /** The words behind it beyond a bracket. */
  readonly beyond: () => string
}
