import { lstatSync } from 'node:fs'
import type { Reject } from '../../core/reject.ts'
import type { Input } from '../../ingest/walk.ts'

/** A line of a plan: an input as it was found, or why one cannot be read. */
export type PlannedInput = PlannedFile | PlannedReject

interface PlannedFile {
  readonly path: string
  /** Bytes when the plan was made. */
  readonly size: number
  /** When it was last changed, in nanoseconds: another size or time is another file. */
  readonly modified: string
  /** Where it stands: the file system's bytes, one character a byte. */
  readonly location: string
  readonly described?: Input['described']
}

interface PlannedReject {
  readonly path: string
  readonly code: Reject['code']
  readonly message: string
}

/** What an input costs beside its bytes. */
const OVERHEAD = 1024

export function planInput(found: Input | Reject): PlannedInput {
  const { path } = found
  if ('code' in found) return { path, code: found.code, message: found.message }
  const stats = lstatSync(found.location, { bigint: true, throwIfNoEntry: false })
  // what has vanished since it was found is read, and so rejected, as any other
  const size = Number(stats?.size ?? 0)
  const described = found.described === undefined ? {} : { described: found.described }
  return {
    path,
    size,
    modified: String(stats?.mtimeNs ?? ''),
    location: found.location.toString('latin1'),
    ...described,
  }
}

export function toInput(planned: PlannedInput): Input | Reject {
  if ('code' in planned) return { path: planned.path, stage: 'read', code: planned.code, message: planned.message }
  const described = planned.described === undefined ? {} : { described: planned.described }
  return { path: planned.path, location: Buffer.from(planned.location, 'latin1'), ...described }
}

/** What tells a planned input from what it was before: not where the corpus stands. */
export function fingerprintOf(planned: PlannedInput): string {
  return JSON.stringify(
    'code' in planned
      ? [planned.path, planned.code, planned.message]
      : [planned.path, planned.size, planned.modified, planned.described ?? null],
  )
}

/** What tells an input of a corpus from one of another, on whatever machine the corpus stands. */
export function contentOf(planned: PlannedInput): string {
  return JSON.stringify('code' in planned ? [planned.path, planned.code] : [planned.path, planned.size])
}

/** The work that an input is, in bytes. */
export function weightOf(planned: PlannedInput): number {
  return OVERHEAD + ('code' in planned ? 0 : planned.size)
}
