import type { Encoding } from '../../core/document.ts'
import type { Reject } from '../../core/reject.ts'
import type { Limits } from '../limits.ts'
import type { ByteSource } from './byte-source.ts'

/** Why bytes gave no text. */
export type Fault = Pick<Reject, 'code' | 'message'>

export function isFault(value: object): value is Fault {
  return 'code' in value
}

/** What readers are asked to go by. */
export interface ReadOptions {
  readonly limits: Limits
  /** The encoding of every text, where the user knows better than the bytes. */
  readonly encoding?: Encoding | undefined
  /** The column of tables that holds the texts. */
  readonly textColumn?: string | undefined
  /** Campaigns or words of which a text has to name one; others are left out. */
  readonly only?: readonly string[] | undefined
  /** Share of Chinese that a text has to have, from 0 to 1; others are left out. */
  readonly chinese?: number | undefined
}

/** What is known of a document beside its text. Texts may be longer than the tables allow: they are cut there. */
export interface KnownFacts {
  readonly title?: string | null
  /** As the source has it; read as a date where it is one. */
  readonly published?: string | null
  readonly source?: string | null
  readonly url?: string | null
  readonly metadata?: Readonly<Record<string, string>> | null
}

/** The text of a document, and how it was got. */
export interface Extracted {
  readonly text: string
  readonly encoding: Encoding | null
  readonly extraction: string
  readonly known?: KnownFacts
}

/** What the place that bytes come from says of them: an HTTP header, a name. */
export interface Hints {
  readonly name: string
  readonly charset?: string | null
  readonly url?: string | null
}

/** Reads bytes that hold one document. It throws nothing but what its libraries throw on damaged bytes. */
export type DocumentReader = (
  bytes: Buffer,
  hints: Hints,
  options: ReadOptions,
) => Extracted | Fault | Promise<Extracted | Fault>

/** One of several inputs that a container holds: bytes of some format, a row's text, or why it gave neither. */
export type Member = { readonly name: string } & (
  | { readonly bytes: Buffer; readonly hints?: Partial<Hints> }
  | { readonly extracted: Extracted }
  | { readonly fault: Fault }
)

/** Reads what holds several documents, one after the other, so that only one is in memory. */
export type ContainerReader = (source: ByteSource, hints: Hints, options: ReadOptions) => AsyncIterable<Member>

/** Bytes in pieces, from front to back. */
export type Pieces = Iterable<Buffer> | AsyncIterable<Buffer>

/** As a container's reader, of bytes that come in pieces: out of a packed file, too. */
export type StreamReader = (pieces: Pieces, hints: Hints, options: ReadOptions) => AsyncIterable<Member>
