import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, csvEncoder, DIALECTS } from '../../src/dataset/csv.ts'
import { isFormula, unguard } from '../../src/dataset/guard.ts'

const RUNS = 10_000

/** Texts of any characters, and of those that CSV and spreadsheets treat in a way of their own. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...`",;\r\n\t '=+-@＝－\u200b\ufeff\u0000\u3000甲a1`), maxLength: 8 }),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 })

describe.each(Object.values(DIALECTS))('the $name dialect', (dialect) => {
  const encode = csvEncoder(dialect)
  /** Through bytes, for a file holds bytes; an empty cell is missing unless it is quoted. */
  const read = (csv: string): Array<Array<string | null>> =>
    parse(Buffer.from(csv, 'utf8'), {
      bom: dialect.bom,
      record_delimiter: dialect.lineTerminator,
      cast: (value, { quoting }) => (value === '' && !quoting ? null : value),
    }).slice(1)

  it('gives back every cell', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const csv = (dialect.bom ? '\ufeff' : '') + [['a', 'b', 'c'], ...cells].map(encode).join('')
        const expected = cells.map((row) => row.map(written))
        const found = read(csv).map((row, i) =>
          row.map((value, j) =>
            dialect.guard && value !== null && typeof cells[i]?.[j] === 'string' ? unguard(value) : value,
          ),
        )
        expect(found).toEqual(expected)
      }),
      { numRuns: RUNS },
    )
  })
})

it('lets no text of the excel dialect start a formula, and changes no number', () => {
  const encode = csvEncoder(DIALECTS.excel)
  fc.assert(
    fc.property(cell, (value) => {
      const [[found = ''] = []] = parse(encode([value, 'end']), { record_delimiter: '\r\n' }) as string[][]
      if (typeof value === 'string') expect(isFormula(found)).toBe(false)
      if (typeof value === 'number') expect(Number(found)).toBe(value === 0 ? 0 : value)
    }),
    { numRuns: RUNS },
  )
})

function written(value: Cell): string | null {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value === null ? null : String(value)
}
