import { readDocument } from '../../ingest/read-document.ts'
import { type Check, compileCheck } from '../../schema/compile.ts'
import type { Marker } from '../part/marker.ts'
import { createPartWriter, type PartWriter } from '../part/part-writer.ts'
import type { Shard } from '../plan/plan.ts'
import { toInput } from '../plan/planned-input.ts'
import { readInputs } from '../plan/read-inputs.ts'
import type { Recipe } from '../recipe.ts'
import type { Beat } from './beat.ts'
import { mineOutcome, rejected } from './mine-outcome.ts'
import type { MiningOptions } from './mining-options.ts'
import { type Verdict, verdictOn } from './verdict.ts'

/** Mines shards, one after the other. */
export interface Miner {
  /**
   * Mines the inputs of a shard into a part.
   * @param folder where the plan is and the parts go
   * @param pause waited for between inputs, where there is something else to do
   * @throws Error where the part cannot be written; no input makes it throw
   */
  mine(
    folder: string,
    shard: Shard,
    beat: Beat,
    verdicts: readonly Verdict[],
    pause?: () => Promise<void> | undefined,
  ): Promise<Marker>
}

export function createMiner(recipe: Recipe, options: Pick<MiningOptions, 'limits'>): Miner {
  const check = compileCheck('record')
  return {
    async mine(folder, shard, beat, verdicts, pause) {
      const part = createPartWriter(folder, shard.key)
      try {
        for (const [number, planned] of readInputs(folder, shard).entries()) {
          const input = toInput(planned)
          if ('code' in input) part.add(rejected(input))
          else mineInput(input, number, { recipe, check, options, part, beat, verdicts })
          beat.done()
          const waiting = pause?.()
          if (waiting) await waiting
        }
        return part.finish()
      } catch (error) {
        part.discard()
        throw error
      }
    },
  }
}

interface Work {
  readonly recipe: Recipe
  readonly check: Check
  readonly options: Pick<MiningOptions, 'limits'>
  readonly part: PartWriter
  readonly beat: Beat
  readonly verdicts: readonly Verdict[]
}

function mineInput(input: { path: string; location: Buffer }, number: number, work: Work): void {
  const { recipe, check, options, part, beat, verdicts } = work
  const unreadable = verdictOn(verdicts, 'reading', number, 0)
  if (unreadable) {
    const { code, message } = unreadable
    part.add(rejected({ path: input.path, stage: 'read', code, message }))
    return
  }
  beat.reading(number, 0)
  const read = readDocument(input, recipe.split.furniture, options.limits)
  beat.mining(number, 0)
  part.add(mineOutcome(read, recipe, check, verdictOn(verdicts, 'mining', number, 0)))
}
