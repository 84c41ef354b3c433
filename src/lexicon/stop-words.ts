import { readEntries } from './jsonl.ts'

/** Words that say nothing of what a text is about. */
export function loadStopWords(): ReadonlySet<string> {
  return new Set(readEntries<{ readonly words: string }>('stop-words').map((entry) => entry.words))
}
