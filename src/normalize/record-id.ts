import { hash } from 'node:crypto'

/**
 * Identifier of a summary: the first 16 hexadecimal digits of a SHA-256 over the document's own and the summary's
 * start. A second file of the same bytes in one run has `copy` 1, a third 2, so that no two records share an id.
 */
export function recordId(documentSha256: string, start: number, copy: number): string {
  const key = copy === 0 ? `${documentSha256}:${start}` : `${documentSha256}:${start}:${copy}`
  return hash('sha256', key).slice(0, 16)
}

/** Identifier of a document's text, made as those of its summaries are: files of the same bytes share it. */
export function documentId(sha256: string): string {
  return hash('sha256', `${sha256}:document`).slice(0, 16)
}
