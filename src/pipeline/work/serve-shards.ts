import { parentPort, workerData } from 'node:worker_threads'
import type { Marker } from '../part/marker.ts'
import type { Shard } from '../plan/plan.ts'
import type { Recipe, RecipeOptions } from '../recipe.ts'
import { createBeat } from './beat.ts'
import { createMiner } from './mine-shard.ts'
import type { MiningOptions } from './mining-options.ts'
import type { Verdict } from './verdict.ts'

/** What a worker is given at its start. */
export interface WorkerData {
  readonly beat: Int32Array
  readonly options: MiningOptions
  /** Folder of the plan and the parts. */
  readonly folder: string
}

/** A shard to mine. */
export interface Task {
  readonly shard: Shard
  readonly verdicts: readonly Verdict[]
}

/** What a worker answers. */
export type Answer = { readonly ready: true } | { readonly marker: Marker } | { readonly error: Error }

/** The whole of a worker: it makes its recipe, then mines each shard that it is given and answers with its marker. */
export function serveShards(makeRecipe: (options: RecipeOptions) => Recipe): void {
  const port = parentPort
  if (port === null) throw new Error('this is the code of a worker thread')
  const { beat: memory, options, folder } = workerData as WorkerData
  const answer = (answer: Answer) => port.postMessage(answer)
  const miner = createMiner(makeRecipe(options.recipe), options)
  const beat = createBeat(memory)
  port.on('message', async ({ shard, verdicts }: Task) => {
    try {
      answer({ marker: await miner.mine(folder, shard, beat, verdicts) })
    } catch (error) {
      answer({ error: error as Error })
    }
  })
  answer({ ready: true })
}
