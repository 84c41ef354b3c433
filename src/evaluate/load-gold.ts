import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Check, compileCheck } from '../schema/compile.ts'
import type { GoldFile, PlacedGold } from './gold.ts'
import { describeFault, type GoldFault, placeSummaries } from './place-gold.ts'

/** The gold of a folder, each file beside its text. */
export interface GoldSet {
  /** Name of the folder. */
  readonly name: string
  /** SHA-256 over the names and bytes of the gold files: what a floor was measured on. */
  readonly sha256: string
  readonly documents: readonly PlacedGold[]
}

/** Gold as it was read, with everything that is wrong with it. */
export interface GoldReading extends GoldSet {
  readonly files: readonly { readonly path: string; readonly gold: GoldFile }[]
  readonly faults: readonly GoldFault[]
}

/** Compiled on first use: most commands never read gold. */
let schemaCheck: Check | undefined

/**
 * Reads the gold files (`*.json`) of a folder, or one gold file, and places them in their texts.
 * Faults are collected, not thrown: `loadGold` throws them.
 * @throws Error where the folder itself cannot be read
 */
export function readGold(path: string, texts: string): GoldReading {
  const paths = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json') && name !== 'floors.json')
        .sort()
        .map((name) => join(path, name))
    : [path]
  schemaCheck ??= compileCheck('gold')
  const check = schemaCheck
  const hash = createHash('sha256')
  const faults: GoldFault[] = []
  const files: { path: string; gold: GoldFile }[] = []
  const documents: PlacedGold[] = []
  const owners = new Map<string, string>()
  for (const file of paths) {
    const complain = (ordinal: number | null, message: string) => faults.push({ path: file, ordinal, message })
    const bytes = readFileSync(file)
    hash.update(`${basename(file)}\0${createHash('sha256').update(bytes).digest('hex')}\n`)
    const gold = parse(bytes, check, complain)
    if (!gold) continue
    files.push({ path: file, gold })
    const owner = owners.get(gold.file)
    if (owner !== undefined) complain(null, `duplicate: ${gold.file} has gold in ${owner} too`)
    owners.set(gold.file, file)
    const source = readSource(join(texts, gold.file))
    if (!source) {
      complain(null, `its text is missing: ${join(texts, gold.file)}`)
      continue
    }
    const summaries = placeSummaries(gold, source.text, complain)
    const { published, script, partial = false } = gold
    documents.push({ path: file, file: gold.file, partial, published, script, ...source, summaries })
  }
  if (paths.length === 0) faults.push({ path, ordinal: null, message: 'no gold file (*.json) in the folder' })
  return { name: basename(resolve(path), '.json'), sha256: hash.digest('hex'), documents, files, faults }
}

/**
 * Reads gold that has to be sound.
 * @throws Error that names each faulty file, summary and words
 */
export function loadGold(path: string, texts: string): GoldSet {
  const { name, sha256, documents, faults } = readGold(path, texts)
  if (faults.length > 0) throw new Error(`the gold has faults:\n${faults.map(describeFault).join('\n')}`)
  return { name, sha256, documents }
}

function parse(
  bytes: Buffer,
  check: Check,
  complain: (ordinal: number | null, message: string) => void,
): GoldFile | null {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    complain(null, `not JSON: ${(error as Error).message}`)
    return null
  }
  const refusal = check(value)
  if (refusal === null) return value as GoldFile
  complain(ordinalOf(value, refusal), `the schema refuses it: ${refusal}${wordsAt(value, refusal)}`)
  return null
}

/** The summary that a JSON Pointer leads through, `/summaries/3/dates/0` → its ordinal. */
function ordinalOf(value: unknown, refusal: string): number | null {
  const index = /^\/summaries\/(?<index>\d{1,9})/.exec(refusal)?.groups?.index
  if (index === undefined) return null
  const summary = (value as GoldFile).summaries[Number(index)]
  return typeof summary?.ordinal === 'number' ? summary.ordinal : Number(index) + 1
}

/** The `text` of the mention that a JSON Pointer leads through. */
function wordsAt(value: unknown, refusal: string): string {
  const place = /^\/summaries\/(?<summary>\d{1,9})\/(?<list>dates|counts|agencies|themes)\/(?<index>\d{1,9})/.exec(
    refusal,
  )
  if (!place?.groups) return ''
  const summary = (value as GoldFile).summaries[Number(place.groups.summary)]
  const words = summary?.[place.groups.list as 'dates']?.[Number(place.groups.index)]?.text
  return typeof words === 'string' ? `: "${words}"` : ''
}

function readSource(path: string): { text: string; sha256: string } | null {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return null
  }
  return {
    text: bytes.toString('utf8').replace(/^\uFEFF/, ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
