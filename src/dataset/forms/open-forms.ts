import type { SummaryRecord } from '../../core/record.generated.ts'
import { CSV_TABLES, type CsvTableName, TABLES } from '../columns.ts'
import type { Cell } from '../csv.ts'
import type { RecordContext } from '../facts.ts'
import { createOutputFile, type FileFacts, type OutputFile } from '../output-file.ts'
import { requireDuckdb, writeDuckdb } from './duckdb.ts'
import { FORM_FILES, type FormName, parquetFile } from './forms.ts'
import { createAnnotationFile } from './jsonld.ts'
import { createMadeFile, type MadeFile } from './made-file.ts'
import { writeParquet } from './parquet.ts'
import { createRowSpool, type RowSpool } from './row-spool.ts'
import { writeXlsx } from './xlsx.ts'

const ALL_FILES: readonly string[] = [...Object.values(FORM_FILES), ...CSV_TABLES.map(parquetFile)]

type WrittenFile = Pick<OutputFile, 'name' | 'publish' | 'discard'>

interface ClosedForms {
  readonly files: readonly WrittenFile[]
  readonly facts: readonly FileFacts[]
  /** Files of forms that were not asked for, which an earlier run may have left. */
  readonly stale: readonly string[]
}

/** The further forms of a data set, while it goes on. */
export interface Forms {
  row(table: CsvTableName, cells: readonly Cell[]): Promise<void> | undefined
  record(record: SummaryRecord, context: RecordContext): Promise<void> | undefined
  /** Writes what needs all the rows; the files still have their temporary names. */
  close(): Promise<ClosedForms>
  /** Removes what has not got its name. */
  discard(): Promise<void>
}

/**
 * Opens the forms that were asked for. Those of tables wait for the last row: until then the rows stand in spools,
 * of which each form then takes one after the other.
 * @throws Error of the file system, and where a form needs a package that is not there
 */
export function openForms(folder: string, names: readonly FormName[]): Forms {
  const wanted = new Set(names)
  if (wanted.has('duckdb')) requireDuckdb()
  const files: Array<OutputFile | MadeFile> = []
  const kept = <File extends OutputFile | MadeFile>(file: File): File => {
    files.push(file)
    return file
  }
  const jsonld = wanted.has('jsonld') ? kept(createOutputFile(folder, FORM_FILES.jsonld)) : null
  const annotations = jsonld && createAnnotationFile(jsonld)
  const tabular = wanted.has('xlsx') || wanted.has('parquet') || wanted.has('duckdb')
  const spools = tabular ? byTable((name) => createRowSpool(folder, name)) : null

  return {
    row: (table, cells) => spools?.[table].append(cells),
    record: (record, context) => annotations?.record(record, context),
    async close() {
      const written: Array<OutputFile | MadeFile> = []
      if (jsonld) {
        await annotations?.end()
        written.push(jsonld)
      }
      if (spools) {
        for (const name of CSV_TABLES) await spools[name].close()
        if (wanted.has('xlsx')) {
          const file = kept(createOutputFile(folder, FORM_FILES.xlsx))
          await writeXlsx(file, spools)
          written.push(file)
        }
        if (wanted.has('parquet') || wanted.has('duckdb')) written.push(...(await writeColumnar(spools)))
        for (const name of CSV_TABLES) await spools[name].remove()
      }
      const facts: FileFacts[] = []
      for (const file of written) facts.push(await file.close())
      const names = new Set(written.map(({ name }) => name))
      return { files: written, facts, stale: ALL_FILES.filter((name) => !names.has(name)) }
    },
    async discard() {
      if (spools) for (const name of CSV_TABLES) await spools[name].remove()
      for (const file of files) await file.discard()
    },
  }

  /** Parquet, and DuckDB which reads it; where only DuckDB is wanted, the Parquet files go again. */
  async function writeColumnar(spools: Readonly<Record<CsvTableName, RowSpool>>): Promise<MadeFile[]> {
    const parquet = byTable((name) => kept(createMadeFile(folder, parquetFile(name))))
    for (const name of CSV_TABLES) writeParquet(parquet[name].path, TABLES[name], spools[name])
    const written = wanted.has('parquet') ? CSV_TABLES.map((name) => parquet[name]) : []
    if (wanted.has('duckdb')) {
      const file = kept(createMadeFile(folder, FORM_FILES.duckdb))
      await writeDuckdb(
        file.path,
        byTable((name) => parquet[name].path),
      )
      written.push(file)
    }
    if (!wanted.has('parquet')) for (const name of CSV_TABLES) await parquet[name].discard()
    return written
  }
}

function byTable<Value>(make: (name: CsvTableName) => Value): Readonly<Record<CsvTableName, Value>> {
  return Object.fromEntries(CSV_TABLES.map((name) => [name, make(name)])) as Record<CsvTableName, Value>
}
