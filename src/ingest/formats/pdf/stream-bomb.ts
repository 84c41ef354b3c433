import { inflateSync } from 'node:zlib'
import { isBomb } from '../../limits.ts'

/** Bytes that one stream may unpack to. */
const LARGEST = 256 * 1024 * 1024

/**
 * Whether a PDF has a packed stream that unpacks to far more than an honest one. Pictures are left out: a white page
 * packs that well, and they are never unpacked for text.
 */
export function hasStreamBomb(bytes: Buffer): boolean {
  let end = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', end)) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    const next = bytes.indexOf('endstream', start)
    end = next < 0 ? bytes.length : next + 9
    const head = bytes.subarray(Math.max(0, at - 600), at).toString('latin1')
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)?.length ?? 0
    if (filters === 0 || /\/Image\b/.test(dictionary)) continue
    if (filters > 1) return true
    if (bytes[start] === 0x78 && unpacksTooWell(bytes.subarray(start, end))) return true
  }
  return false
}

function unpacksTooWell(packed: Buffer): boolean {
  try {
    const { buffer, engine } = inflateSync(packed, { maxOutputLength: LARGEST, info: true }) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    return isBomb(engine.bytesWritten, buffer.length)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}
