import { countCodePoints } from '../core/code-points.ts'
import type { Document, SummarySpan } from '../core/document.ts'
import type { Passage, Trace } from '../core/passage.ts'
import type { SummaryRecord } from '../core/record.generated.ts'
import type { Span } from '../core/span.ts'
import { reconcile } from '../extract/reconcile.ts'
import { canonicalize } from '../ingest/canonical.ts'
import { toPassage } from '../ingest/passage.ts'
import { splitSentences } from '../ingest/sentences.ts'
import { splitSummaries } from '../ingest/split.ts'
import { assembleRecord } from '../normalize/assemble-record.ts'
import { countTerms, type TermCounts } from '../normalize/keywords.ts'
import { createPlacer, type Mentions, placeMentions } from '../normalize/place-mentions.ts'
import type { Recipe } from './recipe.ts'

/** A summary with what the corpus-wide steps and the tables need beside its record. */
export interface MinedSummary {
  /** The record, its keywords and duplicates still to come: they need the whole corpus. */
  readonly record: SummaryRecord
  /** The summary's own words. */
  readonly text: string
  /** Code points of the document before it: W3C's annotations count them. */
  readonly codePointsBefore: number
  /** Its sentences; offsets count from the summary's start. */
  readonly sentences: readonly Span[]
  readonly terms: TermCounts
}

/**
 * Mines a document: splits it into summaries and makes a record of each. Pure: the same document gives the same
 * records.
 * @param copy how many files of the same bytes came before this one in the run
 */
export function mineDocument(document: Document, recipe: Recipe, copy = 0, trace?: Trace): MinedSummary[] {
  let counted = 0
  let codePointsBefore = 0
  return splitSummaries(document.canonical, document.text, recipe.split).map((summary) => {
    codePointsBefore += countCodePoints(document.text, counted, summary.start)
    counted = summary.start
    return { ...mineSummary(document, summary, recipe, copy, trace), codePointsBefore }
  })
}

/** Makes a record of one summary of a document. */
export function mineSummary(
  document: Document,
  summary: SummarySpan,
  recipe: Recipe,
  copy: number,
  trace?: Trace,
): Omit<MinedSummary, 'codePointsBefore'> {
  const canonical = document.canonical.slice(summary.start, summary.end)
  const passage = toPassage(canonical, recipe.segment)
  const title = summary.title === null ? null : canonicalize(summary.title)
  const mentions = extractMentions(passage, recipe, trace)
  const codes = recipe.codes(passage)
  const titled = title === null ? [] : recipe.extractors.agencies.extract(toPassage(title, recipe.segment))
  const record = assembleRecord({ document, summary, copy, passage, title, titled, mentions, codes }, recipe.normalize)
  return {
    record,
    text: document.text.slice(summary.start, summary.end),
    sentences: splitSentences(canonical),
    terms: countTerms(passage, recipe.stopWords),
  }
}

/** The mentions of a text taken as one piece, neither split nor cleaned; offsets are into that text. */
export function minePiece(text: string, recipe: Recipe): Mentions {
  const canonical = canonicalize(text)
  const passage = toPassage(canonical, recipe.segment)
  return placeMentions(extractMentions(passage, recipe), createPlacer(text, passage, 0))
}

/** The mentions of a passage, those that claim the same words reconciled; offsets count from the passage's start. */
export function extractMentions(passage: Passage, { extractors }: Recipe, trace?: Trace): Mentions {
  const dates = extractors.dates.extract(passage, trace)
  const agencies = extractors.agencies.extract(passage, trace)
  const themes = extractors.themes.extract(passage, trace)
  const counts = reconcile({ dates, agencies, counts: extractors.counts.extract(passage, trace) })
  return { dates, counts, agencies, themes }
}
