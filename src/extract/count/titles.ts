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

/** A quoted name is at most so long; more is speech. */
const QUOTED = 20

/** Leaves out the tokens inside titles and quoted names: a verb there (“送法进万家”活动) governs nothing. */
export function withoutTitles(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ form }) => MARK.test(form))) return tokens
  const kept: Token[] = []
  let close = ''
  for (const [i, token] of tokens.entries()) {
    const { form } = token
    if (close === '') {
      kept.push(token)
      if (form.includes('《') && !form.includes('》')) close = '》'
      else if (form === '“' && isClosed(tokens, i)) close = '”'
    } else if (form.includes(close)) {
      kept.push(token)
      close = ''
    }
  }
  return kept
}

const MARK = /[《“]/

/** Whether the quotation that opens here ends near, with other words behind it in the clause. */
function isClosed(tokens: readonly Token[], open: number): boolean {
  const from = (tokens[open] as Token).start
  for (let i = open + 1; i + 1 < tokens.length; i++) {
    const { form, end } = tokens[i] as Token
    if (end - from > QUOTED) return false
    if (form === '”') return true
  }
  return false
}
