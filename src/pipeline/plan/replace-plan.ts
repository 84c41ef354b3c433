import type { Reject } from '../../core/reject.ts'
import type { Input } from '../../ingest/walk.ts'
import { describeChange } from './compare-plans.ts'
import type { Identity } from './identity.ts'
import { type Plan, type PlanOptions, readPlan, writePlan } from './plan.ts'
import { planInput } from './planned-input.ts'
import { readInputs } from './read-inputs.ts'

/**
 * Plans a run in the place of what a folder was to hold before.
 * @throws Error that names the difference, where the run is to be gone on with and is another one by now
 */
export function replacePlan(
  folder: string,
  found: ReadonlyArray<Input | Reject>,
  identity: Identity,
  { resume, ...options }: PlanOptions & { readonly resume: boolean },
): Plan {
  const earlier = resume ? readPlan(folder) : null
  // a run that was stopped before it had a plan had done nothing
  if (earlier === null) return writePlan(folder, found, identity, options)
  const before = readInputs(folder, { start: 0, end: earlier.shards.at(-1)?.end ?? 0 })
  const change = describeChange(earlier, { identity, slice: options.slice }, before, found.map(planInput))
  if (change !== null) {
    throw new Error(
      `this is not the run that was stopped: ${change}. Without --resume the run begins anew, and uses of the earlier one what is still true`,
    )
  }
  return writePlan(folder, found, identity, { ...options, shardBytes: options.shardBytes ?? earlier.shardBytes })
}
