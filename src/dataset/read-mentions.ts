import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { TABLES } from './columns.ts'
import { unguard } from './guard.ts'
import { RUN_FILE } from './publish.ts'

/** A row of a table, by its columns; a missing value is an empty text. */
export type ReadRow = Readonly<Record<string, string>>

/** Whether a folder holds a finished run. */
export function isRunFolder(path: string): boolean {
  return existsSync(join(path, RUN_FILE)) && existsSync(join(path, TABLES.agencies.file))
}

/**
 * The rows of a run's agencies.csv, in their order, as they were before cells were kept from being run as formulas.
 * @throws Error where the file is no table of this kind
 */
export async function* readAgencyRows(folder: string): AsyncGenerator<ReadRow> {
  const { options } = JSON.parse(readFileSync(join(folder, RUN_FILE), 'utf8')) as { options: { csv: string } }
  const read = options.csv === 'excel' ? unguard : (cell: string) => cell
  const rows = createReadStream(join(folder, TABLES.agencies.file)).pipe(parse({ bom: true, columns: true }))
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    yield Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, read(cell)]))
  }
}
