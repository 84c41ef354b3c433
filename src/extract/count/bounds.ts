import type { Bound } from '../number/bound.ts'

/** 约有, 近, 逾 … directly before a number belong to the count's span; not where they end another word (附近, 预约). */
const INSIDE =
  /(?:(?<!大)(?<about>约有|(?<![预签契合条公违相邀特誓大])约)|(?<under>(?<![附最临邻远亲将接])近)|(?<over>逾|(?<![赶反])超))$/
/** 不少于, 不足, 大约 … stay outside it. */
const OUTSIDE =
  /(?:(?<over>(?:至少|最少|起码|不少于)(?<between>[\u4e00-\u9fff]{0,3})|不[少低下]于|不下|至少|最少|起码|超过了?|超出|高于|大于|多于|突破|高达)|(?<under>不足|不到|不超过|少于|低于|小于|最多|至多|将近|接近|不满|不大于|不高于|不多于)|(?<about>大约|大概|约莫|估计|大致|约为|差不多))[ 有]?$/
const AFTER =
  /[ ]{0,2}(?:(?<over>以上|多(?![\u4e00-\u9fff])|有余|开外)|(?<under>以内|以下|之内)|(?<about>左右|上下|不等))/y

/** What those words begin with, or a space before them. */
const AFTER_MARKS: ReadonlySet<number> = new Set([...' 以多有开之左上大不'].map((mark) => mark.charCodeAt(0)))

/** How many characters before a number are looked at for such words. */
const REACH = 7

/** Characters that such words hold; where none of them stands before a number, no such word does. */
const MARKS = new Uint8Array(0x10000)
for (const mark of '约近逾超少码于下过出破达足到满概莫计致多') MARKS[mark.charCodeAt(0)] = 1

function mayBound(text: string, start: number): boolean {
  for (let at = Math.max(0, start - REACH); at < start; at++) if (MARKS[text.charCodeAt(at)] === 1) return true
  return false
}

/** Where the count's span and the words that bound it begin, and what the words before its number say of it. */
export function boundBefore(text: string, start: number): { start: number; lead: number; bound: Bound } {
  if (!mayBound(text, start)) return { start, lead: start, bound: 'exact' }
  const before = text.slice(Math.max(0, start - REACH), start)
  const inside = INSIDE.exec(before)
  if (inside) return { start: start - inside[0].length, lead: start - inside[0].length, bound: named(inside) }
  const outside = OUTSIDE.exec(before)
  if (!outside) return { start, lead: start, bound: 'exact' }
  // 至少(走进)1个社区: what stands between is a word of the clause
  return { start, lead: outside.groups?.between ? start : start - outside[0].length, bound: named(outside) }
}

/** What the words behind a unit say: 80%以上, 50元左右. They stay outside the span. */
export function boundAfter(text: string, end: number): { bound: Bound; end: number } {
  if (!AFTER_MARKS.has(text.charCodeAt(end))) return { bound: 'exact', end }
  AFTER.lastIndex = end
  const match = AFTER.exec(text)
  return match ? { bound: named(match), end: AFTER.lastIndex } : { bound: 'exact', end }
}

function named(match: RegExpExecArray): Bound {
  const { over, under } = match.groups ?? {}
  return over !== undefined ? 'over' : under !== undefined ? 'under' : 'about'
}
