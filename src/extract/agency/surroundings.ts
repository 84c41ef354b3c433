import type { Reader } from './reader.ts'

/** 在惠民超市门前: the place, not the firm. */
export function isVenue({ text, lexicon }: Reader, start: number, end: number, floor: number): boolean {
  return (
    lexicon.words.venueBefore.longest(text, start, floor) !== null ||
    lexicon.words.venueAfter.longest(text, end) !== null
  )
}

/** 参观了市烈士陵园: where people went. */
export function isVisited({ text, lexicon }: Reader, start: number, floor: number): boolean {
  return lexicon.words.venueBefore.longest(text, text[start - 1] === '了' ? start - 1 : start, floor) !== null
}

/** 各级消协, 有关协会: several bodies, not one. */
export function isCollective({ text, lexicon }: Reader, start: number, floor: number): boolean {
  return lexicon.words.collectiveBefore.longest(text, start, floor) !== null
}

/** Where an ordinal begins that ends at the offset (一, 第二); the offset where none does. */
export function readNumber(text: string, end: number, floor: number): number {
  let start = end
  if (start > floor && '一二三四五六七八九十'.includes(text.charAt(start - 1))) start--
  if (start < end && start > floor && text[start - 1] === '第') start--
  return start
}
