import { mkdirSync } from 'node:fs'
import { loadDictionary } from '../../ingest/segment/segment.ts'
import { findInputs } from '../../ingest/sidecar.ts'
import { userDictionariesOf } from '../own-words.ts'
import { clearParts } from '../part/clear-parts.ts'
import { type Marker, readMarker } from '../part/marker.ts'
import type { Identity } from '../plan/identity.ts'
import type { Plan, Slice } from '../plan/plan.ts'
import { replacePlan } from '../plan/replace-plan.ts'
import { createRecipe } from '../recipe.ts'
import type { RunOptions } from '../run-options.ts'
import { SILENT } from './beat.ts'
import { createMiner } from './mine-shard.ts'
import type { MiningOptions } from './mining-options.ts'
import { createPause } from './pause.ts'
import { countWorkers } from './worker-count.ts'
import { mineInThreads, WORKER_MODULE } from './worker-pool.ts'

/** A plan whose parts are all there. */
export interface MinedParts {
  readonly plan: Plan
  /** In the order of the plan's shards. */
  readonly markers: readonly Marker[]
}

/**
 * Plans a run, and mines the shards whose parts are not there already, whole and made of the same inputs and options.
 * @param out the output folder, which is no input
 * @throws Error where a part cannot be written; Interrupted where the signal says so
 */
export async function mineParts(
  options: RunOptions,
  { out, folder, identity, slice }: { out: string; folder: string; identity: Identity; slice: Slice | null },
  mining: MiningOptions,
): Promise<MinedParts> {
  mkdirSync(folder, { recursive: true })
  const { inputs: found, warnings } = await findInputs(options.paths, out)
  for (const warning of warnings) options.onWarning?.(warning)
  const plan = replacePlan(folder, found, identity, {
    slice,
    shardBytes: options.shardBytes ?? null,
    resume: options.resume === true,
  })
  clearParts(folder, new Set(plan.shards.map(({ key }) => key)))
  const markers = new Map<string, Marker>()
  let inputs = 0
  for (const { key, inputs: of } of plan.shards) {
    const marker = readMarker(folder, key)
    if (marker === null) continue
    markers.set(key, marker)
    inputs += of
  }
  const left = plan.shards.filter(({ key }) => !markers.has(key))
  const total = plan.shards.reduce((sum, shard) => sum + shard.inputs, 0)
  const before = inputs
  const tell = (done: number) => options.onProgress?.(before + done, total)
  if (left.length > 0) await mine(left, (marker) => void markers.set(marker.key, marker), tell)
  tell(total - before)
  return { plan, markers: plan.shards.map(({ key }) => markers.get(key) as Marker) }

  async function mine(shards: Plan['shards'], mined: (marker: Marker) => void, onProgress: (done: number) => void) {
    const { signal, workerModule = WORKER_MODULE } = options
    if (options.workers === 'auto' || (options.workers ?? 1) > 1) {
      const workers = options.workers === 'auto' ? countWorkers(plan.weight) : (options.workers as number)
      const shared =
        mining.recipe.segmenter?.engine === 'native'
          ? {}
          : { dictionary: loadDictionary(userDictionariesOf(mining.recipe.own ?? {})) }
      const recipe = { ...mining.recipe, segmenter: { ...mining.recipe.segmenter, ...shared } }
      const pool = { workers, folder, options: { ...mining, recipe }, module: workerModule, signal, onProgress }
      return mineInThreads(shards, pool, mined)
    }
    const miner = createMiner(createRecipe(mining.recipe), mining)
    const pause = createPause(signal)
    let done = 0
    const beat = { ...SILENT, done: () => onProgress(++done) }
    for (const shard of shards) mined(await miner.mine(folder, shard, beat, [], pause))
  }
}
