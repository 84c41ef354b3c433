import type { Span } from '../../core/span.ts'
import type { Token } from './tokens.ts'

/** A title or quoted name has at most so many characters. */
const LONGEST = 40

/** 《消费指南》(5000册), “维权课堂”(2期): the title that ends at `to`. */
export function titleBefore(text: string, from: number, to: number): Span | null {
  const close = text.charCodeAt(to - 1)
  if (close !== 0x300b && close !== 0x201d) return null
  const open = close === 0x300b ? '《' : '“'
  const floor = Math.max(0, from - LONGEST)
  const at = text.slice(floor, to).lastIndexOf(open)
  return at >= 0 ? { start: floor + at, end: to } : null
}

/** (两份)“宣传单”, (5册)《指南》: the title that begins at `from`. */
export function titleAfter(text: string, from: number): Span | null {
  const open = text.charCodeAt(from)
  if (open !== 0x300a && open !== 0x201c) return null
  const close = open === 0x300a ? '》' : '”'
  const length = text.slice(from, from + LONGEST).indexOf(close) + 1
  return length > 0 ? { start: from, end: from + length } : null
}

/** Leaves out the tokens inside titles: a verb there governs nothing. */
export function withoutTitles(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ form }) => form.includes('《') || form.includes('》'))) return tokens
  const kept: Token[] = []
  let inside = false
  for (const token of tokens) {
    const { form } = token
    if (form.includes('《')) inside = true
    if (!inside || form.includes('》')) kept.push(token)
    if (form.includes('》')) inside = false
  }
  return kept
}
