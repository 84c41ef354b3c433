import type { Candidate, Parser } from './candidate.ts'
import { unitAhead } from './unit-ahead.ts'
import { compileStartWords, type StartWord } from './word-starts.ts'

/** A parser, with the signs of numbers and the words that an expression of its kind can begin with. */
export interface ParserEntry {
  readonly numbers: string
  readonly words: readonly string[]
  readonly parse: Parser
}

export type Scan = (text: string) => readonly Candidate[]

/** Runs of these are tried at their first character only: no expression begins inside a number or a mask. */
const DIGITS = '0123456789'
const MASKS = '_*×xX□#?'

/**
 * One pass over a text: wherever an expression can begin, the parsers are tried in order, and the first that
 * reads one moves the pass behind it.
 */
export function createScanner(parsers: readonly ParserEntry[]): Scan {
  /** Bits of the parsers that a sign of a number, or the first character of a word, calls for. */
  const numberBits = new Uint8Array(0x10000)
  const words: StartWord[] = []
  for (const [index, entry] of parsers.entries()) {
    const bit = 1 << index
    for (const sign of entry.numbers) numberBits[sign.charCodeAt(0)] = (numberBits[sign.charCodeAt(0)] as number) | bit
    for (const word of new Set(entry.words)) words.push({ word, bit })
  }
  const startWords = compileStartWords(words)
  /** Whether anything can begin with a character: most characters are passed over by this alone. */
  const begins = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) begins[unit] = numberBits[unit] !== 0 || startWords.begins(unit) ? 1 : 0
  const runs = new Uint8Array(0x10000)
  for (const sign of DIGITS) runs[sign.charCodeAt(0)] = 1
  for (const sign of MASKS) runs[sign.charCodeAt(0)] = 2

  const read = (text: string, at: number, bits: number): readonly Candidate[] | null => {
    for (let index = 0; bits >> index > 0; index++) {
      if ((bits & (1 << index)) === 0) continue
      const found = (parsers[index] as ParserEntry).parse(text, at)
      if (found) return found
    }
    return null
  }

  return (text) => {
    const candidates: Candidate[] = []
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at)
      if (begins[unit] === 0) {
        at++
        continue
      }
      let bits = numberBits[unit] as number
      if (bits > 0 && !unitAhead(text, at)) bits = 0
      const begun = startWords.at(text, at)
      if (begun) {
        for (const { word, bit } of begun) {
          if ((bits & bit) === 0 && text.startsWith(word, at)) bits |= bit
        }
      }
      const found = bits > 0 ? read(text, at, bits) : null
      if (found) {
        candidates.push(...found)
        at = (found[found.length - 1] as Candidate).end
        continue
      }
      const run = runs[unit] as number
      at++
      if (run > 0) while (at < text.length && runs[text.charCodeAt(at)] === run) at++
    }
    return candidates
  }
}
