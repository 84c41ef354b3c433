import type { Span } from '../../core/span.ts'

/** A title or quoted name has at most so many characters. */
const LONGEST = 40
const OPENING: Readonly<Record<string, string>> = { '》': '《', '”': '“' }
const CLOSING: Readonly<Record<string, string>> = { '《': '》', '“': '”' }

/** 《消费指南》(5000册), “维权课堂”(2期): the title that ends at `to`. */
export function titleBefore(text: string, from: number, to: number): Span | null {
  const open = OPENING[text[to - 1] as string]
  if (!open) return null
  const start = text.lastIndexOf(open, to - 1)
  return start >= Math.max(0, from - LONGEST) ? { start, end: to } : null
}

/** (两份)“宣传单”, (5册)《指南》: the title that begins at `from`. */
export function titleAfter(text: string, from: number): Span | null {
  const close = CLOSING[text[from] as string]
  if (!close) return null
  const end = text.indexOf(close, from)
  return end > 0 && end <= from + LONGEST ? { start: from, end: end + 1 } : null
}

/** Leaves out the tokens inside titles: a verb there governs nothing. */
export function withoutTitles(text: string, tokens: readonly Span[]): Span[] {
  const kept: Span[] = []
  let inside = false
  for (const token of tokens) {
    const form = text.slice(token.start, token.end)
    if (form.includes('《')) inside = true
    if (!inside || form.includes('》')) kept.push(token)
    if (form.includes('》')) inside = false
  }
  return kept
}
