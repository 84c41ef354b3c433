import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { PartSizes } from './part-index.ts'
import { writeDurably } from './write-durably.ts'

/** What is written when a part is whole: a part without it, or that is not as it says, is made again. */
export interface Marker extends PartSizes {
  /** Hash of what the part was made of: its inputs and all that decides what comes out of them. */
  readonly key: string
  readonly bytes: number
  /** SHA-256 of the part's bytes, in hexadecimal. */
  readonly sha256: string
  /** Bytes of its lines, in front of its index. */
  readonly lines: number
  /** Inputs that were read, members of archives each by itself; each has a line. */
  readonly inputs: number
  /** Those of them that gave no record. */
  readonly rejected: number
  /** Inputs that the prefilter left out: they have no line. */
  readonly filtered: number
}

export function partPath(folder: string, key: string): string {
  return join(folder, `${key}.part`)
}

function markerPath(folder: string, key: string): string {
  return join(folder, `${key}.json`)
}

export function writeMarker(folder: string, marker: Marker): void {
  writeDurably(markerPath(folder, marker.key), `${JSON.stringify(marker)}\n`)
}

/** The marker of a part, where the part is there whole, byte for byte; else null. */
export function readMarker(folder: string, key: string): Marker | null {
  try {
    const marker = JSON.parse(readFileSync(markerPath(folder, key), 'utf8')) as Marker
    const { bytes, sha256 } = hashFile(partPath(folder, key))
    return marker.key === key && marker.bytes === bytes && marker.sha256 === sha256 ? marker : null
  } catch {
    // no marker, no part, or not one that can be trusted
    return null
  }
}

/** Size and SHA-256 of a file, read piece by piece. */
export function hashFile(path: string): { readonly bytes: number; readonly sha256: string } {
  const descriptor = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const piece = Buffer.allocUnsafe(1 << 20)
    let bytes = 0
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, read))
      bytes += read
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(descriptor)
  }
}
