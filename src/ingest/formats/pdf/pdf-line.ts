/** A line of a page as it is printed. */
export interface PdfLine {
  text: string
  /** Left and right edge and baseline, in points from the page's lower left corner. */
  readonly left: number
  right: number
  readonly base: number
  /** Size of its type, in points. */
  readonly size: number
  /** Page, from 0, and its height in points. */
  readonly page: number
  readonly pageHeight: number
}

/** A piece of text as pdf.js gives it. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Gap, in sizes of the type, from which two pieces of a line are two cells. */
const CELL_GAP = 1.5
/** Gap that is a space between words in Latin letters. */
const WORD_GAP = 0.15

/** Puts the pieces of a page together into lines, in the order in which the page draws them. */
export function toLines(items: readonly PdfItem[], page: number, pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfLine | null = null
  for (const item of items) {
    // white space between pieces is read off their places
    if (!/\S/.test(item.str)) continue
    const [, , skew = 0, height = 0, left = 0, base = 0] = item.transform
    const size = Math.hypot(skew, height) || item.height || 1
    const right = left + item.width
    if (line !== null && Math.abs(line.base - base) < size * 0.5 && left >= line.right - size) {
      line.text += between(line, left, item.str) + item.str.trim()
      line.right = Math.max(line.right, right)
    } else {
      line = { text: item.str.trim(), left, right, base, size, page, pageHeight }
      lines.push(line)
    }
  }
  for (const found of lines) found.text = withoutGaps(found.text)
  return lines
}

function between(line: PdfLine, left: number, next: string): string {
  const gap = (left - line.right) / line.size
  if (gap > CELL_GAP) return '\t'
  return gap > WORD_GAP || line.text.endsWith(' ') || next.startsWith(' ') ? ' ' : ''
}

const CJK = '[⺀-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—·]'
const BESIDE_OTHERS = new RegExp(`(?<=${CJK}) {1,8}(?!${CJK})|(?<!${CJK}) {1,8}(?=${CJK})`, 'g')
const BETWEEN = new RegExp(`(?<=${CJK}) {1,8}(?=${CJK})`, 'g')

/**
 * Spaces between Chinese and figures are the typesetter's (2023 年 3 月), as are those between the characters of a line
 * that is spread out; a few between characters are the writer's (大队长 赵某某).
 */
function withoutGaps(text: string): string {
  const bare = text.replace(BESIDE_OTHERS, '')
  const gaps = bare.match(BETWEEN)?.length ?? 0
  return gaps * 3 > bare.length - gaps ? bare.replace(BETWEEN, '') : bare
}
