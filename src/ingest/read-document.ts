import { hash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Document } from '../core/document.ts'
import type { Reject } from '../core/reject.ts'
import type { FurnitureWords } from '../lexicon/furniture.ts'
import { canonicalize, detectScript } from './canonical.ts'
import { decodeUtf8 } from './decode.ts'
import { detectFormat } from './detect-format.ts'
import { findPageFacts } from './page-facts.ts'
import { asFault, type Input } from './walk.ts'

/** Limits on an input; larger ones are rejected as `too-large`. */
export interface Limits {
  /** Bytes of a file. */
  readonly fileBytes: number
  /** UTF-16 code units of a document. */
  readonly documentLength: number
}

export const DEFAULT_LIMITS: Limits = { fileBytes: 64 * 1024 * 1024, documentLength: 2_000_000 }

/** What is known of an input that was read, whether or not it made a document. */
export interface FileFacts {
  readonly sha256: string | null
  readonly bytes: number | null
}

export type ReadOutcome = { readonly document: Document } | { readonly reject: Reject; readonly facts: FileFacts }

/**
 * Reads a file and decodes it into a document. The file is opened without following a link and without waiting
 * on a pipe, so that no name can lead out of the folder or hang the run.
 */
export function readDocument(input: Input, furniture: FurnitureWords, limits: Limits = DEFAULT_LIMITS): ReadOutcome {
  let bytes: Buffer
  try {
    bytes = readBytes(input.location, limits.fileBytes)
  } catch (error) {
    const fault = error instanceof TooLarge ? { code: 'too-large' as const, message: error.message } : asFault(error)
    return { reject: { path: input.path, stage: 'read', ...fault }, facts: { sha256: null, bytes: null } }
  }
  return decodeDocument(input.path, bytes, furniture, limits)
}

/** Makes a document of the bytes of a file. */
export function decodeDocument(
  path: string,
  bytes: Buffer,
  furniture: FurnitureWords,
  limits: Limits = DEFAULT_LIMITS,
): ReadOutcome {
  const facts = { sha256: hash('sha256', bytes), bytes: bytes.length }
  const refuse = (code: Reject['code'], message: string): ReadOutcome => ({
    reject: { path, stage: 'decode', code, message },
    facts,
  })
  if (bytes.length === 0) return refuse('empty', 'the file has no bytes')
  const format = detectFormat(bytes, path)
  if ('code' in format) return refuse(format.code, format.message)
  const decoded = decodeUtf8(bytes)
  if ('invalidAt' in decoded) {
    return refuse('bad-encoding', `not valid UTF-8 at byte ${decoded.invalidAt}: convert the file to UTF-8`)
  }
  const { text } = decoded
  if (text.trim() === '') return refuse('empty', 'nothing but white space')
  if (text.length > limits.documentLength) {
    return refuse('too-large', `${text.length} characters, the limit is ${limits.documentLength}`)
  }
  const document = toDocument({ path, ...facts, format: format.format }, text, furniture)
  return { document }
}

/** Makes a document of decoded text. */
export function toDocument(
  file: Pick<Document, 'path' | 'sha256' | 'bytes' | 'format'>,
  text: string,
  furniture: FurnitureWords,
): Document {
  const canonical = canonicalize(text)
  return {
    ...file,
    encoding: 'utf-8',
    script: detectScript(text),
    text,
    canonical,
    ...findPageFacts(canonical, text, furniture),
  }
}

class TooLarge extends Error {}

function readBytes(location: Buffer, limit: number): Buffer {
  const descriptor = openSync(location, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const { size } = fstatSync(descriptor)
    if (size > limit) throw new TooLarge(`${size} bytes, the limit is ${limit}`)
    const bytes = Buffer.alloc(size)
    let length = 0
    while (length < size) {
      const read = readSync(descriptor, bytes, length, size - length, null)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}
