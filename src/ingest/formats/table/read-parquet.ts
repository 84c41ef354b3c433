import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { isBomb } from '../../limits.ts'
import { Refusal } from '../../refusal.ts'
import type { ByteSource } from '../byte-source.ts'
import { type ContainerReader, isFault, type Member } from '../reader.ts'
import { createRowReader } from './row-reader.ts'

/** Most bytes of a group of rows, unpacked: a group is in memory at once. */
const LARGEST_GROUP = 2 ** 31

/** Parquet files, a group of rows after the other. */
export const readParquet: ContainerReader = async function* (source, _hints, options): AsyncGenerator<Member> {
  const file = asyncBuffer(source)
  const metadata = await parquetMetadataAsync(file)
  const columns = parquetSchema(metadata).children.map((column) => column.element.name)
  const read = createRowReader(columns, options.textColumn, null)
  if (isFault(read)) throw new Refusal(read.code, read.message)
  let start = 0
  for (const group of metadata.row_groups) {
    const sizes = group.columns.map((column) => column.meta_data)
    const packed = sizes.reduce((sum, size) => sum + Number(size?.total_compressed_size ?? 0), 0)
    const unpacked = sizes.reduce((sum, size) => sum + Number(size?.total_uncompressed_size ?? 0), 0)
    if (isBomb(packed, unpacked)) throw new Refusal('bomb', `${packed} bytes that unpack to ${unpacked}`)
    if (unpacked > LARGEST_GROUP)
      throw new Refusal('too-large', `a group of rows of ${unpacked} bytes, the limit is ${LARGEST_GROUP}`)
    const end = start + Number(group.num_rows)
    const rows = await parquetReadObjects({ file, metadata, rowStart: start, rowEnd: end, compressors })
    for (const [i, row] of rows.entries())
      yield read(
        String(start + i + 1),
        columns.map((column) => row[column]),
      )
    start = end
  }
}

function asyncBuffer(source: ByteSource): AsyncBuffer {
  return {
    byteLength: source.size,
    slice(start, end = source.size) {
      const bytes = source.read(start, end - start)
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    },
  }
}
