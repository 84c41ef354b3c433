import { readFileSync } from 'node:fs'
import { mergeEntries } from './merge-entries.ts'

/** The folder of shipped lexicons; the same from `src/` and from `dist/`. */
export const SHIPPED = new URL('../../src/lexicon/data/', import.meta.url)

/** Entries of the user's own, by the name of the lexicon that they add to. */
export type OwnEntries = ReadonlyMap<string, readonly object[]>

let own: OwnEntries = new Map()

/**
 * Has lexicons read with entries of the user's own while `load` runs, and not after it: loaders need not hand them on,
 * and two recipes in one process do not see each other's.
 */
export function withOwnEntries<Result>(entries: OwnEntries, load: () => Result): Result {
  const before = own
  own = entries
  try {
    return load()
  } finally {
    own = before
  }
}

/**
 * Entries of a lexicon: the shipped ones, and those of the user's own that hold for now, which take the place of
 * shipped ones of the same name.
 * @throws Error that names the lexicon and the line, where a line is not JSON.
 */
export function readEntries<Entry>(name: string): Entry[] {
  const shipped = parseLines(readFileSync(new URL(`${name}.jsonl`, SHIPPED), 'utf8'), `lexicon ${name}.jsonl`)
  const entries = shipped.map(({ value }) => value)
  return mergeEntries(name, entries, own.get(name) ?? []) as Entry[]
}

/** A line of JSON, with its number, counted from 1. */
export interface ParsedLine {
  readonly line: number
  readonly value: object
}

/**
 * Objects of JSON, one a line; blank lines and lines that begin with `//` are left out.
 * @throws Error that names the file and the line, where one is not a JSON object
 */
export function parseLines(text: string, file: string): ParsedLine[] {
  const parsed: ParsedLine[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('//')) continue
    const fault = (message: string) => new Error(`${file}, line ${index + 1}: ${message}`)
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      throw fault((error as Error).message)
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault('not a JSON object')
    parsed.push({ line: index + 1, value })
  }
  return parsed
}
