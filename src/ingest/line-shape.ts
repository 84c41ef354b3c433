/** A heading inside an essay: 一、… (二)… 3.… 第一阶段… */
const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}[、.:是]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.)](?!\d)|第[一二三四五六七八九十\d]{1,3}(?:部分|阶段|步|条|章|节|项)|[①-⑳])/

/** Whether a line is numbered as a part of an essay. */
export function isEnumerated(line: string): boolean {
  return ENUMERATED.test(line)
}

/** A line of ★★★★, ====, ※※※ */
const SEPARATOR = /^(?:[★☆※◆◇■□●▲△=_*#~—-] ?){3,200}$/

/** Whether a line is nothing but ornament. */
export function isSeparator(line: string): boolean {
  return SEPARATOR.test(line)
}

/** A date that stands alone: 2012年3月15日, (二〇一二年三月), 2013-03-15 10:20 */
const DATE_ALONE =
  /^\(?[\d〇零一二三四五六七八九十xX_*×]{2,4}[年./-][\d一二三四五六七八九十xX_*×]{1,3}[月./-](?:[\d一二三四五六七八九十xX_*×]{1,3}[日号]?)?\)?(?: {0,3}\d{1,2}:\d{2}(?::\d{2})?)?$/

/** A body that stands alone under a title: 平罗县消费者协会 */
const BODY_ALONE =
  /^[^\s,。;:!?、“”《》]{2,24}(?:局|委|会|院|行|校|所|办|部|队|处|站|社|团|中心|公司|政府|学院|大学|小学|中学|分局|支行)$/

/** Whether a line is a date and nothing else: under a title, or under an essay. */
export function isDateAlone(line: string): boolean {
  return DATE_ALONE.test(line)
}

/** Whether a line is the name of a body and nothing else: under a title, or under an essay. */
export function isBodyAlone(line: string): boolean {
  return BODY_ALONE.test(line)
}
