import type { Span } from './span.ts'

/**
 * A piece of canonical text as extractors read it: Simplified and half-width, with the noise inside its
 * sentences (a page-number line, a stray mark) cut out. Offsets count from the start of the passage.
 */
export interface Passage {
  readonly text: string
  /** Where each code unit of `text` stands in the piece that the passage was made of; null where nothing was cut. */
  readonly origins: Uint32Array | null
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
  /** What spoke for a field of the mention, heaviest first, where an extractor weighs it: a count's indicator. */
  readonly why?: readonly string[]
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

/** The span of the piece that a span of the passage was made of. */
export function originOf(passage: Passage, span: Span): Span {
  const { origins } = passage
  if (origins === null || span.end === span.start) return { start: span.start, end: span.end }
  return { start: origins[span.start] as number, end: (origins[span.end - 1] as number) + 1 }
}
