import { readEntries } from './jsonl.ts'

export type Genre = 'report' | 'plan' | 'speech' | 'news' | 'notice'

interface TitleWordEntry {
  readonly words: string
  readonly genre: Genre
}

/** Words that titles end in, longest first, each with the genre that it tells. */
export type TitleWords = ReadonlyMap<string, Genre>

/** Loads the words that titles end in. */
export function loadTitleWords(): TitleWords {
  const entries = readEntries<TitleWordEntry>('title-words')
  entries.sort((a, b) => b.words.length - a.words.length)
  return new Map(entries.map((entry) => [entry.words, entry.genre]))
}

/** The word that a title ends in, or null where it ends in none. */
export function endingWord(title: string, words: TitleWords): string | null {
  for (let length = Math.min(4, title.length); length > 0; length--) {
    const tail = title.slice(-length)
    if (words.has(tail)) return tail
  }
  return null
}
