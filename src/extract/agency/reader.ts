import { tokenAt } from '../../core/passage.ts'
import type { AgencyLexicon } from '../../lexicon/agencies.ts'

/** A passage with what the grammar asks of it again and again. */
export interface Reader {
  readonly text: string
  readonly borders: Uint32Array
  readonly lexicon: AgencyLexicon
}

/** Offset at which the token begins that holds the character before `end`. */
export function tokenStartBefore(reader: Reader, end: number): number {
  return reader.borders[tokenAt(reader.borders, end - 1)] as number
}

/** Whether a unit is a Han character. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3007
}

/** Whether the text between the offsets is Han throughout. */
export function isHanBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isHan(text.charCodeAt(i))) return false
  return end > start
}

/**
 * Whether a word can begin at the offset: jieba begins a token there, or glued a preposition to the name
 * (赴西安 as one token).
 */
export function startsWord(reader: Reader, offset: number, floor: number): boolean {
  if (offset <= floor) return true
  const start = tokenStartBefore(reader, offset + 1)
  return start >= offset || isBorderRun(reader, Math.max(start, floor), offset) || RANK.test(reader.text.slice(start, offset))
}

/** jieba glues a rank to what follows it (县城|关). */
const RANK = /^[省市县区旗州镇乡]$/

/** Whether every character between the offsets ends a name on its left (由, 与, 在). */
export function isBorderRun(reader: Reader, start: number, end: number): boolean {
  const { border } = reader.lexicon.words
  if (end - start > 4) return false
  if (border.has(reader.text.slice(start, end))) return true
  for (let i = start; i < end; i++) if (!border.has(reader.text.charAt(i))) return false
  return true
}

/** Whether what stands before the offset cannot belong to a name that begins there: a mark, a border word, a region. */
export function isBounded(reader: Reader, offset: number, floor: number): boolean {
  if (offset <= floor) return true
  const { text, lexicon } = reader
  if (!isHan(text.charCodeAt(offset - 1))) return true
  const start = tokenStartBefore(reader, offset)
  if (start < floor) return true
  const word = text.slice(start, offset)
  if ('及和与由在向对到经请赴从同'.includes(text.charAt(offset - 1))) return true
  if (lexicon.words.border.has(word) || lexicon.words.collective.has(word)) return true
  const place = lexicon.places.endingAt(text, offset, floor)
  return place !== null && place.form !== 'letter' && place.form !== 'doubtful'
}
