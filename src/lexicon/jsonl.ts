import { readFileSync } from 'node:fs'

/** The folder of shipped lexicons; the same from `src/` and from `dist/`. */
const DATA = new URL('../../src/lexicon/data/', import.meta.url)

/**
 * Entries of a shipped lexicon: one JSON object a line, blank lines and lines that begin with `//` left out.
 * @throws Error that names the lexicon and the line, where a line is not JSON.
 */
export function readEntries<Entry>(name: string): Entry[] {
  const entries: Entry[] = []
  const lines = readFileSync(new URL(`${name}.jsonl`, DATA), 'utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('//')) continue
    try {
      entries.push(JSON.parse(line) as Entry)
    } catch (error) {
      throw new Error(`lexicon ${name}.jsonl, line ${index + 1}: ${(error as Error).message}`)
    }
  }
  return entries
}
