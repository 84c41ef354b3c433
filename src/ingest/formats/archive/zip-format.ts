import type { ByteSource } from '../byte-source.ts'
import type { FormatName } from '../formats.ts'
import type { Fault } from '../reader.ts'
import { zipMembers } from './zip-file.ts'

/** Members that show what a zip is. */
const PARTS: ReadonlyArray<readonly [RegExp, { readonly name: FormatName } | Fault]> = [
  [/^word\/document\d*\.xml$/, { name: 'docx' }],
  [/^xl\/workbook\d*\.xml$/, { name: 'xlsx' }],
  [/^xl\/workbook\.bin$/, unread('a binary Excel workbook')],
  [/^ppt\/presentation\.xml$/, unread('a PowerPoint presentation')],
  [/^OFD\.xml$/, unread('OFD')],
  [/^META-INF\/container\.xml$/, unread('EPUB')],
]

/** Files of its directory that are looked at. */
const LOOKED_AT = 2000

function unread(what: string): Fault {
  return { code: 'unsupported', message: `${what}: save it in a format that is read, such as plain text` }
}

/** What a zip is: an Office document, or an archive of files. */
export async function zipFormat(source: ByteSource): Promise<{ readonly name: FormatName } | Fault> {
  let looked = 0
  for await (const member of zipMembers(source)) {
    if (member.name === 'mimetype' && member.size < 200) {
      const type = (await member.read(200)).toString('latin1').trim()
      if (type === 'application/vnd.oasis.opendocument.text') return { name: 'odt' }
      if (type.startsWith('application/')) return unread(type)
    }
    for (const [part, format] of PARTS) if (part.test(member.name)) return format
    if (++looked === LOOKED_AT) break
  }
  return { name: 'zip' }
}
