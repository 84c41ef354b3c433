import type { AgencyLevel } from '../core/record.generated.ts'
import { readEntries } from './jsonl.ts'

interface SuccessorEntry {
  readonly from: string
  readonly to: string
  readonly year: number
  /** The plan or notice that the year is from. */
  readonly source: string
  readonly levels?: readonly AgencyLevel[]
}

/** What took over from a kind of body. */
export interface Succession {
  /** Full name of the kind of today; … and ~ as in the lexicon. */
  readonly to: string
  /** Year in which the first of the steps to it was taken. */
  readonly since: number
}

/** Kinds of bodies and what became of them. */
export interface AgencySuccessors {
  /** Follows the steps from a full name without its place; null where none is known for the level. */
  of(kind: string, level: AgencyLevel): Succession | null
}

/** No kind has gone through more reforms. */
const MOST_STEPS = 6

export function loadAgencySuccessors(): AgencySuccessors {
  const steps = new Map<string, SuccessorEntry[]>()
  for (const entry of readEntries<SuccessorEntry>('agency-successors'))
    steps.set(entry.from, [...(steps.get(entry.from) ?? []), entry])
  const next = (kind: string, level: AgencyLevel) =>
    steps.get(kind)?.find(({ levels }) => levels === undefined || levels.includes(level))
  return {
    of(kind, level) {
      const first = next(kind, level)
      if (!first) return null
      let { to } = first
      for (let step = next(to, level), count = 1; step && count < MOST_STEPS; step = next(to, level), count++)
        to = step.to
      return { to, since: first.year }
    },
  }
}
