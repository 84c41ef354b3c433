import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileCheck } from '../schema/compile.ts'
import { type OwnEntries, type ParsedLine, parseLines, readEntries, SHIPPED } from './jsonl.ts'

/** A folder of entries of the user's own. */
export interface OwnLexicon {
  readonly entries: OwnEntries
  /** SHA-256 of each of its files, in hexadecimal, by the name of the lexicon. */
  readonly hashes: Readonly<Record<string, string>>
}

const ENDING = '.jsonl'

/**
 * Reads a folder of lexicon entries: `units.jsonl` adds to the shipped units, and so on, each line under the schema
 * that the shipped ones are under. Other files of the folder are passed over.
 * @param canonicalize brings words to the form in which texts are searched: 計量所 must find 计量所
 * @throws Error that names the file and the line, where a file has no shipped namesake or an entry is not valid
 */
export function readOwnLexicon(folder: string, canonicalize: (text: string) => string): OwnLexicon {
  const known = readdirSync(SHIPPED).filter((name) => name.endsWith(ENDING))
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
  if (files.length === 0) throw new Error(`${folder}: no lexicon in it: name the files ${known.join(', ')}`)
  const parsed = new Map<string, ParsedLine[]>()
  const hashes: Record<string, string> = {}
  for (const file of files) {
    const path = join(folder, file)
    if (!known.includes(file)) throw new Error(`${path}: no lexicon has that name: name it one of ${known.join(', ')}`)
    const name = file.slice(0, -ENDING.length)
    const bytes = readFileSync(path)
    hashes[name] = createHash('sha256').update(bytes).digest('hex')
    parsed.set(name, readFile(name, path, bytes, canonicalize))
  }
  checkThemes(folder, parsed)
  return { entries: new Map([...parsed].map(([name, lines]) => [name, lines.map(({ value }) => value)])), hashes }
}

function readFile(name: string, path: string, bytes: Uint8Array, canonicalize: (text: string) => string): ParsedLine[] {
  const check = compileCheck(`lexicon/${name}`)
  return parseLines(decode(bytes, path), path).map(({ line, value }) => {
    const entry = canonical(value, canonicalize) as object
    const fault = check(entry)
    if (fault !== null) throw new Error(`${path}, line ${line}: ${fault}`)
    return { line, value: entry }
  })
}

/** @throws Error where the bytes are not UTF-8: what jieba and the schemas made of them would match nothing */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${path}: not UTF-8: save it as that`)
  }
}

/** A theme of a campaign that no lexicon knows would settle no year, and nobody would be told. */
function checkThemes(folder: string, parsed: ReadonlyMap<string, readonly ParsedLine[]>): void {
  const themes = (parsed.get('themes') ?? []) as ReadonlyArray<ParsedLine & { value: { campaign?: string } }>
  if (themes.length === 0) return
  const campaigns = [...readEntries<object>('campaigns'), ...(parsed.get('campaigns') ?? []).map(({ value }) => value)]
  const names = new Set(campaigns.map((campaign) => (campaign as { name: string }).name))
  for (const { line, value } of themes) {
    if (names.has(value.campaign ?? '')) continue
    throw new Error(
      `${join(folder, 'themes.jsonl')}, line ${line}: no campaign is called ${value.campaign}: add it to campaigns.jsonl`,
    )
  }
}

/** The value with all texts in it canonical. */
function canonical(value: unknown, canonicalize: (text: string) => string): unknown {
  if (typeof value === 'string') return canonicalize(value)
  if (Array.isArray(value)) return value.map((item) => canonical(item, canonicalize))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, canonical(item, canonicalize)]))
}
