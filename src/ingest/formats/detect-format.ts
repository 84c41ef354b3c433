import { extname } from 'node:path'
import { type Format, formatNamed, formatWithExtension } from './formats.ts'
import { oleFormat } from './ole.ts'
import type { Fault } from './reader.ts'
import { type Shown, signatureOf } from './signatures.ts'

/** What a file is: a format, something that is not read, or a zip that has to be looked into. */
export type Detected = { readonly format: Format } | { readonly fault: Fault } | { readonly zip: true }

/** Bytes of a file's head that show what it is. */
export const HEAD_BYTES = 4096

/**
 * What a file is, by its content first and then by its name. Names lie: a page is saved as .doc, a table of HTML
 * as .xls, text as .docx.
 * @param bytes the whole file, or its head where it is large
 */
export function detectFormat(bytes: Buffer, name: string): Detected {
  const shown = signatureOf(bytes)
  if (shown) return fromSignature(shown, bytes)
  const extension = extname(name).toLowerCase()
  const named = formatWithExtension(extension)
  const written = markupOf(bytes)
  if (written === 'mhtml' || (written === 'html' && (named === null || named.name !== 'md')))
    return { format: formatNamed(written) }
  if (named === null) {
    const known = UNREAD.get(extension)
    return unsupported(known ?? `${extension} files are not read`)
  }
  // text under a word processor's name; what has no text in it says so when it is decoded
  if (TEXT_INSIDE.has(named.name)) return { format: formatNamed('txt') }
  if (BY_CONTENT_ALONE.has(named.name))
    return { fault: { code: 'damaged', message: `${named.label} by its name, but it does not begin as one` } }
  return { format: named }
}

function fromSignature(shown: Shown, bytes: Buffer): Detected {
  if ('unread' in shown) return unsupported(shown.unread)
  if ('format' in shown) return { format: formatNamed(shown.format) }
  if (shown.family === 'zip') return { zip: true }
  const format = oleFormat(bytes)
  return 'code' in format ? { fault: format } : { format: formatNamed(format.name) }
}

function unsupported(what: string): Detected {
  return { fault: { code: 'unsupported', message: `${what}: save it in a format that is read, such as plain text` } }
}

const TEXT_INSIDE: ReadonlySet<string> = new Set(['docx', 'doc', 'rtf', 'odt'])
/** Formats whose files always begin with their signature. */
const BY_CONTENT_ALONE: ReadonlySet<string> = new Set(['pdf', 'xlsx', 'parquet', 'warc', 'zip', 'tar', 'gz'])

const UNREAD = new Map([
  ['.xls', 'an old Excel workbook'],
  ['.ppt', 'a PowerPoint presentation'],
  ['.pptx', 'a PowerPoint presentation'],
  ['.xml', 'XML'],
])

const HTML =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,5}<(?:!doctype html|html|head|body|meta|title|script)\b/i
const MIME =
  /^(?:[\w-]{1,60}:[^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n){0,20}){0,20}content-type:[ \t]{0,4}multipart\/related/i

function markupOf(bytes: Buffer): 'html' | 'mhtml' | null {
  const head = headText(bytes)
  if (HTML.test(head)) return 'html'
  return MIME.test(head) ? 'mhtml' : null
}

/** The head as ASCII shows in it, also in UTF-16 and behind a byte order mark. */
function headText(bytes: Buffer): string {
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1')
  return head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff') || head[1] === '\0' || head[0] === '\0'
    ? head.replace(/^(?:\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
    : head.replace(/^\xef\xbb\xbf/, '')
}
