import { endianness } from 'node:os'
import { CANONICAL } from '../lexicon/canonical-units.ts'

/**
 * Canonical text: Simplified and half-width, one UTF-16 code unit for one, so that an offset in it is an
 * offset in the source. Phrase conversion would read better and change lengths; characters suffice here.
 *
 * Characters outside the BMP stay as they are: a pair of code units cannot become one.
 */
export function canonicalize(text: string): string {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = CANONICAL[text.charCodeAt(i)] as number
  const bytes = Buffer.from(units.buffer)
  if (endianness() === 'BE') bytes.swap16()
  return bytes.toString('utf16le')
}

/** `hant` where more than one Han character in ten is a Traditional form: a few strays do not make a text so. */
export function detectScript(text: string): 'hans' | 'hant' {
  let han = 0
  let traditional = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x4e00 || unit > 0x9fff) continue
    han++
    if (CANONICAL[unit] !== unit) traditional++
  }
  return traditional * 10 > han ? 'hant' : 'hans'
}
