import type { Document } from '../../core/document.ts'
import type { Reject } from '../../core/reject.ts'
import type { DocumentRow } from '../../dataset/facts.ts'
import { canonicalize } from '../../ingest/canonical.ts'
import type { ReadOutcome } from '../../ingest/outcome.ts'
import { shingles } from '../../normalize/duplicates.ts'
import { documentId } from '../../normalize/record-id.ts'
import type { Check } from '../../schema/compile.ts'
import { type MinedSummary, mineDocuments } from '../mine-document.ts'
import type { DocumentOutcome } from '../part/part-writer.ts'
import type { Recipe } from '../recipe.ts'
import type { Verdict } from './verdict.ts'

/** What was read, and what is known against it: a document with a verdict is not mined. */
export interface ToMine {
  readonly read: Exclude<ReadOutcome, { leftOut: string }>
  readonly verdict: Verdict | null
}

/**
 * Mines documents, each as if no other file had its bytes. Whatever goes wrong with one becomes its reject, so that the
 * others are done.
 * @param onStep told before each step of which of them it is, by its index
 */
export function mineOutcomes(
  all: readonly ToMine[],
  recipe: Recipe,
  check: Check,
  onStep: (index: number) => void,
): DocumentOutcome[] {
  const indices: number[] = []
  const documents: Document[] = []
  for (const [i, { read, verdict }] of all.entries()) {
    if ('reject' in read || verdict !== null) continue
    indices.push(i)
    documents.push(read.document)
  }
  const mined = mineEach(documents, recipe, (i) => onStep(indices[i] as number))
  let next = 0
  return all.map(({ read, verdict }) => {
    if ('reject' in read) return rejected(read.reject, read.facts)
    if (verdict !== null) return refused(read.document, 'extract', verdict.code, verdict.message)
    return outcomeOf(read.document, mined[next++] as Mined, check)
  })
}

/** The summaries of a document, or why it has none. */
type Mined = readonly MinedSummary[] | Error

/** Where one fails they are mined again one by one, so that no other fails with it. */
function mineEach(documents: readonly Document[], recipe: Recipe, onStep: (index: number) => void): Mined[] {
  try {
    return mineDocuments(documents, recipe, onStep)
  } catch (error) {
    if (documents.length === 1) return [error as Error]
    return documents.flatMap((document, i) => mineEach([document], recipe, () => onStep(i)))
  }
}

function outcomeOf(document: Document, mined: Mined, check: Check): DocumentOutcome {
  if (mined instanceof Error) return refused(document, 'extract', 'failed', mined.message)
  if (mined.length === 0) return refused(document, 'split', 'no-summary', 'no text that could be a summary')
  for (const { record } of mined) {
    const fault = check(record)
    if (fault) return refused(document, 'validate', 'invalid-record', `summary ${record.ordinal}: ${fault}`)
  }
  return {
    row: { ...rowOf(document), summaries: mined.length, status: 'ok' },
    summaries: mined.map((summary) => ({ summary, shingles: shingles(canonicalize(summary.text)) })),
    reject: null,
    decoded: true,
  }
}

function refused(document: Document, stage: Reject['stage'], code: Reject['code'], message: string): DocumentOutcome {
  return {
    row: { ...rowOf(document), summaries: 0, status: 'rejected' },
    summaries: [],
    reject: { path: document.path, stage, code, message },
    decoded: true,
  }
}

function rowOf({ path, declaredYear, text: _, canonical: __, ...facts }: Document) {
  return { ...facts, id: documentId(facts.sha256), path, declared_year: declaredYear }
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
