import { loadFurniture } from '../../src/lexicon/furniture.ts'
import { loadTitleWords } from '../../src/lexicon/title-words.ts'

/** The words that splitting goes by. */
export const splitLexicon = { furniture: loadFurniture(), titleWords: loadTitleWords() }
