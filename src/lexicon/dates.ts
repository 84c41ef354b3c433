import { type DateWords, loadDateWords } from './date-words.ts'
import { type Era, loadEraNames } from './era-names.ts'
import { type Festival, loadFestivals } from './festivals.ts'

/** The words that the date extractor knows. */
export interface DateLexicon {
  readonly words: DateWords
  readonly eras: ReadonlyMap<string, Era>
  readonly festivals: ReadonlyMap<string, Festival>
}

/** Loads every word that dates are read by. */
export function loadDateLexicon(): DateLexicon {
  return { words: loadDateWords(), eras: loadEraNames(), festivals: loadFestivals() }
}
