import type { FormName } from '../dataset/forms/forms.ts'
import type { ReadOptions } from '../ingest/formats/reader.ts'
import type { OwnWords } from './own-words.ts'
import type { Slice } from './plan/plan.ts'

export interface RunOptions {
  /** Files and folders to read. */
  readonly paths: readonly string[]
  /** Folder that the data sets go to; made where it is not there. */
  readonly out: string
  /** Dialect of the tables: for spreadsheets, or for programs. */
  readonly csv: 'excel' | 'plain'
  /** Forms of the data sets beside CSV and NDJSON; none where not given. */
  readonly forms?: readonly FormName[]
  /** Keywords of a record, at most. */
  readonly keywords: number
  /** Limits, and what the user knows of the inputs. */
  readonly read?: Partial<ReadOptions>
  /** Keep each document's text in `texts/`, so that offsets can be looked up. */
  readonly keepTexts?: boolean
  /** Told of what is odd and stops nothing. */
  readonly onWarning?: (message: string) => void
  /** Whether to write a document-term matrix too. */
  readonly dtm?: boolean
  /** Files of the user's own words. */
  readonly own?: OwnWords
  /** Which engine cuts into tokens: zongjie's own (`shared`, the default) or nodejieba (`native`). The same comes out. */
  readonly segmenter?: 'shared' | 'native'
  /** Told now and then how many inputs are done. */
  readonly onProgress?: (done: number, inputs: number) => void
  /** Stops the run where it aborts; what is done is kept for the next run. */
  readonly signal?: AbortSignal
  /**
   * Threads that mine, `auto` as many as cores and memory allow; 1, the default, is the thread that calls, which holds no
   * document to a deadline.
   */
  readonly workers?: number | 'auto'
  /** Seconds that a document may take in a thread; 60 where not given. */
  readonly deadline?: number
  /** Bytes of a shard, about; by the size of the corpus where not given. The same comes out. */
  readonly shardBytes?: number
  /** Refuse to begin where a run was stopped whose inputs or options were others. */
  readonly resume?: boolean
  /** Keep what was mined in `parts/`, so that the next run mines only what is new. */
  readonly keepParts?: boolean
  /** Module that the threads run, in place of zongjie's own: it calls `serveShards` with a recipe of its own. */
  readonly workerModule?: URL
}

/** A run over a slice of the corpus: it leaves parts, and `mergeSlices` makes the data sets of them. */
export interface SliceOptions extends RunOptions {
  readonly slice: Slice
}

/** Options that decide what is made of all documents together; the plan carries them to where slices are merged. */
export type WritingOptions = Pick<RunOptions, 'csv' | 'keywords'> & Required<Pick<RunOptions, 'forms' | 'dtm'>>

export const DEFAULT_DEADLINE = 60
