import type { ReadOptions } from '../../ingest/formats/reader.ts'
import type { RecipeOptions } from '../recipe.ts'

/** All that a worker needs to know to mine as any other; a message can carry it. */
export interface MiningOptions {
  readonly recipe: RecipeOptions
  readonly read: ReadOptions
  /** Folder for the documents' texts; null where none are kept. */
  readonly texts: string | null
  /** Seconds that a document may take. */
  readonly deadline: number
}
