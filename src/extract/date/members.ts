import type { Members } from './draft.ts'
import { BLANKS, type Matcher, TO } from './patterns.ts'

const THROUGH = new RegExp(TO.replace('一(?=\\d)', '一(?= {0,24}\\d)'))

/**
 * Source of a list of numbers that share the unit behind them, captured as `list`.
 * @param number source of one number
 * @param between source of what joins them
 */
export function listOf(number: string, between: string, most: number): string {
  return `(?<list>${number}(?:${BLANKS}${between}${BLANKS}${number}){1,${most}})`
}

/** Members of a captured list, with their places in the text. */
export function readMembers(
  slot: Members['slot'],
  list: string,
  at: number,
  number: Matcher,
  read: (text: string) => string,
): Members {
  const values: { start: number; end: number; value: string }[] = []
  for (let place = 0; place < list.length; ) {
    const found = number(list, place)?.[0]
    if (found === undefined) place++
    else {
      values.push({ start: at + place, end: at + place + found.length, value: read(found) })
      place += found.length
      // a dash that a typist wrote as 一 is no number: 13一15
      if (list[place] === '一') place++
    }
  }
  return { slot, values, through: THROUGH.test(list) }
}
