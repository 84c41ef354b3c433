import type { FormatName } from './formats.ts'

/** What a file shows itself to be by its first bytes: a format that is read, a family to look into, or what is not read. */
export type Shown = { readonly format: FormatName } | { readonly family: 'zip' | 'ole' } | { readonly unread: string }

const SIGNATURES: ReadonlyArray<readonly [latin1: string, at: number, shown: Shown]> = [
  ['%PDF-', 0, { format: 'pdf' }],
  ['PK\x03\x04', 0, { family: 'zip' }],
  ['PK\x05\x06', 0, { family: 'zip' }],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, { family: 'ole' }],
  ['{\\rtf', 0, { format: 'rtf' }],
  ['\x1f\x8b', 0, { format: 'gz' }],
  ['PAR1', 0, { format: 'parquet' }],
  ['WARC/', 0, { format: 'warc' }],
  ['ustar', 257, { format: 'tar' }],
  ['\x89PNG', 0, { unread: 'a PNG picture' }],
  ['\xff\xd8\xff', 0, { unread: 'a JPEG picture' }],
  ['GIF8', 0, { unread: 'a GIF picture' }],
  ['II*\0', 0, { unread: 'a TIFF picture' }],
  ['MM\0*', 0, { unread: 'a TIFF picture' }],
  ['RIFF', 0, { unread: 'a RIFF file: a picture, sound or film' }],
  ['ftyp', 4, { unread: 'a film or sound' }],
  ['ID3', 0, { unread: 'a sound' }],
  ['Rar!\x1a\x07', 0, { unread: 'a RAR archive' }],
  ['7z\xbc\xaf\x27\x1c', 0, { unread: 'a 7z archive' }],
  ['BZh', 0, { unread: 'a bzip2 file' }],
  ['\xfd7zXZ\0', 0, { unread: 'an xz file' }],
  ['\x28\xb5\x2f\xfd', 0, { unread: 'a zstd file' }],
  ['AT&TFORM', 0, { unread: 'DjVu' }],
  ['CAJ', 0, { unread: 'CAJ' }],
  ['%!PS', 0, { unread: 'PostScript' }],
  ['SQLite format 3\0', 0, { unread: 'an SQLite database' }],
  ['\x7fELF', 0, { unread: 'a program' }],
  ['MZ\x90\0', 0, { unread: 'a program' }],
]

/** By the first byte that is looked at, so that plain text is asked once. */
const BY_FIRST = new Map<number, Array<(typeof SIGNATURES)[number]>>()
for (const signature of SIGNATURES) {
  if (signature[1] !== 0) continue
  const first = signature[0].charCodeAt(0)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), signature])
}
const INSIDE = SIGNATURES.filter(([, at]) => at > 0)

export function signatureOf(bytes: Uint8Array): Shown | null {
  for (const [mark, at, shown] of [...(BY_FIRST.get(bytes[0] ?? -1) ?? []), ...INSIDE])
    if (stands(mark, bytes, at)) return shown
  return null
}

function stands(latin1: string, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < latin1.length; i++) if (bytes[at + i] !== latin1.charCodeAt(i)) return false
  return true
}
