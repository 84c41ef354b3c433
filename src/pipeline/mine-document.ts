import { countCodePoints } from '../core/code-points.ts'
import type { Document } from '../core/document.ts'
import { splitSummaries } from '../ingest/split.ts'
import { type MinedPiece, mineSummaries } from './mine-summaries.ts'
import type { Recipe } from './recipe.ts'

/** A summary of a document with all that a run keeps of it. */
export interface MinedSummary extends MinedPiece {
  /** Code points of the document before it: W3C's annotations count them. */
  readonly codePointsBefore: number
}

/**
 * Mines a document: splits it into summaries and makes a record of each. Pure: the same document gives the same
 * records.
 */
export function mineDocument(document: Document, recipe: Recipe): MinedSummary[] {
  return mineDocuments([document], recipe)[0] as MinedSummary[]
}

/**
 * Mines several documents, each as if by itself, in less time than one after the other.
 * @param onStep told before each step of which document it is, by its index
 */
export function mineDocuments(
  documents: readonly Document[],
  recipe: Recipe,
  onStep?: (document: number) => void,
): MinedSummary[][] {
  const spans = documents.map((document, i) => {
    onStep?.(i)
    return splitSummaries(document.canonical, document.text, recipe.split)
  })
  const found = spans.flatMap((of, i) =>
    of.map((summary) => ({ document: documents[i] as Document, summary, number: i })),
  )
  const pieces = mineSummaries(found, recipe, { onStep: (i) => onStep?.(found[i]?.number as number) })
  let next = 0
  return spans.map((of, i) => {
    let counted = 0
    let codePointsBefore = 0
    return of.map(({ start }) => {
      codePointsBefore += countCodePoints((documents[i] as Document).text, counted, start)
      counted = start
      return { ...(pieces[next++] as MinedPiece), codePointsBefore }
    })
  })
}
