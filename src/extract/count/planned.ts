/** Words that make a clause a plan: 拟发放, 计划举办, 力争达到, 将于; 将 as 把 governs a noun and is left alone. */
const PLAN =
  /拟(?!定|订|制|人)|计划(?!生育|书|中)|打算|力争|预计|预期|准备(?=[再于在开举发组])|将(?=于|在|继续|陆续|进一步|举办|开展|组织|召开|发放|邀请|设立|制作|悬挂|派出|出动|对全|为广|有\d|再)|须(?=[在于])|不得少于|目标(?:是|为)|要(?=[在求]?[^,。;]{0,6}(?:达到|不少于|至少|确保))/
const DONE = /已(?:经)?|完成了?|共(?:计)?(?:发放|接待|受理)/

/** Whether the clause that a count stands in says what is to be done, not what was. */
export function isPlanned(clause: string): boolean {
  return PLAN.test(clause) && !DONE.test(clause)
}
