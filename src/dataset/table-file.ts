import type { Table } from './columns.ts'
import { type Cell, csvEncoder, type Dialect } from './csv.ts'
import { createOutputFile, type FileFacts, type OutputFile } from './output-file.ts'

/** A file that was written, with the number of its rows. */
export interface TableFacts extends FileFacts {
  readonly rows: number
}

/** A file of rows; each kind says how its rows become text. */
export interface TableFile<Row> extends Omit<OutputFile, 'write' | 'close'> {
  append(row: Row): Promise<void> | undefined
  close(): Promise<TableFacts>
}

/** Creates a table's CSV file, its header written. */
export function createCsvFile(folder: string, table: Table, dialect: Dialect): TableFile<readonly Cell[]> {
  const encode = csvEncoder(dialect)
  const start = (dialect.bom ? '\ufeff' : '') + encode(table.columns.map(({ name }) => name))
  return createRowFile(folder, table.file, start, encode)
}

/** Creates a file of NDJSON. JSON escapes what UTF-8 cannot hold: a lone surrogate comes back as it was. */
export function createLinesFile(folder: string, name: string): TableFile<unknown> {
  return createRowFile(folder, name, '', (row) => `${JSON.stringify(row)}\n`)
}

function createRowFile<Row>(folder: string, name: string, start: string, encode: (row: Row) => string): TableFile<Row> {
  const file = createOutputFile(folder, name)
  let rows = 0
  file.write(start)
  return {
    ...file,
    append(row) {
      rows++
      return file.write(encode(row))
    },
    async close() {
      return { ...(await file.close()), rows }
    },
  }
}
