import type { Span } from './span.ts'

/**
 * A piece of canonical text as extractors read it: Simplified, half-width, of the same length as its
 * source, so that an offset here is an offset there. Offsets count from the start of the passage.
 */
export interface Passage {
  /** Canonical text. Noise inside a sentence (a page-number line, a stray mark) is blanked to spaces. */
  readonly text: string
  /** Borders of the jieba tokens: token i is `text.slice(borders[i], borders[i + 1])`; they join without loss. */
  readonly borders: Uint32Array
  /** Sentences, in order, without the white space around them. */
  readonly sentences: readonly Span[]
}

/** Told of each candidate that a rule made or dropped; only `inspect --why` listens. */
export type Trace = (event: {
  readonly span: Span
  readonly rule: string
  /** `null` where the candidate became a mention, else why it did not. */
  readonly dropped: string | null
}) => void

/**
 * Reads one kind of mention out of a passage: pure and synchronous, so that the same object serves any
 * thread. Mentions come in text order, do not overlap each other, and hold `text` equal to the slice of
 * the passage between `start` and `end`.
 */
export interface Extractor<Mention extends Span> {
  readonly name: string
  extract(passage: Passage, trace?: Trace): Mention[]
}

/** Index of the token that holds the offset, by binary search. */
export function tokenAt(borders: Uint32Array, offset: number): number {
  let low = 0
  let high = borders.length - 2
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((borders[mid] as number) <= offset) low = mid
    else high = mid - 1
  }
  return low
}

/** Index of the sentence that holds the offset, or of the last one that begins before it; -1 before the first. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = -1
  let high = sentences.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((sentences[mid] as Span).start <= offset) low = mid
    else high = mid - 1
  }
  return low
}
