import type { SummaryRecord } from '../core/record.generated.ts'
import { readDocument } from '../ingest/read-document.ts'
import { walk } from '../ingest/walk.ts'
import { mineDocument } from './mine-document.ts'
import { createRecipe } from './recipe.ts'

/**
 * Records of a file or of the files of a folder, without keywords and duplicates: what scoring needs.
 * @throws Error that names the input, where one cannot be read: a score over a part would mislead
 */
export function extractPath(path: string): SummaryRecord[] {
  const recipe = createRecipe()
  return walk([path]).flatMap((input) => {
    const read = 'code' in input ? { reject: input } : readDocument(input, recipe.split.furniture)
    if ('reject' in read) throw new Error(`${input.path}: ${read.reject.code}: ${read.reject.message}`)
    return mineDocument(read.document, recipe).map((summary) => summary.record)
  })
}
