import { type Reader, tokenStartBefore } from './reader.ts'

/** No item of a list is longer, in characters. */
export const LONGEST_ITEM = 10

/** Where the item begins that ends at the offset: behind a mark or a border word. */
export function itemStart(reader: Reader, end: number): number {
  const { text, lexicon } = reader
  let start = end
  while (start > 0 && end - start <= LONGEST_ITEM && /[\u4e00-\u9fff]/.test(text.charAt(start - 1))) {
    const tokenStart = tokenStartBefore(reader, start)
    if (lexicon.words.border.has(text.slice(tokenStart, start))) break
    start = tokenStart
  }
  return start
}

/** Where the item ends that begins at the offset: before a mark or 等. */
export function itemEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start <= LONGEST_ITEM && !'、,。;:等《》()\n '.includes(text.charAt(end))) end++
  return end
}
