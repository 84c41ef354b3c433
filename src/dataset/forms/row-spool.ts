import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from '../csv.ts'
import { createOutputFile } from '../output-file.ts'

/**
 * Rows of a table on disk, typed: tables fill side by side, and a form that takes one after the other waits here
 * until all are there. Memory holds one batch.
 */
export interface RowSpool {
  append(cells: readonly Cell[]): Promise<void> | undefined
  /** No row follows. */
  close(): Promise<void>
  /** The rows in their order, some at a time. */
  batches(): Generator<Cell[][]>
  /** Removes the file. */
  remove(): Promise<void>
}

const CHUNK = 1 << 20
const LINE_FEED = 10

export function createRowSpool(folder: string, name: string): RowSpool {
  const file = createOutputFile(folder, `${name}.rows`)
  const path = join(folder, `${name}.rows.tmp`)
  return {
    append: (cells) => file.write(`${JSON.stringify(cells)}\n`),
    close: () => file.close().then(() => {}),
    *batches() {
      const descriptor = openSync(path, 'r')
      try {
        yield* readBatches(descriptor)
      } finally {
        closeSync(descriptor)
      }
    },
    async remove() {
      await file.discard()
      rmSync(path, { force: true })
    },
  }
}

/** Lines are found as bytes, for a chunk can end inside a character; JSON has no line feed of its own. */
function* readBatches(descriptor: number): Generator<Cell[][]> {
  const chunk = Buffer.alloc(CHUNK)
  let rest: Buffer = Buffer.alloc(0)
  for (;;) {
    const read = readSync(descriptor, chunk, 0, CHUNK, null)
    if (read === 0) break
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)])
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    rest = bytes.subarray(end)
    if (end > 0) yield parseLines(bytes.subarray(0, end).toString('utf8'))
  }
}

function parseLines(text: string): Cell[][] {
  return JSON.parse(`[${text.slice(0, -1).replaceAll('\n', ',')}]`) as Cell[][]
}
