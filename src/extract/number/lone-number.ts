import { loadUnits } from '../../lexicon/units.ts'
import type { NumeralReading } from './read-numeral.ts'

/** Words other than units that follow a number: 这不是五是六, 三的写法, 一加二. */
const FOLLOWERS = '是不还却也而的点和与或到至以加减乘除分倍又这那等余多来之'
const AFTER = new Set([...FOLLOWERS, ...loadUnits().units.map(({ unit }) => unit[0] as string)])
AFTER.delete('足')

const HAN = /[\u4e00-\u9fff]/
/** Digits that are mostly other words (陆地, 入伍, 拾起), which count alone only where no such word can be. */
const FORMAL = /[壹贰叁肆伍陆柒捌玖拾弌弍弎俩幺]/
/** Words of one digit with what stands around it. */
const WORDS = /(?:统|唯|同|万|专|合|单|逐|第|星期|周|礼拜)$/
const WORDS_AFTER =
  /^(?:[一二三四五六七八九两十]点也|[一十]分(?!之)|一样|一起|一点(?=[也都儿小])|一旦|一级棒|一面|一方|一条龙|十分(?!之))/

/**
 * Whether a single Chinese digit stands as a number: 三家, 二., 不是四是五, but not 四川, 十足, 一看, 唯一.
 * Numerals of more than one word always do.
 */
export function isLoneNumber(text: string, start: number, reading: NumeralReading): boolean {
  const only = reading.tokens.length === 1 ? reading.tokens[0]?.token : undefined
  const lone = only && (only.kind === 'digits' ? only.chinese && reading.end - start === 1 : only.kind === 'unit')
  if (!lone)
    return !(
      reading.end - start === 2 &&
      text[start] === text[start + 1] &&
      HAN.test(text[start] as string) &&
      HAN.test(text[reading.end] ?? '')
    )
  const before = text[start - 1] ?? ''
  const after = text[reading.end] ?? ''
  if (FORMAL.test(text[start] as string)) return !HAN.test(after) && (!HAN.test(before) || /[是为和]/.test(before))
  if (before === text[start] || after === text[start]) return false
  if (WORDS.test(text.slice(Math.max(0, start - 2), start))) return false
  if (WORDS_AFTER.test(text.slice(start, start + 4))) return false
  return !HAN.test(after) || AFTER.has(after)
}
