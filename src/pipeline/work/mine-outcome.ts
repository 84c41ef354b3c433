import type { Reject } from '../../core/reject.ts'
import type { DocumentRow } from '../../dataset/facts.ts'
import { canonicalize } from '../../ingest/canonical.ts'
import type { ReadOutcome } from '../../ingest/outcome.ts'
import { shingles } from '../../normalize/duplicates.ts'
import { documentId } from '../../normalize/record-id.ts'
import type { Check } from '../../schema/compile.ts'
import { mineDocument } from '../mine-document.ts'
import type { DocumentOutcome } from '../part/part-writer.ts'
import type { Recipe } from '../recipe.ts'
import type { Verdict } from './verdict.ts'

/**
 * Mines one document, as if no other file had its bytes. Whatever goes wrong with it becomes its reject, so that the
 * others are done.
 * @param verdict what is known against it: it is not mined then
 */
export function mineOutcome(
  read: Exclude<ReadOutcome, { leftOut: string }>,
  recipe: Recipe,
  check: Check,
  verdict: Verdict | null,
): DocumentOutcome {
  if ('reject' in read) return rejected(read.reject, read.facts)
  const { document } = read
  const { path, declaredYear, text: _, canonical: __, ...facts } = document
  const row = { ...facts, id: documentId(document.sha256), path, declared_year: declaredYear }
  const refuse = (stage: Reject['stage'], code: Reject['code'], message: string): DocumentOutcome => ({
    row: { ...row, summaries: 0, status: 'rejected' },
    summaries: [],
    reject: { path, stage, code, message },
    decoded: true,
  })
  if (verdict) return refuse('extract', verdict.code, verdict.message)
  try {
    const summaries = mineDocument(document, recipe)
    if (summaries.length === 0) return refuse('split', 'no-summary', 'no text that could be a summary')
    for (const { record } of summaries) {
      const fault = check(record)
      if (fault) return refuse('validate', 'invalid-record', `summary ${record.ordinal}: ${fault}`)
    }
    return {
      row: { ...row, summaries: summaries.length, status: 'ok' },
      summaries: summaries.map((summary) => ({ summary, shingles: shingles(canonicalize(summary.text)) })),
      reject: null,
      decoded: true,
    }
  } catch (error) {
    return refuse('extract', 'failed', (error as Error).message)
  }
}

/** What an input gives that cannot be read. */
export function rejected(
  reject: Reject,
  { sha256, bytes }: Pick<DocumentRow, 'sha256' | 'bytes'> = { sha256: null, bytes: null },
): DocumentOutcome {
  const unknown = {
    id: null,
    format: null,
    encoding: null,
    script: null,
    title: null,
    published: null,
    declared_year: null,
    source: null,
    url: null,
    extraction: null,
    metadata: null,
  }
  return {
    row: { path: reject.path, sha256, bytes, ...unknown, summaries: 0, status: 'rejected' },
    summaries: [],
    reject,
    decoded: false,
  }
}
