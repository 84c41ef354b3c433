import WordExtractor from 'word-extractor'
import type { DocumentReader } from '../reader.ts'
import { hasLoops } from './ole-loops.ts'

/**
 * Word 97 to 2003 and WPS documents. Numbers that the program counts itself are not in the file's text and are lost;
 * so are headers, footers, notes and comments, which are no part of a text.
 */
export const readDoc: DocumentReader = async (bytes) => {
  if (isEncrypted(bytes)) return { code: 'encrypted', message: 'a Word document with a password: save it without one' }
  if (hasLoops(bytes)) return { code: 'damaged', message: 'a Word document whose parts run in a circle' }
  const document = await new WordExtractor().extract(bytes)
  // the reader's own choice would be to write “ and ” as "
  const as = { filterUnicode: false, includeHeadersAndFooters: false }
  const parts = [document.getBody(as), document.getTextboxes(as)].filter((part) => part.trim() !== '')
  return { text: parts.join('\n').replace(CONTROL, ''), encoding: null, extraction: 'paragraphs' }
}

/** Marks of fields, pictures and notes: no characters of the text. Tabs and line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f]/g

/** The flag of the file's own head (MS-DOC, 2.5.2), which begins a sector. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512)
    if (bytes.readUInt16LE(at) === 0xa5ec) return (bytes.readUInt16LE(at + 10) & 0x0100) !== 0
  return false
}
