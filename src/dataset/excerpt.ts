import { sentenceAt } from '../core/passage.ts'
import type { Span } from '../core/span.ts'
import type { RecordContext } from './facts.ts'

/** The sentences that a mention stands in, in the source's own words. @param summary its offsets are the mention's */
export function sentenceAround(
  summary: Span,
  { text, sentences }: Pick<RecordContext, 'text' | 'sentences'>,
  mention: Span,
): string {
  const span = sentenceSpan(sentences, { start: mention.start - summary.start, end: mention.end - summary.start })
  return text.slice(span.start, span.end)
}

/** Where the sentences begin and end that a stretch stands in. */
export function sentenceSpan(sentences: readonly Span[], { start, end }: Span): Span {
  const first = sentences[sentenceAt(sentences, start)]
  const last = sentences[sentenceAt(sentences, end - 1)]
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) }
}

/** Longest sentence, in UTF-16 code units, that a table holds whole. */
const LONGEST = 1000

/**
 * The part of a sentence around a mention: a text without punctuation is one sentence, and would stand whole
 * in the row of each of its mentions. Cut between code points, with … where something is left out.
 */
export function excerpt(sentence: string, mention: string): string {
  if (sentence.length <= LONGEST) return sentence
  const at = Math.max(0, sentence.indexOf(mention))
  const margin = Math.max(0, (LONGEST - mention.length) >> 1)
  let start = Math.max(0, Math.min(at - margin, sentence.length - LONGEST))
  let end = start + LONGEST
  if (isLowSurrogate(sentence.charCodeAt(start))) start++
  if (isLowSurrogate(sentence.charCodeAt(end))) end--
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
