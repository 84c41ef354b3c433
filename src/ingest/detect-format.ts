import { extname } from 'node:path'
import type { RejectCode } from '../core/reject.ts'

/** Kinds of file that are known by their first bytes, and are not read. */
const SIGNATURES: ReadonlyArray<readonly [readonly number[], string]> = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or Office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
]

const PLAIN = new Map<string, 'txt' | 'md'>([
  ['', 'txt'],
  ['.txt', 'txt'],
  ['.text', 'txt'],
  ['.md', 'md'],
  ['.markdown', 'md'],
])

/** What a file is, by its content first and then by its name. */
export function detectFormat(
  bytes: Uint8Array,
  path: string,
): { readonly format: 'txt' | 'md' } | { readonly code: RejectCode; readonly message: string } {
  for (const [signature, name] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) {
      return { code: 'unsupported', message: `${name}: save it as plain text in UTF-8` }
    }
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { code: 'bad-encoding', message: 'UTF-16 by its byte order mark: convert the file to UTF-8' }
  }
  const zero = bytes.indexOf(0)
  if (zero >= 0) return { code: 'binary', message: `a zero byte at ${zero}: not text` }
  const extension = extname(path).toLowerCase()
  const format = PLAIN.get(extension)
  if (format) return { format }
  return { code: 'unsupported', message: `${extension} files are not read: save it as plain text (.txt) in UTF-8` }
}
