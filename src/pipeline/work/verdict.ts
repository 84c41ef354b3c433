import type { Reject } from '../../core/reject.ts'
import type { Place } from './beat.ts'

/** A document that ended a worker, and is rejected when its shard is mined again. */
export interface Verdict extends Place {
  readonly code: Extract<Reject['code'], 'timeout' | 'crashed'>
  readonly message: string
}

/** The verdict on a place; null where it may be tried. */
export function verdictOn(
  verdicts: readonly Verdict[],
  stage: Place['stage'],
  input: number,
  document: number,
): Verdict | null {
  return (
    verdicts.find((verdict) => verdict.stage === stage && verdict.input === input && verdict.document === document) ??
    null
  )
}
