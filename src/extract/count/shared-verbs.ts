import type { Candidate } from './candidate.ts'
import type { Ahead } from './clause-before.ts'
import type { Sides } from './sides.ts'

/** A count with what stands around it, and whether it goes on a list with the one before. */
export interface Read {
  readonly candidate: Candidate
  readonly sides: Sides
  readonly listed: boolean
  /** What the clause before names, where its own names nothing. */
  readonly ahead: Ahead | null
}

/** 28个班级、1260名学生(参加): the verb behind a list is the verb of all its members. */
export function withSharedVerbs(read: readonly Read[]): readonly Read[] {
  let shared: Read[] | null = null
  for (let i = read.length - 2; i >= 0; i--) {
    const { sides } = (shared ?? read)[i] as Read
    const next = (shared ?? read)[i + 1] as Read
    const { verb } = next.sides.after
    if (!next.listed || verb === null || sides.after.verb || sides.before.verb || next.sides.before.verb) continue
    shared ??= [...read]
    const after = { ...sides.after, verb }
    shared[i] = { ...(read[i] as Read), sides: { ...sides, after, own: sides.own === sides.after ? after : sides.own } }
  }
  return shared ?? read
}
