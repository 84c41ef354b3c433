import { createRecipe } from '../recipe.ts'
import { serveShards } from './serve-shards.ts'

serveShards(createRecipe)
