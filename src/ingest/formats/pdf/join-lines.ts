import type { PdfLine } from './pdf-line.ts'

/** An item that begins a paragraph of its own: 一、 (一) 1. 第一, */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条])/

/**
 * Joins the lines of a paragraph. A line goes on in the next where the next one's first word would not have had room
 * on it; where it would have, someone ended the line.
 */
export function joinLines(pages: readonly (readonly PdfLine[])[]): string {
  const lines = pages.flat()
  const margin = rightMargin(lines)
  const left = leftMargin(lines)
  const leading = medianLeading(lines)
  let text = ''
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (before !== undefined) text += goesOn(before, line) ? joint(before.text, line.text) : '\n'
    text += line.text
  }
  return text

  function goesOn(line: PdfLine, next: PdfLine): boolean {
    if (line.text.includes('\t') || next.text.includes('\t') || Math.abs(line.size - next.size) > 0.5) return false
    if (ITEM.test(next.text) || next.left > left + next.size * 1.2) return false
    if (line.page === next.page && line.base - next.base > leading * 1.5) return false
    return line.right + firstWord(next) > margin
  }
}

/** Width of what may not be broken at the beginning of a line, in points. */
function firstWord({ text, size }: PdfLine): number {
  const [latin = ''] = /^[\w.,:%/·-]{0,60}/.exec(text) ?? []
  const rest = text.slice(latin.length)
  const [opening = ''] = /^[“‘《〈（([「『【]{0,3}/.exec(rest) ?? []
  // the character that follows, and the marks that may not begin a line
  const [closing = ''] = /^.?[，。、；：！？”’》〉）)\]」』】%…]{0,3}/u.exec(rest.slice(opening.length)) ?? []
  const wide = latin === '' || opening !== '' ? opening.length + closing.length : closing.length - 1
  // typesetters set a quarter of a character between figures and Chinese
  return size * (latin.length * 0.6 + Math.max(wide, 0) + 0.2)
}

function joint(before: string, after: string): string {
  return /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}

/** Where full lines end: a few may stand out, and a mark at the end may hang over the edge. */
function rightMargin(lines: readonly PdfLine[]): number {
  const ends = lines.map(({ text, right, size }) => (/[，。、；：！？,.;:!?）”’》]$/.test(text) ? right - size : right))
  const edges = ends.sort((a, b) => b - a)
  return edges[Math.floor(edges.length * 0.02)] ?? 0
}

/** Where most lines begin. */
function leftMargin(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(Math.round(line.left), (counts.get(Math.round(line.left)) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const [edge, count] of counts) if (count > most) [best, most] = [edge, count]
  return best
}

function medianLeading(lines: readonly PdfLine[]): number {
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before !== undefined && before.page === line.page && before.base > line.base ? [before.base - line.base] : []
  })
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Number.POSITIVE_INFINITY
}
