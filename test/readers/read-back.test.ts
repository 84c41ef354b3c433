import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CSV_TABLES, type CsvTableName, TABLES } from '../../src/dataset/columns.ts'
import { unguard } from '../../src/dataset/guard.ts'
import { asTexts, expectedRows, hostileSamples, readRows, writeSamples } from './expected.ts'
import { findProgram, runProgram } from './programs.ts'

const python = findProgram(['/usr/bin/python3', 'python3'], ['-c', 'import csv'], 'python3')
const pandas = findProgram(
  ['/usr/bin/python3', 'python3'],
  ['-c', 'import pandas, openpyxl'],
  'python3-pandas python3-openpyxl',
)
const r = findProgram(['Rscript'], ['-e', '1'], 'r-base-core')
const readr = findProgram(['Rscript'], ['-e', 'library(readr)'], 'r-cran-readr')
const office = findProgram(['soffice'], ['--version'], 'libreoffice-calc')
const pspp = findProgram(['pspp'], ['--version'], 'pspp')

const DIALECTS = ['excel', 'plain'] as const
const samples = hostileSamples()
const expected = expectedRows(samples)
const texts = Object.fromEntries(CSV_TABLES.map((name) => [name, asTexts(expected[name])])) as ReturnType<
  typeof readRows
>

let root: string
const folder = (csv: 'excel' | 'plain') => join(root, csv)
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'zongjie-readers-'))
  await writeSamples(folder('excel'), samples, { csv: 'excel', forms: ['xlsx', 'parquet', 'duckdb', 'jsonld'] })
  await writeSamples(folder('plain'), samples, { csv: 'plain' })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Takes the guard's apostrophes from the columns of text, as a reader of the excel dialect has to. */
function unguarded(rows: Record<CsvTableName, Array<Array<string | null>>>, csv: string) {
  if (csv === 'plain') return rows
  const free = (name: CsvTableName) =>
    rows[name].map((row) =>
      row.map((cell, i) => (cell !== null && isText(TABLES[name].columns[i]?.type) ? unguard(cell) : cell)),
    )
  return Object.fromEntries(CSV_TABLES.map((name) => [name, free(name)])) as typeof rows
}

function isText(type: string | undefined): boolean {
  return type === 'string' || type === 'list' || type === 'any'
}

describe.each(DIALECTS)('CSV, %s dialect', (csv) => {
  it.skipIf(!python.command)(`Python's csv${python.note}`, () => {
    writeFileSync(
      join(root, 'read.py'),
      `import csv, json, sys
def read(name):
    with open(f"{sys.argv[1]}/{name}.csv", encoding="${csv === 'excel' ? 'utf-8-sig' : 'utf-8'}", newline="") as file:
        return [[cell or None for cell in row] for row in csv.reader(file, strict=True)][1:]
json.dump({name: read(name) for name in ${JSON.stringify(CSV_TABLES)}}, open(f"{sys.argv[1]}/python.json", "w"))`,
    )
    runProgram(python.command as string, [join(root, 'read.py'), folder(csv)], root)
    expect(unguarded(readRows(folder(csv), 'python.json'), csv)).toEqual(texts)
  })

  it.skipIf(!pandas.command)(`pandas, by load.py${pandas.note}`, () => {
    writeFileSync(
      join(folder(csv), 'dump.py'),
      `import json, pandas as pd
from load import load
def cell(value):
    if isinstance(value, list): return "|".join(value)
    if pd.isna(value): return None
    if isinstance(value, bool) or str(type(value)).find("bool") >= 0: return "TRUE" if value else "FALSE"
    if isinstance(value, pd.Timestamp): return value.strftime("%Y-%m-%d")
    if isinstance(value, float): return str(int(value)) if value == int(value) else repr(value)
    return str(value)
tables = load()
json.dump({name: [[cell(value) for value in row] for row in table.astype(object).values.tolist()] for name, table in tables.items()}, open("pandas.json", "w"))
json.dump({name: {column: str(kind) for column, kind in table.dtypes.items()} for name, table in tables.items()}, open("types.json", "w"))`,
    )
    runProgram(pandas.command as string, ['dump.py'], folder(csv))
    expect(readRows(folder(csv), 'pandas.json')).toEqual(texts)
    const types = JSON.parse(readFileSync(join(folder(csv), 'types.json'), 'utf8'))
    expect(types.counts).toMatchObject({ value: 'Float64', start: 'Int64', masked: 'boolean', indicator: 'category' })
    expect(types.dates).toMatchObject({ from: 'datetime64[ns]', edtf: 'string' })
  })

  it.skipIf(!r.command)(`R's read.csv, by load.R${r.note}`, () => {
    runProgram(r.command as string, ['-e', `source("load.R"); tables <- load_tables("."); ${R_DUMP}`], folder(csv))
    // R reads a line end inside a cell as LF, whatever it was
    const asR = Object.entries(texts).map(([name, rows]) => [name, rows.map((row) => row.map(withLf))])
    expect(fromR(join(folder(csv), 'r.txt'))).toEqual(Object.fromEntries(asR))
  })

  it.skipIf(!readr.command)(`readr${readr.note}`, () => {
    const read = `suppressMessages(library(readr)); names <- c(${CSV_TABLES.map((name) => `"${name}"`).join(',')})
tables <- sapply(names, function(name) as.data.frame(read_csv(paste0(name, ".csv"), col_types = cols(.default = "c"), na = "", trim_ws = FALSE, progress = FALSE)), simplify = FALSE); ${R_DUMP}`
    runProgram(readr.command as string, ['-e', read], folder(csv))
    expect(unguarded(fromR(join(folder(csv), 'r.txt')), csv)).toEqual(texts)
  })

  it('DuckDB', async () => {
    const query = (name: CsvTableName) =>
      `SELECT * FROM read_csv('${join(folder(csv), `${name}.csv`)}', all_varchar = true, header = true, nullstr = '', strict_mode = true)`
    expect(unguarded(await duckdb(':memory:', query), csv)).toEqual(texts)
  })

  it.skipIf(!pspp.command)(`SPSS syntax, by PSPP${pspp.note}`, async () => {
    // SPSS ends a case at a line break: only texts on one line can be read back
    const lines = hostileSamples(texts.documents.flatMap((row) => (row[6]?.match(/[\r\n"]/) ? [] : [row[6] as string])))
    const out = join(folder(csv), 'pspp')
    await writeSamples(out, lines, { csv })
    runProgram(pspp.command as string, ['load.sps', '-o', 'pspp.txt'], out)
    const rows = expectedRows(lines)
    for (const name of CSV_TABLES) {
      runProgram('pspp-convert', [`${name}.sav`, `${name}.out.csv`], out)
      const read = parse(readFileSync(join(out, `${name}.out.csv`)), { relax_column_count: true }) as string[][]
      expect(read.length - 1).toBe(rows[name].length)
    }
    const labels = runProgram('pspp', [show(out), '-O', 'format=txt'], out)
    expect(labels).toContain('发放资料 materials distributed')
    expect(labels).not.toMatch(/error/i)
  })
})

function show(out: string): string {
  writeFileSync(join(out, 'show.sps'), "GET FILE='counts.sav'.\nDISPLAY DICTIONARY.\nFREQUENCIES indicator.\n")
  return 'show.sps'
}

describe('LibreOffice Calc', () => {
  /** Every column as text, quoted fields as text; and then as Calc itself takes them, formulas welcome. */
  const filter = (columns: number, kind: number) =>
    `CSV:44,34,76,1,${Array.from({ length: columns }, (_, i) => `${i + 1}/${kind}`).join('/')},1033,false,${kind === 1},false,false,false,0,true`
  const convert = (file: string, to: string, infilter: string | null, out: string) =>
    runProgram(
      office.command as string,
      [
        `-env:UserInstallation=file://${join(root, 'office')}`,
        '--headless',
        ...(infilter ? [`--infilter=${infilter}`] : []),
        '--convert-to',
        to,
        '--outdir',
        out,
        file,
      ],
      root,
    )
  const OUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false,false,false,false'

  it.skipIf(!office.command).each(CSV_TABLES)(
    `opens %s.csv and writes the same cells again${office.note}`,
    (name) => {
      const out = join(root, `calc-${name}`)
      convert(join(folder('excel'), `${name}.csv`), OUT, filter(TABLES[name].columns.length, 2), out)
      const rows = calcRows(join(out, `${name}.csv`))
      expect(unguarded({ ...texts, [name]: rows }, 'excel')[name]).toEqual(texts[name].map((row) => row.map(withLf)))
    },
    180_000,
  )

  it.skipIf(!office.command).each(CSV_TABLES)(
    `finds no formula in %s.csv though it looks for them${office.note}`,
    (name) => {
      const out = join(root, 'calc-formulas')
      convert(join(folder('excel'), `${name}.csv`), 'fods', filter(TABLES[name].columns.length, 1), out)
      const sheet = readFileSync(join(out, `${name}.fods`), 'utf8')
      expect(sheet.match(/<table:table-row/g)?.length).toBeGreaterThanOrEqual(texts[name].length)
      expect(sheet).not.toContain('table:formula')
    },
    180_000,
  )

  it.skipIf(!office.command)(
    `opens the workbook: same rows in each sheet, no formula${office.note}`,
    () => {
      const out = join(root, 'calc-xlsx')
      convert(join(folder('excel'), 'zongjie.xlsx'), `${OUT},-1`, null, out)
      const sheets = readdirSync(out).sort()
      expect(sheets).toEqual([...CSV_TABLES, 'codebook'].map((name) => `zongjie-${name}.csv`).sort())
      for (const name of CSV_TABLES) {
        const rows = calcRows(join(out, `zongjie-${name}.csv`))
        expect(rows).toEqual(texts[name].map((row) => row.map(withLf)))
      }
      convert(join(folder('excel'), 'zongjie.xlsx'), 'fods', null, join(root, 'calc-fods'))
      // Calc writes a boolean of its own accord as TRUE() or FALSE()
      expect(readFileSync(join(root, 'calc-fods/zongjie.fods'), 'utf8')).not.toMatch(
        /table:formula="(?!of:=(TRUE|FALSE)\(\)")/,
      )
    },
    180_000,
  )
})

/** Calc and R end lines inside a cell with a line feed. */
function withLf(cell: string | null): string | null {
  return cell === null ? null : cell.replaceAll('\r\n', '\n')
}

function calcRows(path: string): Array<Array<string | null>> {
  const rows = parse(readFileSync(path), { bom: true, relax_column_count: true, record_delimiter: '\n' }) as string[][]
  return rows.slice(1).map((row) => row.map((cell) => (cell === '' ? null : cell)))
}

describe('typed forms', () => {
  it.skipIf(!pandas.command)(`pandas reads the workbook, types and texts${pandas.note}`, () => {
    writeFileSync(
      join(root, 'workbook.py'),
      `import json, openpyxl, datetime
from openpyxl.utils.escape import unescape
book = openpyxl.load_workbook("excel/zongjie.xlsx")
def cell(cell):
    assert cell.data_type != "f", cell.value
    value = cell.value
    if value is None: return None
    if isinstance(value, bool): return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime): return value.strftime("%Y-%m-%d")
    return unescape(str(value))
json.dump({sheet.title: [[cell(c) for c in row] for row in sheet.iter_rows(min_row=2)] for sheet in book}, open("workbook.json", "w"))
counts = book["counts"]
assert isinstance(counts["F2"].value, float) and counts["M2"].value is False, (counts["F2"].value, counts["M2"].value)
assert counts.freeze_panes == "A2" and counts.auto_filter.ref == f"A1:Q{counts.max_row}", counts.auto_filter.ref
`,
    )
    runProgram(pandas.command as string, ['workbook.py'], root)
    const { codebook, ...tables } = readRows(root, 'workbook.json') as ReturnType<typeof readRows> & {
      codebook: unknown[]
    }
    expect(tables).toEqual(texts)
    expect(codebook).toHaveLength(CSV_TABLES.reduce((sum, name) => sum + TABLES[name].columns.length, 0))
  })

  it('DuckDB reads Parquet', async () => {
    const query = (name: CsvTableName) => `SELECT ${asText(name)} FROM '${join(folder('excel'), `${name}.parquet`)}'`
    expect(await duckdb(':memory:', query)).toEqual(texts)
  })

  it('DuckDB reads its own file: the rows, types, keys and views', async () => {
    const path = join(folder('excel'), 'zongjie.duckdb')
    expect(await duckdb(path, (name) => `SELECT ${asText(name)} FROM ${name} ORDER BY ALL`)).toEqual(
      Object.fromEntries(CSV_TABLES.map((name) => [name, expect.arrayContaining(texts[name])])),
    )
    const { counts, dates } = await duckdb(path, (name) => `SELECT column_name, column_type FROM (DESCRIBE ${name})`)
    expect(counts).toEqual(
      expect.arrayContaining([
        ['value', 'DOUBLE'],
        ['masked', 'BOOLEAN'],
        ['start', 'BIGINT'],
      ]),
    )
    expect(dates).toEqual(expect.arrayContaining([['from', 'DATE']]))
    const totals = await duckdb(
      path,
      () => `SELECT year, indicator, unit, planned, figures, total FROM totals_by_year_and_indicator`,
    )
    expect(totals.counts).toEqual([
      ['2016', 'materials_distributed', '份', 'false', String(samples.length), String(1234567.5 * samples.length)],
    ])
  })
})

/** Every column as the CSV writes it. */
function asText(name: CsvTableName): string {
  return TABLES[name].columns
    .map((column) => {
      const quoted = `"${column.name}"`
      if (column.type === 'boolean') return `upper(${quoted}::VARCHAR)`
      if (column.type === 'list') return `array_to_string(${quoted}, '|')`
      if (column.type === 'number')
        return `CASE WHEN ${quoted} = floor(${quoted}) THEN ${quoted}::BIGINT::VARCHAR ELSE ${quoted}::VARCHAR END`
      return `${quoted}::VARCHAR`
    })
    .join(', ')
}

async function duckdb(path: string, query: (name: CsvTableName) => string) {
  const instance = await DuckDBInstance.create(path, path === ':memory:' ? {} : { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows: Record<string, Array<Array<string | null>>> = {}
  for (const name of CSV_TABLES) {
    const result = await connection.runAndReadAll(query(name))
    rows[name] = result.getRows().map((row) => row.map((value) => (value === null ? null : String(value))))
  }
  connection.closeSync()
  instance.closeSync()
  return rows as Record<CsvTableName, Array<Array<string | null>>>
}

/** Cells as text between marks that no text of the samples holds. */
const R_DUMP = `
cell <- function(x) { x <- if (is.numeric(x)) ifelse(is.na(x), NA, format(x, digits = 15, scientific = FALSE, trim = TRUE, drop0trailing = TRUE)) else as.character(x); ifelse(is.na(x), "\\u2400", x) }
out <- file("r.txt", "wb")
for (name in names(tables)) {
  rows <- do.call(paste, c(lapply(tables[[name]], function(x) cell(x)), sep = "\\u241f"))
  writeBin(charToRaw(enc2utf8(paste0(name, "\\u241d", paste(rows, collapse = "\\u241e"), "\\u241c"))), out)
}
close(out)`

function fromR(path: string): Record<CsvTableName, Array<Array<string | null>>> {
  const tables = readFileSync(path, 'utf8').split('\u241c').slice(0, -1)
  return Object.fromEntries(
    tables.map((table) => {
      const [name = '', rows = ''] = table.split('\u241d')
      return [
        name,
        rows.split('\u241e').map((row) => row.split('\u241f').map((cell) => (cell === '\u2400' ? null : cell))),
      ]
    }),
  ) as Record<CsvTableName, Array<Array<string | null>>>
}
