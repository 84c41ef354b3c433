import type { Span } from '../../core/span.ts'

const MAX_TITLE = 80

/** What stands between 《 and 》, without the marks, in order; a mark that is not closed in its line opens nothing. */
export function findTitles(text: string): Span[] {
  const titles: Span[] = []
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const end = closing(text, open + 1)
    if (end < 0) continue
    titles.push({ start: open + 1, end })
    open = end
  }
  return titles
}

function closing(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_TITLE)
  let depth = 0
  for (let i = start; i < limit; i++) {
    const mark = text[i]
    if (mark === '\n') return -1
    if (mark === '《') depth++
    if (mark === '》' && depth-- === 0) return i
  }
  return -1
}
