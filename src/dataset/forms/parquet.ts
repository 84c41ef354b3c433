import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { Table } from '../columns.ts'
import type { Cell } from '../csv.ts'
import type { Column } from '../properties.ts'
import { SEPARATOR } from '../rows.ts'
import type { RowSpool } from './row-spool.ts'

/** Rows that a group of the file holds: readers skip groups, and memory holds one. */
const GROUP = 50_000

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/**
 * Writes a table as Parquet, a group of rows at a time: integers are 64 bits, lists are lists, days are days, and a
 * column whose schema allows several types is text.
 */
export function writeParquet(path: string, table: Table, rows: RowSpool): void {
  const { columns } = table
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(table), createdBy: 'zongjie' })
  let group: unknown[][] = columns.map(() => [])
  const flush = () => {
    writer.write({
      columnData: columns.map(({ name }, i) => ({ name, data: group[i] as unknown[] })),
      rowGroupSize: GROUP,
    })
    group = columns.map(() => [])
  }
  for (const batch of rows.batches()) {
    for (const cells of batch)
      for (let i = 0; i < columns.length; i++) group[i]?.push(toValue(columns[i] as Column, cells[i] ?? null))
    if ((group[0]?.length ?? 0) >= GROUP) flush()
  }
  flush()
  writer.finish()
}

function toValue({ type }: Column, cell: Cell): unknown {
  if (cell === null) return null
  if (type === 'integer') return BigInt(cell as number)
  if (type === 'date') return new Date(`${cell}T00:00:00Z`)
  if (type === 'list') return String(cell).split(SEPARATOR)
  return type === 'number' || type === 'boolean' ? cell : String(cell).toWellFormed()
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
const TYPES = {
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const

function schemaOf({ columns }: Table): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)]
}

function elements({ name, type, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED'
  if (type !== 'list') return [{ name, repetition_type, ...(TYPES[type as keyof typeof TYPES] ?? TEXT) }]
  return [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
  ]
}
