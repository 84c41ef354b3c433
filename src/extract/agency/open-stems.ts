import type { AgencyWords } from '../../lexicon/agencies.ts'
import { maskStart } from './masks.ts'
import { isHan, type Reader, tokenStartBefore } from './reader.ts'
import type { Region } from './region.ts'
import { readRegion } from './regions.ts'

/** What stands before a head that needs a name of its own: 恒信商贸 before 有限公司. */
export interface OpenStem {
  readonly start: number
  /** The region that it opens with, if any. */
  readonly region: Region | null
  /** Whether some word of it is a name and not a common word or a sort (绿色, 食品, 大型). */
  readonly proper: boolean
  /** Whether a mark stands right before it. */
  readonly marked: boolean
  /** Whether common words before the name were left out (到世纪联华超市). */
  readonly trimmed: boolean
}

const MAX_CHARS = 26
const MAX_WITHOUT_REGION = 14
/** 长春街小学 is a school in a street */
const STREET = new Set('街路道桥门巷湖山里弄口庄河江'.split(''))

/**
 * Reads leftwards to the region, border word or mark that a name begins after; null where no word is between.
 * @param doubtful whether a short name of a place that is a word as well (和平) counts right before the head
 */
export function readOpenStem(reader: Reader, end: number, floor: number, doubtful = false): OpenStem | null {
  const { text, lexicon } = reader
  const limit = Math.max(floor, end - MAX_CHARS)
  let start = end
  let named = end
  let singles = 0
  while (start > limit) {
    const region = readRegion(reader, start, { floor: limit, doubtful: doubtful && start === end })
    if (region && !(region.collective || opensStreet(text, region, start))) {
      const proper = named < end || region.parts.some((part) => part.kind !== 'prefix')
      return { start: region.start, region, proper, marked: isMarked(text, region.start), trimmed: false }
    }
    const masked = maskStart(text, start, limit)
    if (masked < start) {
      start = masked
      named = start
      continue
    }
    const unit = text.charCodeAt(start - 1)
    const tokenStart = Math.max(limit, tokenStartBefore(reader, start))
    const word = text.slice(tokenStart, start)
    if (isDigits(word) && !(start === end && word.length <= 3)) break
    if (!isHan(unit) && !isWordLetter(unit)) break
    if (
      endsNames(lexicon.words, word) &&
      !(word.length === 1 && SOFT.includes(word) && isWithin(reader, tokenStart, limit))
    )
      break
    singles = word.length === 1 ? singles + 1 : 0
    start = tokenStart
    if (isProper(lexicon.words, word, singles)) named = start
  }
  if (start === end || (start <= limit && limit > floor)) return null
  const marked = isMarked(text, start)
  // 表彰亿鑫煤业公司: a name begins with its own word, where it has one
  if (named < end && named > start && !marked)
    return { start: named, region: null, proper: true, marked: false, trimmed: true }
  if (end - start > MAX_WITHOUT_REGION) return null
  return { start, region: null, proper: named < end, marked, trimmed: false }
}

/** Border characters that names hold as well. */
const SOFT = '都中上下年日月同为会向经可能便才正自由里内外后前间号起如去来走看进用'

/**
 * Whether a border character stands inside a name after all: jieba cut a name that it does not know into pieces
 * (浙加|都|商贸), and they go on to a region or a mark.
 */
function isWithin(reader: Reader, end: number, limit: number): boolean {
  const { text, lexicon } = reader
  let start = end
  for (let count = 0; count < 3; count++) {
    if (start <= limit || readRegion(reader, start, { floor: limit, doubtful: false })) return count > 0
    if (!isHan(text.charCodeAt(start - 1))) return count > 0 && '、《“(_*'.includes(text.charAt(start - 1))
    const tokenStart = tokenStartBefore(reader, start)
    const word = text.slice(tokenStart, start)
    if (lexicon.words.border.has(word) || lexicon.words.common.has(word)) return false
    start = tokenStart
  }
  return false
}

function endsNames(words: AgencyWords, word: string): boolean {
  return words.border.has(word) || words.collective.has(word)
}

/** A word that jieba does not know as common; of single characters only two together. */
function isProper(words: AgencyWords, word: string, singles: number): boolean {
  if (words.generic.has(word) || words.common.has(word)) return false
  return word.length > 1 || singles > 1
}

function isMarked(text: string, offset: number): boolean {
  return offset === 0 || !isHan(text.charCodeAt(offset - 1))
}

function opensStreet(text: string, region: Region, end: number): boolean {
  const last = region.parts[region.parts.length - 1]
  return last?.kind === 'place' && last.place?.form !== 'full' && STREET.has(text.charAt(end))
}

function isDigits(word: string): boolean {
  return /^\d+$/.test(word)
}

/** Latin letters and digits stand in names (TCL, 101). */
function isWordLetter(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}
