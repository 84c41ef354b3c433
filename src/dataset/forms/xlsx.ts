import { describe } from '../codebook/codebook.ts'
import { CSV_TABLES, type CsvTableName, TABLES } from '../columns.ts'
import type { Cell } from '../csv.ts'
import { columnGloss, glossOf } from '../glosses.ts'
import type { OutputFile } from '../output-file.ts'
import type { RowSpool } from './row-spool.ts'
import { escapeXml, SHEET_ROWS, STYLES, sheetXml } from './sheet-xml.ts'
import { createZipFile } from './zip-file.ts'

/**
 * Writes the tables as a workbook (ECMA-376), a sheet each and the codebook last. Texts are inline strings, which no
 * program takes for formulas. A table with more rows than a sheet holds goes on in `counts_2`.
 * @param limit rows of a sheet, the header among them
 */
export async function writeXlsx(
  file: OutputFile,
  spools: Readonly<Record<CsvTableName, RowSpool>>,
  limit = SHEET_ROWS,
): Promise<void> {
  const zip = createZipFile(file)
  const sheets: string[] = []
  const add = async (name: string, pieces: Iterable<string>) => {
    sheets.push(name)
    await zip.add(`xl/worksheets/sheet${sheets.length}.xml`, pieces)
  }
  for (const name of CSV_TABLES) {
    const rows = rowsOf(spools[name])
    let sheet = 0
    do {
      sheet++
      await add(sheet === 1 ? name : `${name}_${sheet}`, sheetXml(TABLES[name].columns, rows.take(limit - 1)))
    } while (rows.more())
  }
  await add('codebook', sheetXml(CODEBOOK_COLUMNS, codebookRows()))
  for (const [name, xml] of frame(sheets)) await zip.add(name, [xml])
  await zip.end()
}

/** Rows one after the other, that can be taken some at a time. */
function rowsOf(spool: RowSpool) {
  const rows = (function* () {
    for (const batch of spool.batches()) yield* batch
  })()
  let next = rows.next()
  return {
    more: () => next.done !== true,
    *take(limit: number): Generator<Cell[]> {
      for (let i = 0; i < limit && next.done !== true; i++) {
        yield next.value
        next = rows.next()
      }
    },
  }
}

const CODEBOOK_COLUMNS = ['table', 'column', '名称', 'type', 'unit', 'missing', 'values', 'description', '说明'].map(
  (name) => ({
    name,
    type: 'string' as const,
  }),
)

function* codebookRows(): Generator<Cell[]> {
  for (const name of CSV_TABLES) {
    const table = TABLES[name]
    for (const column of table.columns) {
      const gloss = columnGloss(name, column.name)
      const values = column.allowed?.map((value) => `${value} ${glossOf(value).zh}`).join('; ') ?? null
      yield [
        name,
        column.name,
        gloss?.zh ?? null,
        column.type,
        gloss?.unit ?? null,
        column.nullable ? 'may be' : 'never',
        values,
        describe(table, column, 'en'),
        describe(table, column, 'zh'),
      ]
    }
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts that hold the sheets together. */
function frame(sheets: readonly string[]): Array<readonly [string, string]> {
  const each = (write: (number: number, name: string) => string) => sheets.map((name, i) => write(i + 1, name)).join('')
  return [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${MAIN}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${each((n, name) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ]
}
