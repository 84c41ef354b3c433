import { type ReadContext, type ReadOutcome, readContext } from '../../ingest/outcome.ts'
import { createPrefilter } from '../../ingest/prefilter.ts'
import { readInput } from '../../ingest/read-input.ts'
import { describe } from '../../ingest/sidecar.ts'
import type { Input } from '../../ingest/walk.ts'
import { documentId } from '../../normalize/record-id.ts'
import { compileCheck } from '../../schema/compile.ts'
import type { Marker } from '../part/marker.ts'
import { createPartWriter } from '../part/part-writer.ts'
import type { Shard } from '../plan/plan.ts'
import { toInput } from '../plan/planned-input.ts'
import { readInputs } from '../plan/read-inputs.ts'
import type { Recipe } from '../recipe.ts'
import { keepText } from '../text-store.ts'
import { type Batch, createBatch } from './batch.ts'
import type { Beat } from './beat.ts'
import { rejected } from './mine-outcomes.ts'
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
      const batch = createBatch(part, recipe, check, beat)
      try {
        for (const [number, planned] of readInputs(folder, shard).entries()) {
          const input = toInput(planned)
          if ('code' in input) batch.pass(rejected(input))
          else {
            // plain text is read at once
            const reading = readInto(batch, input, number, { context, texts: options.texts, beat, verdicts })
            if (reading) await reading
          }
          batch.endInput()
          const waiting = pause?.()
          if (waiting) await waiting
        }
        batch.flush()
        return part.finish()
      } catch (error) {
        part.discard()
        throw error
      }
    },
  }
}

interface Reading {
  readonly context: ReadContext
  readonly texts: string | null
  readonly beat: Beat
  readonly verdicts: readonly Verdict[]
}

/** Reads an input, or all that it holds; there is nothing to wait for where it is plain text. */
function readInto(
  batch: Batch,
  input: Input,
  number: number,
  { context, texts, beat, verdicts }: Reading,
): Promise<void> | undefined {
  let document = 0
  const isUnreadable = (): boolean => {
    const verdict = verdictOn(verdicts, 'reading', number, document)
    if (verdict === null) return false
    batch.pass(rejected({ path: input.path, stage: 'read', code: verdict.code, message: verdict.message }))
    return true
  }
  const take = (outcome: ReadOutcome) => {
    const read = describe(outcome, input)
    if (texts !== null && 'document' in read) keepText(texts, documentId(read.document.sha256), read.document.text)
    if ('leftOut' in read) batch.leaveOut()
    else batch.add({ read, verdict: verdictOn(verdicts, 'mining', number, document) }, { input: number, document })
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
