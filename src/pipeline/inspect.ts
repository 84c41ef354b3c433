import type { Document } from '../core/document.ts'
import type { Trace } from '../core/passage.ts'
import type { SummaryRecord } from '../core/record.generated.ts'
import type { Reject } from '../core/reject.ts'
import { canonicalize } from '../ingest/canonical.ts'
import { forEachOutcome, type ReadOutcome, readContext } from '../ingest/outcome.ts'
import { toPassage } from '../ingest/passage.ts'
import { readInput } from '../ingest/read-input.ts'
import { splitSummaries } from '../ingest/split.ts'
import type { Input } from '../ingest/walk.ts'
import { classifyGenre } from '../normalize/classify-genre.ts'
import { scoreTopics } from '../normalize/find-topics.ts'
import { extractMentions, type MinedPiece, mineSummaries } from './mine-summaries.ts'
import type { OwnWords } from './own-words.ts'
import { createRecipe, type Recipe } from './recipe.ts'

/** A count names at most so many of the rules that spoke for its indicator and for others. */
const SAID = 5

/** A candidate that became no mention. */
export interface Dropped {
  /** Canonical words of the candidate. */
  readonly words: string
  readonly rule: string
  readonly reason: string
}

/** A summary with what was decided on the way to its record. */
export interface InspectedSummary {
  readonly record: SummaryRecord
  readonly dropped: readonly Dropped[]
  /** What spoke for the genre, the topics and each count's indicator, heaviest first. */
  readonly why: Readonly<Record<string, readonly string[]>>
}

export type Inspection =
  | { readonly document: Document; readonly summaries: readonly InspectedSummary[] }
  | { readonly reject: Reject }

/** Reads and mines a file, listening to the rules: one document, or each of those that it holds. */
export async function inspectInput(input: Input, own: OwnWords = {}): Promise<Inspection[]> {
  const recipe = createRecipe({ own })
  const inspected: Inspection[] = []
  await forEachOutcome(readInput(input, readContext(recipe.split.furniture)), (read) => {
    if (!('leftOut' in read)) inspected.push(inspectOutcome(read, recipe))
  })
  return inspected
}

function inspectOutcome(read: Exclude<ReadOutcome, { leftOut: string }>, recipe: Recipe): Inspection {
  if ('reject' in read) return { reject: read.reject }
  const { document } = read
  const spans = splitSummaries(document.canonical, document.text, recipe.split)
  if (spans.length === 0) {
    return {
      reject: { path: document.path, stage: 'split', code: 'no-summary', message: 'no text that could be a summary' },
    }
  }
  const summaries = spans.map((span): InspectedSummary => {
    const heard: Array<Parameters<Trace>[0]> = []
    const trace: Trace = (event) => void heard.push(event)
    const { record } = mineSummaries([{ document, summary: span }], recipe, { trace })[0] as MinedPiece
    const passage = toPassage(document.canonical.slice(span.start, span.end), recipe.segment)
    const dropped = heard.flatMap(({ span: { start, end }, rule, dropped: reason }) =>
      reason === null ? [] : [{ words: passage.text.slice(start, end), rule, reason }],
    )
    const scene = { passage, title: span.title === null ? null : canonicalize(span.title) }
    const measured = extractMentions(passage, recipe).counts
    const topics = scoreTopics({ ...scene, counts: measured }, recipe.normalize.topics).map(
      ({ topic, score, evidence }) =>
        `${topic} ${score.toFixed(2)}${evidence ? ` ${passage.text.slice(evidence.start, evidence.end)}` : ''}`,
    )
    const counts = heard.flatMap(({ span: { start, end }, why }) =>
      why
        ? [`${passage.text.slice(start, end)}: ${why.length > 0 ? why.slice(0, SAID).join(', ') : 'no rule holds'}`]
        : [],
    )
    return { record, dropped, why: { genre: classifyGenre(scene, recipe.normalize.genre).why, topics, counts } }
  })
  return { document, summaries }
}
