import type { PdfLine } from './pdf-line.ts'

/** Lines at the head and at the foot of each page that may be the same on every page. */
const EDGE = 2
/** Where page numbers stand: so much of the page's height from an edge. */
const MARGIN = 0.12

/** A page's number: 3, - 3 -, 第3页, 第 3 页 共 8 页, 3/8 */
const NUMBER =
  /^[-—–·\s]{0,4}第?\s?\d{1,4}\s?[页頁]?(?:[,，\s/／]{0,3}共?\s?\d{1,4}\s?[页頁])?(?:\s?[/／]\s?\d{1,4})?[-—–·\s]{0,4}$/

/** Leaves out what stands on page after page around the text: headers, footers, page numbers. */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    // of two pages, the first line of one may be the last paragraph's on the other: what runs is set apart
    const running = edgesOf(page).filter((line) => pages.length > 2 || isSetApart(line, page))
    const keys = new Set(running.map(keyOf))
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const often = Math.max(2, pages.length * 0.6)
  return pages.map((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter(
      (line) =>
        !edges.has(line) || !((seen.get(keyOf(line)) ?? 0) >= often || (isAtEdge(line) && NUMBER.test(line.text))),
    )
  })
}

/** The topmost and lowest lines, wherever in its order the page draws them. */
function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  const sorted = [...page].sort((a, b) => b.base - a.base)
  return [...sorted.slice(0, EDGE), ...sorted.slice(EDGE).slice(-EDGE)].filter(isAtEdge)
}

function isAtEdge(line: PdfLine): boolean {
  return line.base < line.pageHeight * MARGIN || line.base > line.pageHeight * (1 - MARGIN)
}

/** Whether the next line of the page is farther than lines of the text are from one another. */
function isSetApart(line: PdfLine, page: readonly PdfLine[]): boolean {
  const distances = page.flatMap((other) => (other === line ? [] : [Math.abs(other.base - line.base)]))
  return distances.every((distance) => distance > line.size * 2.2)
}

/**
 * The same on two pages but for the page's number, at the same height. The number stands apart (某局文件汇编 3, 第3页): 篇3 over
 * the third of as many essays is a heading.
 */
function keyOf(line: PdfLine): string {
  const number = line.page + 1
  const apart = new RegExp(`(?<![^\\s—–-])${number}(?![^\\s—–-])|第 ?${number} ?[页頁]`, 'g')
  return `${Math.round(line.base)} ${line.text.replace(apart, '#')}`
}
