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
/** What programs skip or do not show before a cell's text: white space, controls, marks of no width. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*/uy

/** = + - @ and their other widths and shapes, which some programs fold to them before they look. */
const TRIGGERS = new Set('=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−﬩')
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
  return TRIGGERS.has(text.charAt(to)) || BREAK.test(text.slice(from, to))
}

function skip(run: RegExp, text: string, from: number): number {
  run.lastIndex = from
  run.test(text)
  return run.lastIndex
}
