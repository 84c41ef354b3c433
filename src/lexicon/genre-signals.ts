import { compileClauseTerms, type FindTerms } from './clause-terms.ts'
import { readEntries } from './jsonl.ts'
import type { Genre } from './title-words.ts'

/** Where in an essay the words must stand: its opening, its end, the head of a line, or anywhere. */
export type SignalPlace = 'opening' | 'ending' | 'line' | 'any'

/** Words by which an essay shows its genre. */
export interface GenreSignal {
  readonly genre: Genre
  readonly at: SignalPlace
  /** How far the words speak for the genre; less than 0 speaks against it. */
  readonly weight: number
  /** Most places that count; 1 where the schema's default holds. */
  readonly most?: number
  readonly words: readonly string[]
}

/** The signals of all genres, compiled. */
export interface GenreSignals {
  readonly signals: readonly GenreSignal[]
  /** Finds the words of all signals: a term's index is its place in `signalOf`. */
  readonly find: FindTerms
  /** Index of the signal that a term belongs to. */
  readonly signalOf: readonly number[]
}

/** Loads the words by which essays show their genre. */
export function loadGenreSignals(): GenreSignals {
  const signals = readEntries<GenreSignal>('genre-signals')
  const terms = signals.flatMap((signal) => signal.words)
  const signalOf = signals.flatMap((signal, index) => signal.words.map(() => index))
  return { signals, find: compileClauseTerms(terms), signalOf }
}
