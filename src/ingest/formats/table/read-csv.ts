import { Refusal } from '../../refusal.ts'
import { isFault, type Member, type Pieces, type ReadOptions, type StreamReader } from '../reader.ts'
import { csvRecords, delimiterOf } from './csv-records.ts'
import { decodeLines } from './decode-lines.ts'
import { createRowReader, type ReadRow } from './row-reader.ts'

/** Tables whose columns are separated by commas, or by what the first line shows (RFC 4180). */
export const readCsv: StreamReader = (pieces, _hints, options) => readTable(pieces, options, null)

/** Tables whose columns are separated by tabs. */
export const readTsv: StreamReader = (pieces, _hints, options) => readTable(pieces, options, '\t')

async function* readTable(pieces: Pieces, options: ReadOptions, separator: string | null): AsyncGenerator<Member> {
  const { encoding, blocks } = await decodeLines(pieces, options)
  let delimiter = separator ?? ','
  const watched = (async function* () {
    let first = true
    for await (const block of blocks) {
      if (first) delimiter = separator ?? delimiterOf(block)
      first = false
      yield block
    }
  })()
  // the first block tells the delimiter, so it is drawn before the parser is made
  const begun = await watched.next()
  if (begun.done) return
  const all = (async function* () {
    yield begun.value
    yield* watched
  })()
  let read: ReadRow | null = null
  let row = 0
  for await (const cells of csvRecords(all, delimiter, options.limits.fileBytes)) {
    if (read === null) {
      const made = createRowReader(cells, options.textColumn, encoding)
      if (isFault(made)) throw new Refusal(made.code, made.message)
      read = made
    } else yield read(String(++row), cells)
  }
}
