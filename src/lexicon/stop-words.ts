import { readEntries } from './jsonl.ts'

/** Words that say nothing of what a text is about. */
export function loadStopWords(): ReadonlySet<string> {
  return new Set(readEntries<{ readonly words: string }>('stop-words').map((entry) => entry.words))
}

/** Reads a list of stop words, one a line; blank lines and a byte order mark are passed over. */
export function parseStopWords(text: string, canonicalize: (text: string) => string): ReadonlySet<string> {
  const lines = text.replace(/^\ufeff/, '').split('\n')
  return new Set(lines.map((line) => canonicalize(line).trim()).filter((word) => word !== ''))
}
