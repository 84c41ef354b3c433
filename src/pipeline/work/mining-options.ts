import type { Limits } from '../../ingest/read-document.ts'
import type { RecipeOptions } from '../recipe.ts'

/** All that a worker needs to know to mine as any other; a message can carry it. */
export interface MiningOptions {
  readonly recipe: RecipeOptions
  readonly limits: Limits
  /** Seconds that a document may take. */
  readonly deadline: number
}
