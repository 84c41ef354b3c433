import type { Vocabulary } from '../../dataset/term-matrix.ts'
import type { MinedSummary } from '../mine-document.ts'
import type { PartReader } from '../part/part-reader.ts'
import type { InputLine } from '../part/part-writer.ts'

/** Reads the lines of all parts for the terms of the corpus: indexes hold their keys alone. Memory holds the vocabulary. */
export function readVocabulary(parts: readonly PartReader[]): Vocabulary {
  const frequencies = new Map<string, number>()
  let summaries = 0
  for (const part of parts) {
    const lines = part.lines()
    for (let line = lines.next(); !line.done; line = lines.next()) {
      const { row } = line.value as InputLine
      for (let i = 0; i < row.summaries; i++) {
        summaries++
        for (const [term] of (lines.next().value as MinedSummary).terms)
          frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
      }
    }
    part.close()
  }
  return { frequencies, summaries }
}
