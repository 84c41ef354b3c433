import type { ReadOptions } from '../ingest/formats/reader.ts'
import { forEachOutcome, type ReadOutcome, readContext } from '../ingest/outcome.ts'
import { createPrefilter } from '../ingest/prefilter.ts'
import { readInput } from '../ingest/read-input.ts'
import { findInputs } from '../ingest/sidecar.ts'
import { loadCampaigns } from '../lexicon/campaigns.ts'
import { loadFurniture } from '../lexicon/furniture.ts'
import { withOwnEntries } from '../lexicon/jsonl.ts'
import { type OwnWords, readOwnWords } from './own-words.ts'

/**
 * Reads the inputs as a run does and mines none, so that what it tells is what a run will find.
 * @param take told of each document, reject and input left out, in the order of a run
 */
export async function planRun(
  paths: readonly string[],
  read: Partial<ReadOptions>,
  own: OwnWords,
  take: (outcome: ReadOutcome) => void,
): Promise<void> {
  const context = withOwnEntries(readOwnWords(own).entries, () =>
    readContext(loadFurniture(), read, createPrefilter(read, loadCampaigns())),
  )
  const { inputs } = await findInputs(paths)
  for (const input of inputs) {
    if ('code' in input) take({ reject: input, facts: { sha256: null, bytes: null } })
    else await forEachOutcome(readInput(input, context), take)
  }
}
