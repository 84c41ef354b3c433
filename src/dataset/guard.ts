/**
 * Keeps the text of a cell from being run as a formula when Excel, LibreOffice or WPS opens the CSV, and
 * gives the text back. A cell that a formula could start gets an apostrophe before it; so does one that
 * already has apostrophes there, so that taking one away is always right:
 *
 *     =1+1  becomes '=1+1,   '=1+1 becomes ''=1+1,   五一'假期 stays
 */
export function guard(text: string): string {
  return startsFormula(text, APOSTROPHES) ? `'${text}` : text
}

/** The text that `guard` was given. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && startsFormula(cell, APOSTROPHES) ? cell.slice(1) : cell
}

/** Whether a spreadsheet program could take the text for a formula. */
export function isFormula(text: string): boolean {
  return startsFormula(text, NOTHING)
}

/** Sticky, so that each reads one run of characters and is done: linear, whatever the text. */
const NOTHING = /(?:)/y
const APOSTROPHES = /'*/y
/**
 * What programs skip or do not show before a cell's text, as ranges of code points: white space, controls, marks of
 * no width, blank fillers. Written out, so that neither a newer Unicode nor another language reads it otherwise.
 */
export const UNSEEN_RANGES = [
  [0x0, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x110bd, 0x110bd],
  [0x110cd, 0x110cd],
  [0x13430, 0x1343f],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
] as const
const UNSEEN = new RegExp(`[${UNSEEN_RANGES.map(([from, to]) => `${unit(from)}-${unit(to)}`).join('')}]*`, 'uy')

/** = + - @ and their other widths and shapes, which some programs fold to them before they look. */
export const TRIGGERS = '=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−﬩'
/** Unseen as well, and by themselves enough for a cell to be taken for another. */
const BREAK = /[\t\r\n]/

function startsFormula(text: string, before: RegExp): boolean {
  const first = text.charCodeAt(0)
  // most cells begin with a Han character or an ASCII letter or digit
  if ((first >= 0x4e00 && first <= 0x9fff) || (first >= 0x30 && first <= 0x39) || (first >= 0x41 && first <= 0x7a)) {
    return false
  }
  const from = skip(before, text, 0)
  const to = skip(UNSEEN, text, from)
  return (to < text.length && TRIGGERS.includes(text.charAt(to))) || BREAK.test(text.slice(from, to))
}

function skip(run: RegExp, text: string, from: number): number {
  run.lastIndex = from
  run.test(text)
  return run.lastIndex
}

function unit(codePoint: number): string {
  return `\\u{${codePoint.toString(16)}}`
}
