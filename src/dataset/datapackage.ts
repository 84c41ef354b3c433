import { TABLES, type Table } from './columns.ts'
import type { Dialect } from './csv.ts'
import { columnGloss, glossOf } from './glosses.ts'
import type { Column } from './properties.ts'
import { SEPARATOR } from './rows.ts'
import type { TableFacts } from './table-file.ts'

const PROFILES = 'https://datapackage.org/profiles/2.0'

/** The descriptor of the data set: Frictionless Data Package, version 2. */
export function dataPackage(files: readonly TableFacts[], dialect: Dialect): Record<string, unknown> {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'zongjie',
    title: 'Activity summaries (活动总结): dates, counts, agencies and themes',
    description:
      'Mined from Chinese activity-summary documents. Every value names its characters in the source: start and end count UTF-16 code units in the decoded text. codebook.md explains each column, run.json how the data came about.',
    resources: Object.values(TABLES).map((table) => resource(table, factsOf(table, files), dialect)),
  }
}

function factsOf(table: Table, files: readonly TableFacts[]): TableFacts {
  const facts = files.find(({ name }) => name === table.file)
  if (facts === undefined) throw new Error(`${table.file} was not written`)
  return facts
}

function resource(table: Table, facts: TableFacts, dialect: Dialect): Record<string, unknown> {
  const csv = table.file.endsWith('.csv')
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: 'table',
    path: table.file,
    title: table.row.zh,
    description: `One row: ${table.row.en}.`,
    format: csv ? 'csv' : 'ndjson',
    mediatype: csv ? 'text/csv' : 'application/x-ndjson',
    encoding: 'utf-8',
    bytes: facts.bytes,
    hash: `sha256:${facts.sha256}`,
    rowCount: facts.rows,
    ...(csv ? { dialect: csvDialect(dialect) } : {}),
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: table.columns.map((column) => field(table, column)),
      ...(csv ? { missingValues: [''] } : {}),
      ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
      ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys } : {}),
    },
  }
}

function csvDialect(dialect: Dialect): Record<string, unknown> {
  return {
    $schema: `${PROFILES}/tabledialect.json`,
    header: true,
    delimiter: ',',
    lineTerminator: dialect.lineTerminator,
    quoteChar: '"',
    doubleQuote: true,
    // not of the standard: whether the file begins with U+FEFF, and what stands before a text that could start a formula
    byteOrderMark: dialect.bom,
    formulaGuard: dialect.guard ? "'" : null,
  }
}

function field(table: Table, column: Column): Record<string, unknown> {
  const { name, type, description, allowed, constraints } = column
  const gloss = columnGloss(table.name, name)
  return {
    name,
    ...(gloss ? { title: gloss.zh } : {}),
    type,
    ...(gloss?.unit ? { unit: gloss.unit } : {}),
    description,
    ...(type === 'list' ? { delimiter: SEPARATOR, itemType: 'string' } : {}),
    ...(type === 'boolean' ? { trueValues: ['TRUE'], falseValues: ['FALSE'] } : {}),
    ...(allowed && type === 'string'
      ? { categories: allowed.map((value) => ({ value, label: glossOf(value).zh })) }
      : {}),
    constraints: {
      required: !column.nullable,
      // Table Schema has no constraint on the items of a list or on the length of any value; a date's pattern is its type
      ...(allowed && type === 'string' ? { enum: allowed } : {}),
      ...(type === 'date' || type === 'list' || type === 'any' ? {} : constraints),
    },
  }
}
