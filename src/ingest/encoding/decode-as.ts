import { createRequire } from 'node:module'
import type { TextDecoder } from '@exodus/bytes/encoding.js'
import type { Encoding } from '../../core/document.ts'
import { type Decoded, decodeUtf8 } from './utf8.ts'

/** Names under which WHATWG decoders know an encoding: gbk and gb18030, big5 and big5-hkscs are one decoder each. */
const LABELS: Readonly<Record<Encoding | 'windows-1252', string>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'windows-1252': 'windows-1252',
}

/** Decodes bytes strictly in an encoding, its byte order mark removed. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded {
  if (encoding === 'utf-8') return decodeUtf8(bytes)
  try {
    return { text: createDecoder(encoding, true).decode(bytes) }
  } catch {
    return { invalidAt: firstInvalid(encoding, bytes) }
  }
}

/** Decodes bytes loosely, U+FFFD for what is wrong: for weighing an encoding, never for a document. */
export function decodeLoosely(encoding: Encoding, bytes: Uint8Array): string {
  return createDecoder(encoding, false).decode(bytes)
}

/** A decoder that can be given a text in pieces; a fatal one throws where they are wrong. */
export function createDecoder(encoding: keyof typeof LABELS, fatal: boolean): InstanceType<typeof TextDecoder> {
  return new (load())(LABELS[encoding], { fatal })
}

/** Bytes that are tried at once, from a line feed on: in none of these encodings is it part of a longer sequence. */
const PIECE = 4096

/** Offset of the first byte of the first sequence that the encoding does not have, or that the end cuts. */
function firstInvalid(encoding: Encoding, bytes: Uint8Array): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return firstInvalidUtf16(encoding, bytes)
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start + PIECE)
    const end = feed < 0 ? bytes.length : feed + 1
    const at = start + validLength(encoding, bytes.subarray(start, end))
    if (at < end) return at
    start = end
  }
  return bytes.length
}

/** Bytes up to the first wrong or cut sequence. */
function validLength(encoding: Encoding, bytes: Uint8Array): number {
  const decoder = createDecoder(encoding, true)
  let whole = 0
  for (let i = 0; i < bytes.length; i++) {
    try {
      if (decoder.decode(bytes.subarray(i, i + 1), { stream: true }) !== '') whole = i + 1
    } catch {
      break
    }
  }
  return whole
}

function firstInvalidUtf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): number {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0]
  const unitAt = (i: number) => (bytes[i + low] as number) | ((bytes[i + high] as number) << 8)
  const even = bytes.length & ~1
  for (let i = 0; i < even; i += 2) {
    const kind = unitAt(i) & 0xfc00
    if (kind === 0xdc00) return i
    if (kind !== 0xd800) continue
    if (i + 2 >= even || (unitAt(i + 2) & 0xfc00) !== 0xdc00) return i
    i += 2
  }
  return even
}

let loaded: typeof TextDecoder | undefined

/** Loaded when first needed: most corpora are in UTF-8. */
function load(): typeof TextDecoder {
  const require = createRequire(import.meta.url)
  loaded ??= (require('@exodus/bytes/encoding.js') as { TextDecoder: typeof TextDecoder }).TextDecoder
  return loaded
}
