import type { Span } from '../../core/span.ts'

/** Words in quotation marks; the span is of the words, without the marks. */
export interface Quotation extends Span {
  /** Where the opening mark stands. */
  readonly open: number
  /** Where the text goes on behind the closing mark; the end of the words where that mark is missing. */
  readonly after: number
  readonly closed: boolean
}

/** Marks that open, each with all the marks that close it: pages mix “ with " and turn ” around. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '"': '"”',
  // where none is open: ”节约用水”, ”节约用水“
  '”': '”“',
  '「': '」',
  '『': '』',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '<': '>',
}
const MARK = /[“”"「」『』‘’《》〈〉<>]/g
/** No quotation is longer. */
const LONGEST = 80
/** A wrapped line may cut a quotation that is no longer than this. */
const LONGEST_WRAPPED = 40

/** Quotations of a canonical text in order, the outermost ones only; those whose closing mark is missing too. */
export function findQuotations(text: string): Quotation[] {
  const marks = [...text.matchAll(MARK)]
  const found: Quotation[] = []
  for (let i = 0; i < marks.length; ) {
    const mark = marks[i] as RegExpExecArray
    const closers = CLOSERS[mark[0]]
    const close = closers === undefined ? -1 : findClose(text, marks, i, closers)
    if (close > 0) found.push(between(mark.index, (marks[close] as RegExpExecArray).index, true))
    else if (mark[0] === '“') found.push(between(mark.index, mark.index + 1, false))
    i = close > 0 ? close + 1 : i + 1
  }
  return found
}

function between(open: number, close: number, closed: boolean): Quotation {
  return { open, start: open + 1, end: close, after: closed ? close + 1 : close, closed }
}

/** Index of the mark that closes mark i, or -1. */
function findClose(text: string, marks: readonly RegExpExecArray[], i: number, closers: string): number {
  const { 0: opener, index: open } = marks[i] as RegExpExecArray
  for (let j = i + 1; j < marks.length; j++) {
    const { 0: mark, index } = marks[j] as RegExpExecArray
    if (!isNear(text, open, index)) return -1
    if (closers.includes(mark) && mark !== '“') return j
    if (mark !== opener && mark !== '“') continue
    // “节约用水“为主题 turned its closing mark around; in “节约用水为主题,“人人”参与 it is missing
    const next = marks[j + 1]
    const another = next !== undefined && (next[0] === '”' || next[0] === '"') && isNear(text, index, next.index)
    if (mark === opener || opener === '”') return another ? -1 : j
  }
  return -1
}

function isNear(text: string, open: number, close: number): boolean {
  if (close - open > LONGEST) return false
  const lines = text.slice(open, close).split('\n')
  return lines.length === 1 || (lines.length === 2 && close - open <= LONGEST_WRAPPED)
}
