import type { Span } from './span.ts'

/** Formats that are read; `formats.ts` of ingest says how each is known. */
export type DocumentFormat =
  | 'txt'
  | 'md'
  | 'html'
  | 'mhtml'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'pdf'
  | 'xlsx'
  | 'csv'
  | 'tsv'
  | 'jsonl'
  | 'json'
  | 'parquet'

/** Encodings that text is decoded from. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gbk', 'gb18030', 'big5', 'big5-hkscs'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A source document, read and decoded. All offsets are UTF-16 code units in `text`. */
export interface Document {
  /** Path relative to the folder that was read, with `/` between parts; of a member behind its container's and `!/`. */
  readonly path: string
  /** SHA-256 of the file's or member's bytes, in hexadecimal; of a table's row of its text in UTF-8. */
  readonly sha256: string
  /** Size of what `sha256` is of, in bytes. */
  readonly bytes: number
  readonly format: DocumentFormat
  /** `null` where the format itself says which characters it holds (pdf, doc, xlsx, …). */
  readonly encoding: Encoding | null
  /** How the text was got out of the bytes, in few words: `plain`, `paragraphs with list numbers`, … */
  readonly extraction: string
  readonly script: 'hans' | 'hant'
  /** The document's text: of plain text the decoded bytes, the byte order mark removed and nothing else changed. */
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
  /** Address that the page was fetched from or gives as its own. */
  readonly url: string | null
  /** Other columns of the row that held the text, by name. */
  readonly metadata: Readonly<Record<string, string>> | null
}

/** One essay of a document: where its body stands, and the heading over it. */
export interface SummarySpan extends Span {
  /** Place in the document, counted from 1. */
  readonly ordinal: number
  /** The heading as the text has it. */
  readonly title: string | null
}
