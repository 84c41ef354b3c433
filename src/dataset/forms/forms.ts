import type { CsvTableName } from '../columns.ts'

/** The forms that a data set can have beside CSV and NDJSON. */
export const FORMS = ['xlsx', 'parquet', 'duckdb', 'jsonld'] as const

export type FormName = (typeof FORMS)[number]

/** The file of a form that has one for all tables. */
export const FORM_FILES = { xlsx: 'zongjie.xlsx', duckdb: 'zongjie.duckdb', jsonld: 'annotations.jsonld' } as const

/** The Parquet file of a table. */
export function parquetFile(table: CsvTableName): string {
  return `${table}.parquet`
}
