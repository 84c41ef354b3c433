import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { CSV_TABLES, type CsvTableName, TABLES, type Table } from '../columns.ts'
import type { Column } from '../properties.ts'
import { VIEWS } from './duckdb-views.ts'

/** The package that is needed for it, and only for it. */
const PACKAGE = '@duckdb/node-api'

/** @throws Error that says what to install, where the optional package is not there */
export function requireDuckdb(): void {
  try {
    createRequire(import.meta.url).resolve(PACKAGE)
  } catch {
    throw new Error(`a DuckDB file needs the package ${PACKAGE}, which is optional: npm install ${PACKAGE}@1.5.6-r.1`)
  }
}

/** Memory that DuckDB may take; beyond, it works on disk. */
const MEMORY = '1GB'

/**
 * Writes the tables into a DuckDB file, with their keys, what the columns hold as comments, and views.
 * @param parquet where each table stands as Parquet
 */
export async function writeDuckdb(path: string, parquet: Readonly<Record<CsvTableName, string>>): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  // the log of a killed run would be played into the new file
  rmSync(`${path}.wal`, { force: true })
  const instance = await DuckDBInstance.create(path, { memory_limit: MEMORY })
  const connection = await instance.connect()
  try {
    for (const name of CSV_TABLES) {
      await connection.run(createTable(TABLES[name]))
      await connection.run(`INSERT INTO ${name} SELECT * FROM read_parquet(${literal(parquet[name])})`)
      for (const comment of comments(TABLES[name])) await connection.run(comment)
    }
    for (const { name, description, query } of VIEWS) {
      await connection.run(`CREATE VIEW ${name} AS ${query}`)
      await connection.run(`COMMENT ON VIEW ${name} IS ${literal(description)}`)
    }
    await connection.run('CHECKPOINT')
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function createTable({ name, columns, primaryKey, foreignKeys }: Table): string {
  const parts = columns.map(
    (column) => `${quoted(column.name)} ${sqlType(column)}${column.nullable ? '' : ' NOT NULL'}`,
  )
  parts.push(`PRIMARY KEY (${primaryKey.map(quoted).join(', ')})`)
  for (const { fields, reference } of foreignKeys) {
    parts.push(
      `FOREIGN KEY (${fields.map(quoted).join(', ')}) REFERENCES ${reference.resource} (${reference.fields.map(quoted).join(', ')})`,
    )
  }
  return `CREATE TABLE ${name} (${parts.join(', ')})`
}

const TYPES = { integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', list: 'VARCHAR[]' } as const

function sqlType({ type }: Column): string {
  return TYPES[type as keyof typeof TYPES] ?? 'VARCHAR'
}

function comments({ name, row, columns }: Table): string[] {
  return [
    `COMMENT ON TABLE ${name} IS ${literal(`One row: ${row.en}`)}`,
    ...columns.map((column) => `COMMENT ON COLUMN ${name}.${quoted(column.name)} IS ${literal(column.description)}`),
  ]
}

/** Column names are words of SQL too (from, to). */
function quoted(name: string): string {
  return `"${name}"`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
