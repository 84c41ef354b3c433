import type { Passage } from '../../core/passage.ts'
import type { AgencyLexicon } from '../../lexicon/agencies.ts'

/** A passage with what the grammar asks of it again and again. */
export interface Reader {
  readonly text: string
  /** For each character, the offset at which its token begins. */
  readonly starts: Uint32Array
  readonly lexicon: AgencyLexicon
}

export function createReader({ text, borders }: Passage, lexicon: AgencyLexicon): Reader {
  const starts = new Uint32Array(text.length)
  for (let token = 0; token + 1 < borders.length; token++) {
    const start = borders[token] as number
    const end = borders[token + 1] as number
    for (let i = start; i < end; i++) starts[i] = start
  }
  return { text, starts, lexicon }
}

/** Offset at which the token begins that holds the character before `end`. */
export function tokenStartBefore(reader: Reader, end: number): number {
  return reader.starts[end - 1] as number
}

/** The words between the offsets, as jieba cuts them; the first and the last may be parts of one. */
export function wordsBetween({ text, starts }: Reader, start: number, end: number): string[] {
  const words: string[] = []
  for (let at = start; at < end; ) {
    let next = at + 1
    while (next < end && starts[next] !== next) next++
    words.push(text.slice(at, next))
    at = next
  }
  return words
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
  return (
    start >= offset ||
    isBorderRun(reader, Math.max(start, floor), offset) ||
    RANK.test(reader.text.slice(start, offset))
  )
}

/** A rank before a name is that of the place above it: 东明街道|永青. */
const BELOW = /(?:街道|[县旗镇乡])$/

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
  if (BELOW.test(text.slice(Math.max(0, offset - 2), offset))) return true
  if (lexicon.words.border.has(word) || lexicon.words.collective.has(word)) return true
  const place = lexicon.places.endingAt(text, offset, floor)
  return place !== null && place.form !== 'letter' && place.form !== 'doubtful'
}
