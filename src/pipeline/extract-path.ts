import type { SummaryRecord } from '../core/record.generated.ts'
import { forEachOutcome, readContext } from '../ingest/outcome.ts'
import { readInput } from '../ingest/read-input.ts'
import { walk } from '../ingest/walk.ts'
import { mineDocument } from './mine-document.ts'
import { createRecipe } from './recipe.ts'

/**
 * Records of a file or of the files of a folder, without keywords and duplicates: what scoring needs.
 * @throws Error that names the input, where one cannot be read: a score over a part would mislead
 */
export async function extractPath(path: string): Promise<SummaryRecord[]> {
  const recipe = createRecipe()
  const context = readContext(recipe.split.furniture)
  const records: SummaryRecord[] = []
  for (const input of walk([path])) {
    await forEachOutcome('code' in input ? { reject: input, facts: UNREAD } : readInput(input, context), (read) => {
      if ('reject' in read) throw new Error(`${read.reject.path}: ${read.reject.code}: ${read.reject.message}`)
      if ('document' in read) records.push(...mineDocument(read.document, recipe).map((summary) => summary.record))
    })
  }
  return records
}

const UNREAD = { sha256: null, bytes: null }
