import { stringify } from 'csv-stringify/sync'
import { guard } from './guard.ts'

/** A cell: null is a missing value and is written as nothing, an empty text as "". */
export type Cell = string | number | boolean | null

export type DialectName = 'excel' | 'plain'

export interface Dialect {
  readonly name: DialectName
  /** Whether the file begins with a byte order mark, without which Excel reads UTF-8 as the locale's own. */
  readonly bom: boolean
  readonly lineTerminator: '\r\n' | '\n'
  /** Whether texts that could start a formula are kept from it (see `guard`). */
  readonly guard: boolean
}

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  excel: { name: 'excel', bom: true, lineTerminator: '\r\n', guard: true },
  plain: { name: 'plain', bom: false, lineTerminator: '\n', guard: false },
}

/** A row as CSV (RFC 4180, comma and double quote), with its line terminator. */
export type EncodeRow = (cells: readonly Cell[]) => string

/** Makes the encoder of a dialect. Numbers are plain, booleans TRUE and FALSE; only texts are guarded. */
export function csvEncoder(dialect: Dialect): EncodeRow {
  const encodeText = dialect.guard ? (text: string) => quoted(guard(text)) : quoted
  return (cells) => {
    let row = ''
    for (const [i, cell] of cells.entries()) {
      if (i > 0) row += ','
      if (typeof cell === 'string') row += encodeText(cell)
      else if (cell !== null) row += typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell
    }
    return row + dialect.lineTerminator
  }
}

/** What a cell needs quotes for. Most hold none of it, and csv-stringify takes longer to see it. */
const SPECIAL = /[",\r\n]/

function quoted(text: string): string {
  return text === '' || SPECIAL.test(text) ? stringify([[text]], ONE_CELL) : text
}

const ONE_CELL = { eof: false, quoted_match: /^$/ }
