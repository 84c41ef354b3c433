import type { Span } from '../core/span.ts'
import type { TermCounts } from './term-matrix.ts'

/** A row of documents.csv: one input, also where it gave no record. */
export interface DocumentRow {
  /** Path of the input, relative to the folder that was read; of one run, no two are the same. */
  readonly path: string
  readonly id: string | null
  readonly sha256: string | null
  readonly bytes: number | null
  readonly format: string | null
  readonly encoding: string | null
  readonly script: string | null
  readonly title: string | null
  readonly published: string | null
  readonly declared_year: number | null
  readonly source: string | null
  readonly url: string | null
  readonly extraction: string | null
  readonly metadata: Readonly<Record<string, string>> | null
  /** Number of records that follow for it. */
  readonly summaries: number
  readonly status: 'ok' | 'rejected'
}

/** What the record leaves out and the data sets show. */
export interface RecordContext {
  /** The summary's own words: the document's text from the record's start to its end. */
  readonly text: string
  /** Code points of the document's text before the record's start. */
  readonly codePointsBefore: number
  /** Its sentences, in order; offsets count from the summary's start. */
  readonly sentences: readonly Span[]
  /** How often each term stands in the summary, for the document-term matrix. */
  readonly terms?: TermCounts
}

/** What a run knows of itself. Only `timings` may differ between two runs of the same inputs. */
export interface RunFacts {
  /** Version of zongjie. */
  readonly version: string
  /** Versions of what it stands on: Node, jieba, … */
  readonly versions: Readonly<Record<string, string>>
  /** Options that a result can depend on; no absolute path, no number of workers. */
  readonly options: Readonly<Record<string, unknown>>
  /** SHA-256 of each lexicon, in hexadecimal. */
  readonly lexicons: Readonly<Record<string, string>>
  /** SHA-256 of each file of the user's own words, in hexadecimal: lexicon/units, userDict, stopWords, rules. */
  readonly own: Readonly<Record<string, string>>
  /** SHA-256 of each JSON Schema, in hexadecimal. */
  readonly schemas: Readonly<Record<string, string>>
  /** Inputs that were left out before they were mined; none where not given. */
  readonly filtered?: number
  /** Times and durations. */
  readonly timings: Readonly<Record<string, unknown>>
}

/** What a run wrote. Inputs are `documents`; those that gave no summary are `rejected`. */
export interface Totals {
  readonly documents: number
  readonly rejected: number
  readonly summaries: number
  readonly dates: number
  readonly counts: number
  readonly agencies: number
  readonly themes: number
  /** Lines of rejects.ndjson: inputs, and summaries of inputs, that gave no record. */
  readonly rejects: number
  /** Inputs that were left out, as `--only` or `--chinese` asked; they are not among the documents. */
  readonly filtered: number
}
