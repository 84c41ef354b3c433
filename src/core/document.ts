import type { Span } from './span.ts'

/** A source document, read and decoded. All offsets are UTF-16 code units in `text`. */
export interface Document {
  /** Path relative to the folder that was read, with `/` between parts. */
  readonly path: string
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string
  /** Size of the file in bytes. */
  readonly bytes: number
  readonly format: 'txt' | 'md'
  readonly encoding: 'utf-8'
  readonly script: 'hans' | 'hant'
  /** Decoded text: the byte order mark removed, nothing else changed. */
  readonly text: string
  /** `text` in Simplified and half-width characters, one code unit for one, noise inside sentences blanked. */
  readonly canonical: string
  /** Title of the page, as it shows. */
  readonly title: string | null
  /** When the page says that it was published: ISO 8601 date, with the clock time where it has one. */
  readonly published: string | null
  /** The year that the page's title claims. Sites move it when they republish: it settles nothing. */
  readonly declaredYear: number | null
  /** Where the page says that it comes from. */
  readonly source: string | null
}

/** One essay of a document: where its body stands, and the heading over it. */
export interface SummarySpan extends Span {
  /** Place in the document, counted from 1. */
  readonly ordinal: number
  /** The heading as the text has it. */
  readonly title: string | null
}
