// A worker as the real one, but that documents with certain words hang it or end it: no document is known that does so.
import { createRecipe } from '../../dist/pipeline/recipe.js'
import { serveShards } from '../../dist/pipeline/work/serve-shards.js'

serveShards((options) => {
  const recipe = createRecipe(options)
  const themes = {
    ...recipe.extractors.themes,
    extract(passage, trace) {
      if (passage.text.includes('转个不停')) for (;;);
      if (passage.text.includes('当场崩溃')) process.exit(9)
      return recipe.extractors.themes.extract(passage, trace)
    },
  }
  return { ...recipe, extractors: { ...recipe.extractors, themes } }
})
