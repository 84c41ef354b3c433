import type { Cell } from '../csv.ts'
import { isFormula } from '../guard.ts'
import type { Column } from '../properties.ts'

/** Rows that a sheet of Excel holds, the header among them. */
export const SHEET_ROWS = 1_048_576

/** Numbers of the styles in `STYLES`. */
const DAY = 1
const HEADER = 2
/** A text that would become a formula if someone edited the cell, unless it is marked as text. */
const QUOTED = 3

/** The workbook's styles: plain, day, header, text that is kept a text. */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`

/** A sheet, piece by piece: its header frozen, with filters. @param rows at most `SHEET_ROWS` less one */
export function* sheetXml(
  columns: readonly Pick<Column, 'name' | 'type'>[],
  rows: Iterable<readonly Cell[]>,
): Generator<string> {
  const letters = columns.map((_, i) => columnLetters(i))
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
  for (const [i, column] of columns.entries())
    yield `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column)}" customWidth="1"/>`
  yield `</cols><sheetData><row r="1">${columns.map(({ name }, i) => text(`${letters[i]}1`, name, HEADER)).join('')}</row>`
  let row = 1
  for (const cells of rows) {
    row++
    let xml = `<row r="${row}">`
    for (let i = 0; i < cells.length; i++) xml += cellXml(`${letters[i]}${row}`, cells[i] as Cell, columns[i]?.type)
    yield `${xml}</row>`
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1)}${row}"/></worksheet>`
}

function cellXml(place: string, cell: Cell, type: Column['type'] | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
  const serial = type === 'date' ? serialOf(cell) : null
  if (serial !== null) return `<c r="${place}" s="${DAY}"><v>${serial}</v></c>`
  return text(place, cell, isFormula(cell) ? QUOTED : 0)
}

function text(place: string, words: string, style: number): string {
  return `<c r="${place}" t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`
}

const DAY_MS = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
/** Before it, Excel counts a 29 February 1900 that never was. */
const FIRST_SAFE_DAY = 61

/** The day as Excel counts days; null, and the day stays a text, where it cannot. */
function serialOf(day: string): number | null {
  const serial = (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS
  return serial >= FIRST_SAFE_DAY ? serial : null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
const UNSAFE = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** A text as XML. What XML cannot hold is written as the format has it, `_x0001_`, and so is a text that looks like that. */
export function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(UNSAFE, (mark) => ENTITIES[mark] ?? `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

const WIDTHS: Readonly<Record<string, number | undefined>> = {
  sentence: 80,
  text: 24,
  title: 40,
  description: 80,
  message: 60,
  summary_id: 18,
  id: 18,
}

function widthOf({ name, type }: Pick<Column, 'name' | 'type'>): number {
  return WIDTHS[name] ?? (type === 'string' || type === 'list' ? 20 : 12)
}

/** A, B, … Z, AA, AB, … */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
