import { closeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Reject } from '../core/reject.ts'
import { decodeText } from './encoding/decode-text.ts'
import { ofFile } from './formats/byte-source.ts'
import { isFault } from './formats/reader.ts'
import { openFile } from './open-file.ts'
import type { ReadOutcome } from './outcome.ts'
import { type Input, walk } from './walk.ts'

/** What a run reads. */
export interface FoundInputs {
  readonly inputs: ReadonlyArray<Input | Reject>
  /** Rows that describe nothing that was found. */
  readonly warnings: readonly string[]
}

const NAME = 'metadata.csv'
/** Bytes of one that is still read as one: it is held in memory. */
const LARGEST = 256 * 1024 * 1024

/**
 * Finds the inputs, and takes out of them each `metadata.csv` that has a column `path`: it describes the files of
 * its folder. Its paths count from there; a member of an archive may stand as `a.zip!/b.txt`.
 */
export async function findInputs(paths: readonly string[], except?: string): Promise<FoundInputs> {
  const inputs: Array<Input | Reject> = []
  const rows = new Map<string, Record<string, Readonly<Record<string, string>>>>()
  for (const input of walk(paths, except)) {
    const found = 'code' in input || basename(input.path) !== NAME ? null : await readSidecar(input)
    if (found === null) inputs.push(input)
    else {
      const folder = dirname(input.path)
      for (const [path, row] of found) {
        const whole = folder === '.' ? path : `${folder}/${path}`
        const file = whole.split('!/', 1)[0] as string
        rows.set(file, { ...rows.get(file), [whole]: row })
      }
    }
  }
  const described = inputs.map((input) => {
    const of = rows.get(input.path)
    rows.delete(input.path)
    return of === undefined || 'code' in input ? input : { ...input, described: of }
  })
  const unused = [...rows.values()].flatMap((of) => Object.keys(of))
  const some = `${unused.slice(0, 3).join(', ')}${unused.length > 3 ? ', …' : ''}`
  return {
    inputs: described,
    warnings: unused.length === 0 ? [] : [`${NAME}: ${unused.length} rows describe no input: ${some}`],
  }
}

/** The outcome of an input with what `metadata.csv` says of it, or else of the container that it is in. */
export function describe(read: ReadOutcome, { described }: Input): ReadOutcome {
  if (described === undefined || !('document' in read)) return read
  const { document } = read
  for (let at = document.path; ; at = at.slice(0, at.lastIndexOf('!/'))) {
    const row = Object.hasOwn(described, at) ? described[at] : undefined
    if (row !== undefined) return { document: { ...document, metadata: { ...document.metadata, ...row } } }
    if (!at.includes('!/')) return read
  }
}

/** The rows by their paths, or null where the file is a table like any other, or none at all. */
async function readSidecar(input: Input): Promise<Map<string, Record<string, string>> | null> {
  const { csvRecords, delimiterOf } = await import('./formats/table/csv-records.ts')
  const rows = new Map<string, Record<string, string>>()
  let header: readonly string[] | null = null
  try {
    const bytes = readWhole(input.location)
    const decoded = bytes === null ? null : decodeText(bytes)
    if (decoded === null || isFault(decoded)) return null
    for await (const cells of csvRecords([decoded.text], delimiterOf(decoded.text), decoded.text.length + 1)) {
      if (header === null) {
        header = cells.map((name) => name.trim())
        if (!header.includes('path')) return null
      } else {
        const path = (cells[header.indexOf('path')] ?? '').replaceAll('\\', '/').replace(/^\.\//, '')
        const row = header.flatMap((name, i) => (name === 'path' || name === '' || !cells[i] ? [] : [[name, cells[i]]]))
        rows.set(path, Object.fromEntries(row) as Record<string, string>)
      }
    }
  } catch {
    // it is an input then, whose reject says what is wrong with it
    return null
  }
  return rows
}

function readWhole(location: Buffer): Buffer | null {
  const descriptor = openFile(location)
  try {
    const source = ofFile(descriptor)
    return source.size > LARGEST ? null : source.read(0, source.size)
  } finally {
    closeSync(descriptor)
  }
}
