/**
 * zongjie as a library. jieba and the lexicons load on the first call (about a second and 200 MB) and are never
 * changed after it: calls do not see each other.
 *
 * Offsets are UTF-16 code units in the text given, `start` inclusive, `end` exclusive, so that
 * `text.slice(mention.start, mention.end) === mention.text`.
 */
import type { AgencyMention, CountMention, DateMention, SummaryRecord, ThemeMention } from './core/record.generated.ts'
import { extractRecords } from './pipeline/filter.ts'
import { minePiece } from './pipeline/mine-summaries.ts'
import { createRecipe, type Recipe } from './pipeline/recipe.ts'

export type {
  AgencyMention,
  Check,
  CountMention,
  DateMention,
  DocumentFacts,
  Issuer,
  Keyword,
  Region,
  SettledYear,
  SummaryRecord,
  ThemeMention,
  Topic,
} from './core/record.generated.ts'
export { findNumbers } from './extract/number/find-numbers.ts'
export type { NumberSpan } from './extract/number/number-span.ts'
export { run } from './pipeline/run.ts'
export type { RunOptions } from './pipeline/run-options.ts'

export interface ExtractOptions {
  /** Path to put into the records; `text` where none is given. */
  readonly path?: string
}

/**
 * Records of one document: a web page or a paper, split into its summaries and cleaned. Keywords and duplicates are
 * empty: they need a whole corpus, and `run` fills them in.
 */
export function extract(text: string, options: ExtractOptions = {}): SummaryRecord[] {
  return extractRecords(text, recipe(), options.path ?? 'text')
}

/** Dates, ranges and durations of a piece of text as it is, neither split nor cleaned. */
export function extractDates(text: string): DateMention[] {
  return minePiece(text, recipe()).dates
}

/** Counts of a piece of text as it is. */
export function extractCounts(text: string): CountMention[] {
  return minePiece(text, recipe()).counts
}

/** Organisations of a piece of text as it is: every occurrence. */
export function extractAgencies(text: string): AgencyMention[] {
  return minePiece(text, recipe()).agencies
}

/** Themes of a piece of text as it is. */
export function extractThemes(text: string): ThemeMention[] {
  return minePiece(text, recipe()).themes
}

let loaded: Recipe | undefined

function recipe(): Recipe {
  loaded ??= createRecipe()
  return loaded
}
