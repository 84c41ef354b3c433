import { createHash } from 'node:crypto'
import type { Reject } from '../../core/reject.ts'
import type { DocumentRow } from '../../dataset/facts.ts'
import { BANDS, bandKeys } from '../../normalize/band-keys.ts'
import { createTermCounter, withTermKey } from '../../normalize/term-counter.ts'
import type { MinedSummary } from '../mine-document.ts'
import { type Marker, partPath, writeMarker } from './marker.ts'
import { encodeIndex } from './part-index.ts'
import { createDurableFile } from './write-durably.ts'

/** What one input gave: its row, and either its summaries or why there are none. */
export interface DocumentOutcome {
  readonly row: DocumentRow
  readonly summaries: readonly PartSummary[]
  readonly reject: Reject | null
  /** Whether it was decoded: such ones are counted where others have the same bytes. */
  readonly decoded: boolean
}

/** A summary, and its shingles to be compared with others'. */
export interface PartSummary {
  readonly summary: MinedSummary
  readonly shingles: Uint32Array
}

/** The line of an input; the lines of its summaries follow it. */
export interface InputLine {
  readonly row: DocumentRow
  readonly reject: Reject | null
  readonly decoded: boolean
}

/** A part of a run, while it is written: lines, and behind them an index of arrays. */
export interface PartWriter {
  add(outcome: DocumentOutcome): void
  /** Counts an input that is not to be mined. */
  leaveOut(): void
  /** Puts the part into place and its marker after it. */
  finish(): Marker
  /** Removes what is not finished. */
  discard(): void
}

/** Characters of lines that are gathered before they are written. */
const CHUNK = 1 << 20

export function createPartWriter(folder: string, key: string): PartWriter {
  const file = createDurableFile(partPath(folder, key))
  const hash = createHash('sha256')
  const terms = createTermCounter()
  const documents = { hashes: [] as number[], summaries: [] as number[], offsets: [] as number[] }
  const ids: number[] = []
  const offsets: number[] = []
  const sizes: number[] = []
  const bands: Array<Float64Array | null> = []
  let gathered: Buffer[] = []
  let waiting = 0
  let bytes = 0
  let inputs = 0
  let rejected = 0
  let filtered = 0

  const write = (piece: Uint8Array) => {
    file.write(piece)
    hash.update(piece)
  }
  const flush = () => {
    write(Buffer.concat(gathered))
    gathered = []
    waiting = 0
  }
  /** Adds a line and says where it begins. */
  const line = (value: unknown): number => {
    const encoded = Buffer.from(`${JSON.stringify(value)}\n`)
    const offset = bytes
    gathered.push(encoded)
    waiting += encoded.length
    bytes += encoded.length
    if (waiting >= CHUNK) flush()
    return offset
  }

  return {
    add({ row, summaries, reject, decoded }) {
      const offset = line({ row, reject, decoded } satisfies InputLine)
      inputs++
      if (reject) rejected++
      if (decoded) {
        documents.hashes.push(...integersOf(row.sha256 as string))
        documents.summaries.push(summaries.length)
        documents.offsets.push(offset)
      }
      for (const { summary, shingles } of summaries) {
        offsets.push(line(summary))
        ids.push(...integersOf(summary.record.id))
        sizes.push(shingles.length)
        bands.push(bandKeys(shingles))
        for (const [term] of summary.terms) withTermKey(term, (high, low) => terms.add(high, low))
      }
    },
    leaveOut() {
      filtered++
    },
    finish() {
      flush()
      const { keys, counts } = terms.entries()
      const found = { documents: documents.offsets.length, summaries: offsets.length, terms: counts.length }
      const index = {
        documentHashes: Uint32Array.from(documents.hashes),
        documentSummaries: Uint32Array.from(documents.summaries),
        documentOffsets: Float64Array.from(documents.offsets),
        ids: Uint32Array.from(ids),
        offsets: Float64Array.from(offsets),
        sizes: Uint32Array.from(sizes),
        termKeys: keys,
        termCounts: counts,
        bandKeys: byBand(bands),
      }
      const lines = bytes
      for (const section of encodeIndex(index, found)) {
        write(section)
        bytes += section.length
      }
      file.finish()
      const marker = { key, bytes, sha256: hash.digest('hex'), lines, inputs, rejected, filtered, ...found }
      writeMarker(folder, marker)
      return marker
    },
    discard: () => file.discard(),
  }
}

/** The first 64 bits of a number in hexadecimal. */
function integersOf(hexadecimal: string): readonly [number, number] {
  return [Number.parseInt(hexadecimal.slice(0, 8), 16), Number.parseInt(hexadecimal.slice(8, 16), 16)]
}

function byBand(keys: ReadonlyArray<Float64Array | null>): Float64Array {
  const sorted = new Float64Array(BANDS * keys.length)
  for (let band = 0; band < BANDS; band++) {
    for (const [index, of] of keys.entries()) sorted[band * keys.length + index] = of?.[band] ?? Number.NaN
  }
  return sorted
}
