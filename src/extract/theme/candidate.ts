import type { Span } from '../../core/span.ts'
import type { Quotation } from './quotations.ts'

/** Words that may be a theme, with the branch of the grammar that found them. */
export interface Candidate extends Span {
  readonly rule: string
  /** Why it is none; null where it is one. */
  readonly dropped: string | null
  /** Whether the text calls it the theme of its year (年主题, 今年的主题). */
  readonly ofYear: boolean
}

/** What the branches of the grammar read. */
export interface Scene {
  readonly text: string
  readonly quotations: readonly Quotation[]
  /** Whether the words are one of the official themes, and not of common words. */
  isOfficial(words: string): boolean
  /** Length of the annual theme that the text ends in, or 0. */
  annualAtEnd(text: string): number
}

/** Marks and spaces at the ends that are not the theme's own. */
const LEADING = /^[\s:,、。;—-]{1,8}/
const TRAILING = /[\s:,、。;]{1,8}$/

/** A candidate without the marks at its ends; null where nothing is left. */
export function makeCandidate(
  text: string,
  span: Span,
  rule: string,
  dropped: string | null,
  ofYear: boolean,
): Candidate | null {
  const words = text.slice(span.start, span.end)
  const start = span.start + (LEADING.exec(words)?.[0].length ?? 0)
  const end = span.end - (TRAILING.exec(words)?.[0].length ?? 0)
  return end > start ? { start, end, rule, dropped, ofYear } : null
}

/** Index of the last quotation that opens before the offset; -1 where none does. */
export function lastOpenedBefore(quotations: readonly Quotation[], offset: number): number {
  let low = -1
  let high = quotations.length - 1
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((quotations[mid] as Quotation).open < offset) low = mid
    else high = mid - 1
  }
  return low
}
