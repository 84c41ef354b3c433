import { differencesOf } from './identity.ts'
import type { Plan } from './plan.ts'
import { contentOf, fingerprintOf, type PlannedInput } from './planned-input.ts'

/** Names that are shown of a longer list. */
const SHOWN = 3

/**
 * What keeps a run from going on where an earlier one stopped, in words; null where nothing does.
 * @param before the inputs of the earlier plan, `now` those of the new one, both sorted by path
 */
export function describeChange(
  earlier: Plan,
  later: Pick<Plan, 'identity' | 'slice'>,
  before: readonly PlannedInput[],
  now: readonly PlannedInput[],
): string | null {
  const options = differencesOf(earlier.identity, later.identity)
  if (options.length > 0) return `other ${listed(options)}`
  if (differencesOf(earlier.slice, later.slice).length > 0) return 'another --shard'
  // a slice's list has its own inputs alone
  if (later.slice !== null) return null
  return describeInputs(before, now)
}

function describeInputs(before: readonly PlannedInput[], now: readonly PlannedInput[]): string | null {
  const earlier = new Map(before.map((input) => [input.path, input]))
  const added: string[] = []
  const changed: string[] = []
  for (const input of now) {
    const old = earlier.get(input.path)
    earlier.delete(input.path)
    if (old === undefined) added.push(input.path)
    else if (fingerprintOf(old) !== fingerprintOf(input) || contentOf(old) !== contentOf(input))
      changed.push(input.path)
  }
  const parts = [
    ['new', added],
    ['changed', changed],
    ['gone', [...earlier.keys()]],
  ] as const
  const named = parts.flatMap(([what, paths]) =>
    paths.length === 0 ? [] : [`${paths.length} ${what}: ${listed(paths)}`],
  )
  return named.length === 0 ? null : named.join('; ')
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ')
  return names.length > SHOWN ? `${shown}, …` : shown
}
