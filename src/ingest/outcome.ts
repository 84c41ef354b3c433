import type { Document } from '../core/document.ts'
import type { Reject } from '../core/reject.ts'
import type { FurnitureWords } from '../lexicon/furniture.ts'
import type { Extracted, Fault, Hints, ReadOptions } from './formats/reader.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import type { Prefilter } from './prefilter.ts'
import { type FileFacts, hashOf, toDocument } from './to-document.ts'

/** What is known of an input that gave no document. */
export interface InputFacts {
  readonly sha256: string | null
  readonly bytes: number | null
}

/** A document, or why an input gave none: it cannot be read, or the prefilter leaves it out. */
export type ReadOutcome =
  | { readonly document: Document }
  | { readonly reject: Reject; readonly facts: InputFacts }
  | { readonly leftOut: string }

/** One outcome, or those of a file that has to be waited for: its reader is loaded, or it holds many inputs. */
export type ReadOutcomes = ReadOutcome | AsyncIterable<ReadOutcome>

/** Hands each outcome on. It returns nothing to wait for where there is one: plain text costs no promise. */
export function forEachOutcome(read: ReadOutcomes, take: (outcome: ReadOutcome) => void): Promise<void> | undefined {
  if (!(Symbol.asyncIterator in read)) {
    take(read)
    return undefined
  }
  return (async () => {
    for await (const outcome of read) take(outcome)
  })()
}

/** All that reading goes by. */
export interface ReadContext {
  readonly furniture: FurnitureWords
  readonly options: ReadOptions
  /** What texts have to pass; null where all do. */
  readonly prefilter: Prefilter | null
}

export function readContext(
  furniture: FurnitureWords,
  options: Partial<ReadOptions> = {},
  prefilter: Prefilter | null = null,
): ReadContext {
  return { furniture, options: { limits: DEFAULT_LIMITS, ...options }, prefilter }
}

/** Where bytes stand. */
export interface Place {
  /** Path that the outcome bears: a member's stands behind its container's and `!/`. */
  readonly path: string
  readonly hints: Hints
  /** Archives around it. */
  readonly depth: number
}

export function refuse(path: string, stage: Reject['stage'], fault: Fault, bytes?: Uint8Array): ReadOutcome {
  const facts = bytes === undefined ? { sha256: null, bytes: null } : hashOf(bytes)
  return { reject: { path, stage, code: fault.code, message: fault.message }, facts }
}

/** The document of an extracted text, unless the text is empty or too long. */
export function toOutcome(file: FileFacts, extracted: Extracted, context: ReadContext): ReadOutcome {
  const { path, sha256, bytes } = file
  const { text } = extracted
  const longest = context.options.limits.documentLength
  const fault = (code: Fault['code'], message: string): ReadOutcome => ({
    reject: { path, stage: 'decode', code, message },
    facts: { sha256, bytes },
  })
  if (text.length > longest) return fault('too-large', `${text.length} characters, the limit is ${longest}`)
  if (!/\S/.test(text)) return fault('empty', 'nothing but white space')
  if (context.prefilter && !context.prefilter(text)) return { leftOut: path }
  return { document: toDocument(file, text, context.furniture, extracted) }
}
