import type { GuardedWord } from '../../lexicon/date-words.ts'

/**
 * Pieces of the grammar, as regex sources over canonical text. Every quantifier is bounded, so that a match
 * at one place costs no more than a fixed number of steps.
 */

/** Blanks inside an expression: a typist's, or a page-number line that was blanked. */
export const BLANKS = ' {0,24}'

/** Signs that stand where a digit was: 20xx年, 20__年, 3月**日, ×月×日. */
export const MASK = '[xXzZ×*_□■◇●#?]'

/** Chinese digits, with the letters that typists use for a zero: 二OO九年. */
export const YEAR_DIGIT = '[0-9〇零一二三四五六七八九OoОΟ]'

const UNITS = '[一二三四五六七八九]'

/** 1 to 12, plain or masked: 03, 十二, 元, xx, 某. */
export const MONTH_NUMBER = `(?:1[0-2]|0?[1-9]|十(?: {0,2}[一二])?|${UNITS}|元|1${MASK}|${MASK}{1,6}|某)`

/** 1 to 31, plain or masked: 05, 二十一, 廿一, **, 某; 1   5 where a page number was blanked inside it, 十 六 as in a signature. */
export const DAY_NUMBER = `(?:3[01]|[12]\\d|[12] {3,9}\\d|3 {3,9}[01]|0?[1-9]|三 {0,2}十(?: {0,2}一)?|二 {0,2}十(?: {0,2}${UNITS})?|十(?: {0,2}${UNITS})?|${UNITS}|廿${UNITS}?|卅一?|[0-3]${MASK}|${MASK}{1,6}|某)`

/** 0 to 24, plain or masked. */
export const HOUR_NUMBER = `(?:2[0-4]|[01]?\\d|二十[一二三四]?|十${UNITS}?|[零〇两]|${UNITS}|${MASK}{1,3})`

/** 0 to 59 behind 时 or 点. */
export const MINUTE_NUMBER = `(?:[0-5]?\\d|[二三四五]?十${UNITS}?|[零〇]${UNITS}|${UNITS}|${MASK}{1,3})`

/** From one end of a range to the other: —, ~, 至, 起至; 3月13日一15日 has 一 for a dash. */
export const TO = `(?:(?:起|开始)?(?:一直|直)?[至到]|起?(?:-{1,3}|—{1,4}|~{1,2}|ー)|一(?=\\d))`

/** Between the members of a list: 14、15日, 14和15日. */
export const AND = `(?:[、和与及]|以及)`

/** A weekday behind a day, with or without brackets; it joins what stands around it. */
export const WEEKDAY = `${BLANKS}\\(?${BLANKS}(?:星期|周|礼拜)[一二三四五六日天]${BLANKS}\\)?`

export type Matcher = (text: string, at: number) => RegExpExecArray | null

/** Matches a source exactly at an offset. */
export function matcher(source: string): Matcher {
  const regex = new RegExp(source, 'y')
  return (text, at) => {
    regex.lastIndex = at
    return regex.exec(text)
  }
}

/** Words as alternatives, in their order, each but where its `unless` follows. */
export function anyOf(words: readonly (string | GuardedWord)[]): string {
  const alternatives = words.map((word) => {
    if (typeof word === 'string') return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return word.unless ? `${anyOf([word.text])}(?!${anyOf(word.unless)})` : anyOf([word.text])
  })
  return `(?:${alternatives.join('|')})`
}
