import { clauseStart } from './clause.ts'
import { periodOf } from './period.ts'
import { isPlanned } from './planned.ts'
import type { Token } from './tokens.ts'

/** What a sentence tells of the time of its counts: another year than the event's, or a plan. */
export interface Times {
  /** Years from the event's, by the words from `from` up to the count. */
  periodOf(from: number, lead: number): number | null
  /** Whether the clause before the count, not before `from`, says what is to be done. */
  isPlanned(from: number, lead: number): boolean
}

const YEAR = /[年往]/
const PLAN = /[拟划打力预备将须不标要]/

/** Most sentences tell nothing of it: only where a word of such a kind stands, the words before a count are read for it. */
export function createTimes(text: string, tokens: readonly Token[]): Times {
  const year = tokens.some(({ form }) => YEAR.test(form))
  const plan = tokens.some(({ form }) => PLAN.test(form))
  return {
    periodOf: (from, lead) => (year ? periodOf(text.slice(from, lead)) : null),
    isPlanned: (from, lead) => plan && isPlanned(text.slice(clauseStart(text, lead, from), lead)),
  }
}
