import { endianness } from 'node:os'
import { BANDS } from '../../normalize/band-keys.ts'

/**
 * What the steps over the whole corpus need of a part, in arrays that are read without its lines. Documents are those
 * that were decoded, also where they gave no record; summaries are in the order of the lines.
 */
export interface PartIndex {
  /** Of each document the first 64 bits of its SHA-256, as two integers: files of the same bytes are counted by it. */
  readonly documentHashes: Uint32Array
  /** Number of summaries of each document. */
  readonly documentSummaries: Uint32Array
  /** Byte at which the line of each document begins. */
  readonly documentOffsets: Float64Array
  /** Identifier of each summary as two integers, as if no other file had the same bytes. */
  readonly ids: Uint32Array
  /** Byte at which the line of each summary begins. */
  readonly offsets: Float64Array
  /** Number of distinct shingles of each summary. */
  readonly sizes: Uint32Array
  /** Keys of the terms and, of each, the number of summaries that it stands in. */
  readonly termKeys: Uint32Array
  readonly termCounts: Uint32Array
  /** For band after band, the key of each summary; NaN where it is too short to compare. */
  readonly bandKeys: Float64Array
}

/** How much of each there is. */
export interface PartSizes {
  readonly documents: number
  readonly summaries: number
  readonly terms: number
}

export type Section = keyof PartIndex

/** The sections in the order of the file, and how many bytes each takes. */
export function sectionsOf({ documents, summaries, terms }: PartSizes): ReadonlyArray<readonly [Section, number]> {
  return [
    ['documentHashes', 8 * documents],
    ['documentSummaries', 4 * documents],
    ['documentOffsets', 8 * documents],
    ['ids', 8 * summaries],
    ['offsets', 8 * summaries],
    ['sizes', 4 * summaries],
    ['termKeys', 8 * terms],
    ['termCounts', 4 * terms],
    ['bandKeys', 8 * BANDS * summaries],
  ]
}

/** The bytes of an index, section behind section. Arrays are little-endian, as every machine that Node runs on but one. */
export function encodeIndex(index: PartIndex, sizes: PartSizes): Uint8Array[] {
  if (endianness() !== 'LE') throw new Error('parts of a run cannot be written on a big-endian machine')
  return sectionsOf(sizes).map(([name]) => {
    const { buffer, byteOffset, byteLength } = index[name]
    return new Uint8Array(buffer, byteOffset, byteLength)
  })
}
