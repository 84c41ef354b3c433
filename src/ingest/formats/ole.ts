import type { Fault } from './reader.ts'

/** Names of streams in the directory of an OLE file (MS-CFB, 2.6.1), which tell its kinds apart. */
const STREAMS: ReadonlyArray<readonly [string, { readonly name: 'doc' } | Fault]> = [
  ['EncryptedPackage', { code: 'encrypted', message: 'an Office document with a password: save it without one' }],
  ['WordDocument', { name: 'doc' }],
  ['Workbook', { code: 'unsupported', message: 'an old Excel workbook: save it as .xlsx or .csv' }],
  ['Book', { code: 'unsupported', message: 'an old Excel workbook: save it as .xlsx or .csv' }],
  ['PowerPoint Document', { code: 'unsupported', message: 'an old PowerPoint presentation: save its text' }],
]

/** What an OLE file holds. */
export function oleFormat(bytes: Buffer): { readonly name: 'doc' } | Fault {
  for (const [stream, found] of STREAMS) {
    // a directory entry begins with its name, zero-ended
    if (bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'))) return found
  }
  return { code: 'unsupported', message: 'an OLE file that is no Word document: save it as plain text' }
}
