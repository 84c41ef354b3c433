import { createPathFinder } from './best-path.ts'
import { type Dictionary, firstNode, RECORD_INTS, USER_CHARACTER } from './dictionary.ts'
import { createHiddenCutter } from './hidden-words.ts'
import type { Segment } from './segment.ts'

/** What a half of a pair without its other half is read as, as in every conversion to UTF-8. */
const REPLACEMENT = 0xfffd

/**
 * jieba's algorithm (github.com/fxsjy/jieba; here after cppjieba's MixSegment.hpp, which nodejieba runs): the likeliest
 * path through the words of a prefix dictionary, and what it leaves in single characters cut by a hidden Markov model.
 * Gives the tokens of `nodejieba.cut(text.toWellFormed(), true)`, as borders.
 */
export function createSharedSegmenter(dictionary: Dictionary): Segment {
  const { nodes } = dictionary
  const findPath = createPathFinder(dictionary)
  const cutHidden = createHiddenCutter(dictionary.model)
  // room that grows with the longest text and is used again
  let characters = new Int32Array(0)
  let best = new Float64Array(0)
  let lengths = new Uint16Array(0)
  let borders = new Uint32Array(0)
  let last = 0
  const push = (end: number) => {
    borders[++last] = end
  }

  /** Whether the character at i, a word of the path by itself, is one for the model to join with others. */
  const isLeft = (i: number) => {
    if (lengths[i] !== 1) return false
    const node = firstNode(dictionary, characters[i] as number)
    return node < 0 || ((nodes[node * RECORD_INTS + 1] as number) & USER_CHARACTER) === 0
  }

  const cut = (start: number, end: number) => {
    findPath(characters, start, end, best, lengths)
    for (let i = start; i < end; ) {
      let left = i
      while (left < end && isLeft(left)) left++
      if (left > i) {
        cutHidden(characters, i, left, push)
        i = left
      } else {
        i += lengths[i] as number
        push(i)
      }
    }
  }

  return (text) => {
    if (text.length >= borders.length) {
      const room = text.length + (text.length >> 1) + 1
      characters = new Int32Array(room)
      best = new Float64Array(room)
      lengths = new Uint16Array(room)
      borders = new Uint32Array(room)
    }
    const length = decode(text, characters)
    last = 0
    let start = 0
    for (let i = 0; i < length; i++) {
      if (!isSeparator(characters[i] as number)) continue
      if (start < i) cut(start, i)
      push(i + 1)
      start = i + 1
    }
    if (start < length) cut(start, length)
    const found = borders.slice(0, last + 1)
    if (length < text.length) toCodeUnits(found, characters)
    return found
  }
}

/** Where cppjieba cuts a text before all else (SegmentBase.hpp): space, tab, line feed, ， and 。. */
function isSeparator(character: number): boolean {
  return character === 0x20 || character === 0x09 || character === 0x0a || character === 0xff0c || character === 0x3002
}

/** Writes the code points of a text and says how many there are. */
function decode(text: string, characters: Int32Array): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((unit & 0xf800) !== 0xd800) {
      characters[length++] = unit
      continue
    }
    const next = unit < 0xdc00 ? text.charCodeAt(i + 1) : 0
    if ((next & 0xfc00) === 0xdc00) {
      characters[length++] = ((unit & 0x3ff) << 10) + (next & 0x3ff) + 0x10000
      i++
    } else characters[length++] = REPLACEMENT
  }
  return length
}

/** Turns borders between code points into borders between UTF-16 code units. */
function toCodeUnits(borders: Uint32Array, characters: Int32Array): void {
  let pairs = 0
  for (let i = 1, at = 0; i < borders.length; i++) {
    const end = borders[i] as number
    for (; at < end; at++) if ((characters[at] as number) > 0xffff) pairs++
    borders[i] = end + pairs
  }
}
