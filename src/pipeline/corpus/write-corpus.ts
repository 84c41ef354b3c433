import type { DataSets } from '../../dataset/data-sets.ts'
import type { MinedSummary } from '../mine-document.ts'
import type { PartReader } from '../part/part-reader.ts'
import type { InputLine } from '../part/part-writer.ts'
import type { Corpus } from './corpus.ts'

/**
 * Writes the data sets from the parts, in their order: each record with its keywords and its copies.
 * @param pause waited for between documents, where there is something else to do
 * @param decoded told of each document that has a text, by its id
 */
export async function writeCorpus(
  dataSets: DataSets,
  parts: readonly PartReader[],
  corpus: Corpus,
  keywords: number,
  pause: () => Promise<void> | undefined,
  decoded: (id: string) => void,
): Promise<void> {
  let summary = 0
  for (const part of parts) {
    const lines = part.lines()
    for (let line = lines.next(); !line.done; line = lines.next()) {
      const { row, reject, decoded: isDecoded } = line.value as InputLine
      if (isDecoded) decoded(row.id as string)
      await dataSets.document(row)
      if (reject) await dataSets.reject(reject)
      for (let i = 0; i < row.summaries; i++) {
        const mined = lines.next().value as MinedSummary
        const duplicates = corpus.duplicates(summary)
        const id = corpus.ids.of(summary++)
        const record = { ...mined.record, id, keywords: corpus.rank(mined.terms, keywords), duplicates }
        await dataSets.record(record, mined)
      }
      const waiting = pause()
      if (waiting) await waiting
    }
    part.close()
  }
}
