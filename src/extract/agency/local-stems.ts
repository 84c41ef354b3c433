import type { AgencyWords } from '../../lexicon/agencies.ts'
import { isBounded, isHanBetween, type Reader, tokenStartBefore } from './reader.ts'

const LOCAL_STEM = 4

/**
 * Where the bare name of a small place begins that ends at the offset (沙河 in 沙河派出所): one or two tokens
 * of at most four characters with a border before them; -1 where there is none.
 */
export function readLocalStem(reader: Reader, end: number, floor: number): number {
  const { text, lexicon } = reader
  let start = end
  for (let count = 0; count < 3; count++) {
    if (start <= floor) break
    const tokenStart = ungluedStart(reader, Math.max(floor, tokenStartBefore(reader, start)), start)
    if (end - tokenStart > LOCAL_STEM || !isHanBetween(text, tokenStart, start)) break
    const word = text.slice(tokenStart, start)
    if (!canBePlace(lexicon.words, word) && !opensTown(text, tokenStart, word, end - tokenStart)) break
    start = tokenStart
    if (end - start >= 2 && isBounded(reader, start, floor)) return start
  }
  return -1
}

/** jieba glues a conjunction to a name that it does not know (及玉里): the name begins behind it. */
function ungluedStart({ text, lexicon }: Reader, start: number, end: number): number {
  if (end - start < 3 || !'及和与由在向对到经请赴从同'.includes(text.charAt(start))) return start
  return lexicon.words.common.has(text.slice(start, end)) ? start : start + 1
}

export function canBePlace(words: AgencyWords, word: string): boolean {
  if (words.placeLike.has(word)) return true
  if ('省市县区旗州镇乡全各'.includes(word.charAt(0))) return false
  return ![words.border, words.generic, words.compound, words.collective, words.commonest].some((set) => set.has(word))
}

/** Common words that towns are called by all the same: 大李镇, 小河镇, 新安镇 */
const OPENS_TOWNS = '大小新老上下中前后南北东西金白青黄三五四七九双'

/** 大|李镇, 上|河村 behind a mark */
function opensTown(text: string, start: number, word: string, length: number): boolean {
  const marked = start === 0 || !isHanBetween(text, start - 1, start)
  return marked && length > 1 && word.length === 1 && OPENS_TOWNS.includes(word)
}

/** jieba cuts the first character off a town that it does not know (毛|李镇). */
export function wholeStem(reader: Reader, start: number, end: number, floor: number): number {
  if (start <= floor || end - start > 2 || isBounded(reader, start, floor)) return start
  const tokenStart = tokenStartBefore(reader, start)
  if (start - tokenStart !== 1 || tokenStart < floor) return start
  const first = reader.text.charAt(tokenStart)
  if (canBePlace(reader.lexicon.words, first)) return tokenStart
  return opensTown(reader.text, tokenStart, first, 2) ? tokenStart : start
}
