import { hash } from 'node:crypto'
import type { Document } from '../core/document.ts'
import type { FurnitureWords } from '../lexicon/furniture.ts'
import { canonicalize, detectScript } from './canonical.ts'
import type { Extracted } from './formats/reader.ts'
import { findPageFacts, toIso, yearIn } from './page-facts.ts'

/** What a document is made of beside its text. */
export type FileFacts = Pick<Document, 'path' | 'sha256' | 'bytes' | 'format'>

/** Makes a document of text. What its source says of it goes before what the text shows. */
export function toDocument(
  file: FileFacts,
  text: string,
  furniture: FurnitureWords,
  { encoding, extraction, known = {} }: Omit<Extracted, 'text'> = PLAIN,
): Document {
  const canonical = canonicalize(text)
  const shown = findPageFacts(canonical, text, furniture)
  const title = cut(known.title, LONGEST_TITLE)
  return {
    ...file,
    encoding,
    extraction,
    script: detectScript(text),
    text,
    canonical,
    title: title ?? shown.title,
    published: (known.published ? toIso(canonicalize(known.published)) : null) ?? shown.published,
    declaredYear: title === null ? shown.declaredYear : yearIn(title),
    source: cut(known.source, 1000) ?? shown.source,
    url: cut(known.url, 4096),
    metadata: known.metadata ?? null,
  }
}

/** How plain text in UTF-8 is read. */
export const PLAIN = { encoding: 'utf-8', extraction: 'plain' } as const

const LONGEST_TITLE = 400

function cut(text: string | null | undefined, length: number): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim() ?? ''
  return trimmed === '' ? null : trimmed.slice(0, length)
}

/** SHA-256 and size of bytes. */
export function hashOf(bytes: Uint8Array): Pick<Document, 'sha256' | 'bytes'> {
  return { sha256: hash('sha256', bytes), bytes: bytes.length }
}
