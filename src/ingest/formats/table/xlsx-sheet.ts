import { parseXml } from '../word/parse-xml.ts'
import type { IsDateStyle } from './xlsx-styles.ts'

/** A row of a sheet that has something in it. */
export interface SheetRow {
  /** Counted from 1, as Excel shows it. */
  readonly number: number
  readonly cells: readonly string[]
}

/** Columns that are read, as many as Excel has. */
const COLUMNS = 16_384

/** Reads the rows of a sheet (ECMA-376, 18.3.1). */
export function readSheet(bytes: Buffer, shared: readonly string[], isDate: IsDateStyle): SheetRow[] {
  const rows: SheetRow[] = []
  let number = 0
  let cells: string[] = []
  let column = 0
  let type = ''
  let style = 0
  let value = ''
  let inValue = false
  parseXml(bytes, {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.r ?? number + 1)
        cells = []
        column = 0
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c' && value !== '' && column <= COLUMNS) {
        while (cells.length < column - 1) cells.push('')
        cells[column - 1] = cellText(type, value, isDate(style), shared)
      } else if (name === 'row' && cells.some((cell) => cell !== '')) rows.push({ number, cells })
    },
    text(text) {
      if (inValue) value += text
    },
  })
  return rows
}

/** AB12 is in column 28. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 0x40
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column
}

function cellText(type: string, value: string, isDate: boolean, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return type === 'n' && isDate ? dateOf(Number(value), value) : value
}

/** Excel counts days from 1899-12-30 (as it believes that there was a 29 February 1900). */
function dateOf(days: number, value: string): string {
  if (!(days >= 1 && days < 2_958_466)) return value
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString()
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment.slice(0, 19)
}
