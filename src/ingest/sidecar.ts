import { closeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Reject } from '../core/reject.ts'
import { decodeText } from './encoding/decode-text.ts'
import { ofFile } from './formats/byte-source.ts'
import { isFault } from './formats/reader.ts'
import { openFile } from './open-file.ts'
import { type Input, walk } from './walk.ts'

/** What files named `metadata.csv` say of the other inputs. */
export interface Sidecar {
  /** The columns for an input, or for the container that it is in; null where there are none. */
  of(path: string): Readonly<Record<string, string>> | null
  /** Rows that describe nothing that was read, and files that could not be. */
  warnings(): string[]
}

/** What a run reads. */
export interface Plan {
  readonly inputs: ReadonlyArray<Input | Reject>
  readonly sidecar: Sidecar
}

const NAME = 'metadata.csv'
/** Bytes of one that is still read as one: it is held in memory. */
const LARGEST = 256 * 1024 * 1024

/**
 * Finds the inputs, and takes out of them each `metadata.csv` that has a column `path`: it describes the files of
 * its folder. Its paths count from there; a member of an archive may stand as `a.zip!/b.txt`.
 */
export async function planInputs(paths: readonly string[], except?: string): Promise<Plan> {
  const inputs: Array<Input | Reject> = []
  const rows = new Map<string, Readonly<Record<string, string>>>()
  for (const input of walk(paths, except)) {
    const found = 'code' in input || basename(input.path) !== NAME ? null : await readSidecar(input)
    if (found === null) inputs.push(input)
    else {
      const folder = dirname(input.path)
      for (const [path, row] of found) rows.set(folder === '.' ? path : `${folder}/${path}`, row)
    }
  }
  const used = new Set<string>()
  return {
    inputs,
    sidecar: {
      of(path) {
        // a.zip!/b.txt, else a.zip
        for (let at: string = path; ; at = at.slice(0, at.lastIndexOf('!/'))) {
          const row = rows.get(at)
          if (row !== undefined) {
            used.add(at)
            return row
          }
          if (!at.includes('!/')) return null
        }
      },
      warnings: () => {
        const unused = [...rows.keys()].filter((path) => !used.has(path))
        if (unused.length === 0) return []
        return [
          `${NAME}: ${unused.length} rows describe no input: ${unused.slice(0, 3).join(', ')}${unused.length > 3 ? ', …' : ''}`,
        ]
      },
    },
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
