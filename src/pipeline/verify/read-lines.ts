import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK = 1 << 20
const LINE_FEED = 0x0a

/** The values of a file of NDJSON, one after the other. */
export function* readLines(path: string): Generator<unknown> {
  const descriptor = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (;;) {
      const piece = Buffer.allocUnsafe(CHUNK)
      const read = readSync(descriptor, piece)
      if (read === 0) break
      let begin = 0
      const bytes = Buffer.concat([rest, piece.subarray(0, read)])
      for (let end = bytes.indexOf(LINE_FEED, rest.length); end >= 0; end = bytes.indexOf(LINE_FEED, begin)) {
        yield JSON.parse(bytes.toString('utf8', begin, end))
        begin = end + 1
      }
      rest = bytes.subarray(begin)
    }
    if (rest.length > 0) throw new Error(`${path}: the last line has no end`)
  } finally {
    closeSync(descriptor)
  }
}
