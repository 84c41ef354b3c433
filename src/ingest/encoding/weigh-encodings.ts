import type { Encoding } from '../../core/document.ts'
import { canonicalize } from '../canonical.ts'
import { COMMON_CHARACTERS } from './common-characters.ts'
import { decodeLoosely } from './decode-as.ts'

/** How well bytes read in an encoding. */
export interface Weight {
  readonly encoding: Encoding
  /** Common characters and marks of Chinese text among all that is not ASCII. */
  readonly common: number
  /** Their share, 0 to 1: about 0.9 of Chinese text, about 0.1 of text in another encoding. */
  readonly share: number
}

/** Bytes that are weighed: what stands behind them hardly changes a share. */
const SAMPLE = 64 * 1024
const CANDIDATES: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

/** Reads bytes in each encoding, loosely, and says how much each gives looks like Chinese; the best first. */
export function weighEncodings(bytes: Uint8Array): Weight[] {
  const sample = bytes.subarray(0, SAMPLE)
  return CANDIDATES.map((encoding) => weigh(encoding, canonicalize(decodeLoosely(encoding, sample)))).sort(
    (a, b) => b.share - a.share,
  )
}

function weigh(encoding: Encoding, text: string): Weight {
  let common = 0
  let all = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // canonical text has its full-width marks as ASCII, and white space as spaces
    if (unit < 0x80) continue
    all++
    if (COMMON.has(unit)) common++
  }
  return { encoding, common, share: all === 0 ? 0 : common / all }
}

const COMMON = new Set(
  [...COMMON_CHARACTERS, ...'、。〇“”‘’《》〈〉「」『』【】〔〕—…·'].map((mark) => mark.charCodeAt(0)),
)
