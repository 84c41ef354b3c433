import { type Passage, sentenceAt } from '../../core/passage.ts'
import type { Span } from '../../core/span.ts'

/** The words around a mention. */
export interface Context {
  /** Up to 32 code units in front of it, of its sentence. */
  readonly before: string
  /** Up to 32 code units behind it, of its sentence. */
  readonly behind: string
  /** Up to 120 code units on either side of it, of its sentence. */
  readonly sentence: string
}

/** Reads the words around a span of the passage. */
export function contextOf({ text, sentences }: Passage, span: Span): Context {
  const sentence = sentences[sentenceAt(sentences, span.start)] ?? { start: 0, end: text.length }
  const end = Math.max(sentence.end, span.end)
  return {
    before: text.slice(Math.max(sentence.start, span.start - 32), span.start),
    behind: text.slice(span.end, Math.min(end, span.end + 32)),
    sentence: text.slice(Math.max(sentence.start, span.start - 120), Math.min(end, span.end + 120)),
  }
}

/** The title in 《》 that holds the span, or null. */
export function titleAround(text: string, span: Span): string | null {
  const before = text.slice(Math.max(0, span.start - 60), span.start)
  const open = before.lastIndexOf('《')
  const title = open < 0 ? '' : before.slice(open + 1) + text.slice(span.start, span.end + 60)
  const close = title.indexOf('》')
  return close >= before.length - open - 1 + span.end - span.start ? title.slice(0, close) : null
}
