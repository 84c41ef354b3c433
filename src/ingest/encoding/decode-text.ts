import type { Encoding } from '../../core/document.ts'
import type { Fault } from '../formats/reader.ts'
import { decodeAs } from './decode-as.ts'
import { type Decoded, decodeUtf8 } from './utf8.ts'
import { weighEncodings } from './weigh-encodings.ts'

/** What is known of a text's encoding before its bytes are looked at. */
export interface EncodingHints {
  /** What the page, the XML or the server says: believed where the bytes do not speak against it. */
  readonly declared?: Encoding | null
  /** What the user says: believed whatever the bytes say. */
  readonly forced?: Encoding | undefined
}

export type DecodedText = { readonly text: string; readonly encoding: Encoding } | Fault

/** Share of common characters that Chinese text has at least. */
const LIKELY = 0.5
/** How far the second best must stay behind. */
const LEAD = 0.25
/** Common characters that are evidence enough where nothing is declared. */
const ENOUGH = 8

/**
 * Decodes text strictly: in the encoding that the user names, that a byte order mark shows, else UTF-8 where the bytes
 * are valid, else the one in which they read as Chinese. What stays uncertain or is damaged is a `bad-encoding`.
 */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): DecodedText {
  if (hints.forced) return strictly(hints.forced, bytes, 'the encoding asked for')
  const marked = markOf(bytes)
  if (marked) return strictly(marked, bytes, 'by its byte order mark')
  const utf8 = decodeUtf8(bytes)
  // UTF-16 without a mark may be valid UTF-8, full of zeros
  if ('text' in utf8 && bytes.indexOf(0) < 0) return { text: utf8.text, encoding: 'utf-8' }
  return decodeByEvidence(bytes, utf8, hints.declared ?? null)
}

function decodeByEvidence(bytes: Uint8Array, utf8: Decoded, declared: Encoding | null): DecodedText {
  const [best, second] = weighEncodings(bytes)
  if (best && best.share >= LIKELY && best.share - (second?.share ?? 0) >= LEAD && best.common >= ENOUGH)
    return strictly(best.encoding, bytes, 'by its characters')
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    const latin = latinUtf16(bytes)
    return latin
      ? strictly(latin, bytes, 'by its zero bytes')
      : { code: 'binary', message: `a zero byte at ${zero}: not text` }
  }
  if (declared) return strictly(declared, bytes, 'as it says of itself')
  const at = 'invalidAt' in utf8 ? utf8.invalidAt : 0
  return {
    code: 'bad-encoding',
    message: `not valid UTF-8 at byte ${at}, and too little in it to tell another encoding: name it with --encoding`,
  }
}

function strictly(encoding: Encoding, bytes: Uint8Array, why: string): DecodedText {
  const decoded = decodeAs(encoding, bytes)
  if ('text' in decoded) return { text: decoded.text, encoding: exactName(encoding, bytes) }
  return {
    code: 'bad-encoding',
    message: `${encoding} ${why}, but not valid at byte ${decoded.invalidAt}: damaged or cut there`,
  }
}

function markOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 of Latin text, which has a zero byte in each unit, on one side. */
function latinUtf16(bytes: Uint8Array): Encoding | null {
  const units = Math.min(bytes.length, 64 * 1024) >> 1
  let little = 0
  let big = 0
  for (let i = 0; i < units; i++) {
    const [first = 0, second = 0] = bytes.subarray(2 * i, 2 * i + 2)
    if (second === 0 && isPrintable(first)) little++
    if (first === 0 && isPrintable(second)) big++
  }
  if (units < 4 || Math.max(little, big) < units * 0.9) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d
}

/** GB18030 without its four-byte sequences is GBK, Big5 with characters outside its own rows the one of Hong Kong. */
function exactName(encoding: Encoding, bytes: Uint8Array): Encoding {
  if (encoding === 'gb18030') return hasFourBytes(bytes) ? 'gb18030' : 'gbk'
  if (encoding === 'big5') return hasHongKong(bytes) ? 'big5-hkscs' : 'big5'
  return encoding
}

function hasFourBytes(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) <= 0x80) continue
    const next = bytes[++i] ?? 0
    if (next >= 0x30 && next <= 0x39) return true
  }
  return false
}

function hasHongKong(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0
    if (lead < 0xa1 || lead > 0xf9 || lead === 0xc7 || lead === 0xc8 || (lead === 0xc6 && trail >= 0xa1)) return true
  }
  return false
}
