import { isUtf8 } from 'node:buffer'
import { decodeAs } from './encoding/decode-as.ts'
import { weighEncodings } from './encoding/weigh-encodings.ts'

/** Longest name that is shown whole. */
const LONGEST = 1000

/**
 * A file's name as text: UTF-8, or GBK or Big5 where it is that and reads as Chinese. What is none of them is shown
 * as %XX byte by byte, as are control characters, so that a name can be printed.
 */
export function showName(name: Buffer): string {
  return cut(
    (isUtf8(name) ? name.toString('utf8') : (decodeName(name) ?? escapeBytes(name))).replace(CONTROL, escapeControl),
  )
}

function decodeName(name: Buffer): string | null {
  for (const { encoding, share } of weighEncodings(name)) {
    // a name is short: half of it must be common characters, and no other reading comes before
    if ((encoding !== 'gb18030' && encoding !== 'big5') || share < 0.5) continue
    const decoded = decodeAs(encoding, name)
    if ('text' in decoded) return decoded.text
  }
  return null
}

/** Each byte that is not ASCII as %XX, and % itself: no two names look alike. */
export function escapeBytes(name: Buffer): string {
  return Array.from(name, (byte) =>
    byte > 0x7e || byte === 0x25 ? `%${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  ).join('')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x1f\x7f]/g

function escapeControl(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function cut(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST)}…`
}
