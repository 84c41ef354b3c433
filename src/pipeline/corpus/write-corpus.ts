import { sentenceAt } from '../../core/passage.ts'
import type { DataSets } from '../../dataset/data-sets.ts'
import type { MinedSummary } from '../mine-document.ts'
import type { PartReader } from '../part/part-reader.ts'
import type { InputLine } from '../part/part-writer.ts'
import type { Corpus } from './corpus.ts'

/**
 * Writes the data sets from the parts, in their order: each record with its keywords and its copies.
 * @param pause waited for between documents, where there is something else to do
 */
export async function writeCorpus(
  dataSets: DataSets,
  parts: readonly PartReader[],
  corpus: Corpus,
  keywords: number,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  let summary = 0
  for (const part of parts) {
    const lines = part.lines()
    for (let line = lines.next(); !line.done; line = lines.next()) {
      const { row, reject } = line.value as InputLine
      await dataSets.document(row)
      if (reject) await dataSets.reject(reject)
      for (let i = 0; i < row.summaries; i++) {
        const mined = lines.next().value as MinedSummary
        const duplicates = corpus.duplicates(summary)
        const id = corpus.ids.of(summary++)
        const record = { ...mined.record, id, keywords: corpus.rank(mined.terms, keywords), duplicates }
        const { text, codePointsBefore } = mined
        const sentence = (start: number, end: number) => sentenceAround(mined, start, end)
        await dataSets.record(record, { text, codePointsBefore, sentence })
      }
      const waiting = pause()
      if (waiting) await waiting
    }
    part.close()
  }
}

/** The sentences that a mention stands in, in the source's own words; offsets as in the record. */
function sentenceAround({ record, text, sentences }: MinedSummary, start: number, end: number): string {
  const from = start - record.start
  const to = end - record.start
  const first = sentences[sentenceAt(sentences, from)]
  const last = sentences[sentenceAt(sentences, to - 1)]
  return text.slice(Math.min(first?.start ?? from, from), Math.max(last?.end ?? to, to))
}
