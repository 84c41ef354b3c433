/** Words that give a figure to another time than the event's. */
const OTHER_YEAR =
  /(?<![比较与同])(?:(?<before>前年)|(?<last>去年|上年度?|上一年度?|往年同期|上年同期)(?!以来|底|末|至今)|(?<next>明年|来年|下年度?|下一年度?))/g
/** Words that bring the text back to the event's own year. */
const THIS_YEAR = /今年|本年度?|当年|此次|本次|活动当天|活动期间|现在|目前|截至/

/**
 * Years from the event's that the words before a count give it: 去年共受理(128件) is -1; 比去年增加(12件) is its own
 * year. `before` is the sentence up to the count.
 */
export function periodOf(before: string): number | null {
  let found: RegExpMatchArray | null = null
  for (const match of before.matchAll(OTHER_YEAR)) found = match
  if (!found) return null
  const rest = before.slice((found.index ?? 0) + found[0].length)
  if (THIS_YEAR.test(rest) || /提高|增加到|上升到|下降到|降到|增至|降至|\)/.test(rest)) return null
  // 去年没收的商品43种: the words tell of the goods, not of the figure
  if (/^.{1,30}的/.test(rest)) return null
  if (found.groups?.before) return -2
  return found.groups?.last ? -1 : 1
}
