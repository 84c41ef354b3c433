import { recordId } from '../../normalize/record-id.ts'
import { createTermCounter } from '../../normalize/term-counter.ts'
import type { MinedSummary } from '../mine-document.ts'
import type { PartReader } from '../part/part-reader.ts'
import type { InputLine } from '../part/part-writer.ts'
import type { Places } from './places.ts'

/** Identifiers of the summaries of a corpus, by their numbers in it: 8 bytes each, and 4 a document. */
export interface CorpusIds {
  /** How many documents of the same bytes came before, by the number of the document among those that were decoded. */
  readonly copies: Uint32Array
  of(summary: number): string
  compare(a: number, b: number): number
}

/**
 * Gives the summaries of files that have the same bytes identifiers of their own: workers, which know of no other
 * file, gave them the same ones.
 */
export function numberCopies(parts: readonly PartReader[], places: Places): CorpusIds {
  const documents = parts.reduce((sum, part) => sum + part.marker.documents, 0)
  const copies = new Uint32Array(documents)
  const ids = new Uint32Array(2 * places.summaries)
  const seen = createTermCounter()
  let document = 0
  let summary = 0
  for (const part of parts) {
    const hashes = part.section('documentHashes')
    const offsets = part.section('documentOffsets')
    ids.set(part.section('ids'), 2 * summary)
    for (const [i, summaries] of part.section('documentSummaries').entries()) {
      const copy = seen.add(hashes[2 * i] as number, hashes[2 * i + 1] as number)
      copies[document++] = copy
      if (copy > 0 && summaries > 0) {
        const { row } = part.line(offsets[i] as number) as InputLine
        for (let s = summary; s < summary + summaries; s++) {
          const { record } = places.summary(s) as MinedSummary
          const id = recordId(row.sha256 as string, record.start, copy)
          ids[2 * s] = Number.parseInt(id.slice(0, 8), 16)
          ids[2 * s + 1] = Number.parseInt(id.slice(8), 16)
        }
      }
      summary += summaries
    }
    part.close()
  }
  const word = (index: number) => (ids[index] as number).toString(16).padStart(8, '0')
  return {
    copies,
    of: (index) => word(2 * index) + word(2 * index + 1),
    compare: (a, b) =>
      (ids[2 * a] as number) - (ids[2 * b] as number) || (ids[2 * a + 1] as number) - (ids[2 * b + 1] as number),
  }
}
