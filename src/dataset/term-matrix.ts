import type { EncodeRow } from './csv.ts'
import type { OutputFile } from './output-file.ts'

/** How often each term stands in a summary. */
export type TermCounts = ReadonlyArray<readonly [term: string, count: number]>

/** What a matrix is made over. */
export interface Vocabulary {
  /** In how many summaries each term stands. */
  readonly frequencies: ReadonlyMap<string, number>
  readonly summaries: number
}

/** A document-term matrix that is written row by row. */
export interface TermMatrix {
  /** The next row: the summary of the next row of summaries.csv. */
  append(terms: TermCounts): Promise<void> | undefined
  /** Writes the terms, once all rows are there. */
  end(): Promise<void> | undefined
}

export const MATRIX_FILE = 'dtm.mtx'
export const TERMS_FILE = 'dtm_terms.csv'

/**
 * Writes the matrix in the exchange format of Matrix Market, sparse, which R (Matrix::readMM), scipy (io.mmread) and
 * Julia read, and the terms of its columns as a table. Memory holds the vocabulary, and of the rows none.
 */
export function createTermMatrix(
  { frequencies, summaries }: Vocabulary,
  matrix: OutputFile,
  terms: OutputFile,
  encode: EncodeRow,
): TermMatrix {
  const vocabulary = [...frequencies.keys()].sort()
  const columns = new Map(vocabulary.map((term, index) => [term, index]))
  const totals = new Float64Array(vocabulary.length)
  let cells = 0
  for (const frequency of frequencies.values()) cells += frequency
  matrix.write(
    `%%MatrixMarket matrix coordinate integer general
% Row i is row i of summaries.csv, column j is row j of ${TERMS_FILE} (both counted from 1, headers left out).
${summaries} ${vocabulary.length} ${cells}
`,
  )
  let row = 0
  return {
    append(counts) {
      row++
      const cells = counts.map(([term, count]) => {
        const column = columns.get(term)
        if (column === undefined) throw new Error(`${term} is not in the vocabulary of the matrix`)
        totals[column] = (totals[column] as number) + count
        return [column + 1, count] as const
      })
      cells.sort(([a], [b]) => a - b)
      return matrix.write(cells.map(([column, count]) => `${row} ${column} ${count}\n`).join(''))
    },
    end() {
      terms.write(encode(['term', 'summaries', 'occurrences']))
      const lines = vocabulary.map((term, index) =>
        encode([term, frequencies.get(term) as number, totals[index] as number]),
      )
      return terms.write(lines.join(''))
    },
  }
}
