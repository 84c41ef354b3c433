import { type ReadContext, type ReadOutcome, readContext } from '../../ingest/outcome.ts'
import { createPrefilter } from '../../ingest/prefilter.ts'
import { readInput } from '../../ingest/read-input.ts'
import { describe } from '../../ingest/sidecar.ts'
import type { Input } from '../../ingest/walk.ts'
import { documentId } from '../../normalize/record-id.ts'
import { type Check, compileCheck } from '../../schema/compile.ts'
import type { Marker } from '../part/marker.ts'
import { createPartWriter, type PartWriter } from '../part/part-writer.ts'
import type { Shard } from '../plan/plan.ts'
import { toInput } from '../plan/planned-input.ts'
import { readInputs } from '../plan/read-inputs.ts'
import type { Recipe } from '../recipe.ts'
import { keepText } from '../text-store.ts'
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

export function createMiner(recipe: Recipe, options: Pick<MiningOptions, 'read' | 'texts'>): Miner {
  const check = compileCheck('record')
  const prefilter = createPrefilter(options.read, recipe.normalize.year.campaigns)
  const context = readContext(recipe.split.furniture, options.read, prefilter)
  return {
    async mine(folder, shard, beat, verdicts, pause) {
      const part = createPartWriter(folder, shard.key)
      try {
        for (const [number, planned] of readInputs(folder, shard).entries()) {
          const input = toInput(planned)
          if ('code' in input) part.add(rejected(input))
          else {
            // plain text is read at once
            const reading = mineInput(input, number, {
              recipe,
              check,
              context,
              texts: options.texts,
              part,
              beat,
              verdicts,
            })
            if (reading) await reading
          }
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
  readonly context: ReadContext
  readonly texts: string | null
  readonly part: PartWriter
  readonly beat: Beat
  readonly verdicts: readonly Verdict[]
}

/** Mines an input, or all that it holds; there is nothing to wait for where it is plain text. */
function mineInput(input: Input, number: number, work: Work): Promise<void> | undefined {
  const { recipe, check, context, texts, part, beat, verdicts } = work
  let document = 0
  const isUnreadable = (): boolean => {
    const verdict = verdictOn(verdicts, 'reading', number, document)
    if (verdict === null) return false
    part.add(rejected({ path: input.path, stage: 'read', code: verdict.code, message: verdict.message }))
    return true
  }
  const take = (read: ReadOutcome) => {
    beat.mining(number, document)
    const described = describe(read, input)
    if (texts !== null && 'document' in described)
      keepText(texts, documentId(described.document.sha256), described.document.text)
    if ('leftOut' in described) part.leaveOut()
    else part.add(mineOutcome(described, recipe, check, verdictOn(verdicts, 'mining', number, document)))
    document++
  }
  if (isUnreadable()) return undefined
  beat.reading(number, document)
  const read = readInput(input, context)
  if (!(Symbol.asyncIterator in read)) {
    take(read)
    return undefined
  }
  return (async () => {
    for await (const outcome of read) {
      take(outcome)
      if (isUnreadable()) return
      beat.reading(number, document)
    }
  })()
}
