import type { ReadOptions } from '../ingest/formats/reader.ts'
import { forEachOutcome, type ReadOutcome, readContext } from '../ingest/outcome.ts'
import { readInput } from '../ingest/read-input.ts'
import { findInputs } from '../ingest/sidecar.ts'
import { loadFurniture } from '../lexicon/furniture.ts'

/**
 * Reads the inputs as a run does and mines none, so that what it tells is what a run will find.
 * @param take told of each document and reject, in the order of a run
 */
export async function planRun(
  paths: readonly string[],
  read: Partial<ReadOptions>,
  take: (outcome: ReadOutcome) => void,
): Promise<void> {
  const context = readContext(loadFurniture(), read)
  const { inputs } = await findInputs(paths)
  for (const input of inputs) {
    if ('code' in input) take({ reject: input, facts: { sha256: null, bytes: null } })
    else await forEachOutcome(readInput(input, context), take)
  }
}
