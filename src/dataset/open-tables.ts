import { CSV_TABLES, type CsvTableName, TABLES } from './columns.ts'
import type { Cell, Dialect } from './csv.ts'
import { createCsvFile, createLinesFile, type TableFile } from './table-file.ts'

/** The files of a data set that have rows, open. */
export interface OpenTables {
  readonly csv: Readonly<Record<CsvTableName, TableFile<readonly Cell[]>>>
  readonly lines: Readonly<Record<'records' | 'rejects', TableFile<unknown>>>
  /** All of them, in the order of `TABLES`. */
  readonly files: ReadonlyArray<TableFile<never>>
}

/**
 * Creates the files in a folder; where one cannot be, the others are removed again.
 * @throws Error of the file system
 */
export function openTables(folder: string, dialect: Dialect): OpenTables {
  const files: Array<TableFile<never>> = []
  const kept = <Row>(file: TableFile<Row>) => {
    files.push(file)
    return file
  }
  try {
    const records = kept(createLinesFile(folder, TABLES.records.file))
    const csv = CSV_TABLES.map((name) => [name, kept(createCsvFile(folder, TABLES[name], dialect))] as const)
    const rejects = kept(createLinesFile(folder, TABLES.rejects.file))
    return { csv: Object.fromEntries(csv) as unknown as OpenTables['csv'], lines: { records, rejects }, files }
  } catch (error) {
    for (const file of files) void file.discard()
    throw error
  }
}
