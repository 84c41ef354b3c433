import { type Antecedent, kindOf, type Past } from './antecedent.ts'
import type { Candidate } from './candidate.ts'
import type { Ahead } from './clause-before.ts'
import type { Side } from './governed.ts'

/** 其中刑事拘留9名: a part whose own words name nothing that can be counted is of its whole. */
export function wholeOf({ wholes }: Past, { unit }: Candidate, own: Side, around: string): Antecedent | null {
  return own.nounClass === null && PART.test(around) && !KIND.test(around) ? (wholes.get(kindOf(unit)) ?? null) : null
}

const PART = /其中[^,。;、]{0,6}$/
/** 其中商品类98件, 餐饮业8家, 市级5篇: kinds name themselves. */
const KIND = /[业类级型种组队]$/

/** The words that name what is counted: its own, the whole's, those of a count before or of the clause before. */
export function objectOf(
  text: string,
  { unitClass }: Candidate,
  before: Side,
  own: Side,
  part: Antecedent | null,
  antecedent: Antecedent | null,
  ahead: Ahead | null,
  around: string,
): string | null {
  if (part) return part.object
  if (own.object) {
    const said = text.slice(own.object.start, own.object.end)
    if (own === before && before.verb === null && unitClass === 'person' && SUM.test(around)) return null
    return own === before && before.verb === null && DONE.has(said) ? null : said
  }
  return antecedent ? antecedent.object : ahead ? text.slice(ahead.object.start, ahead.object.end) : null
}

/** 民警、志愿者、学生代表共500余人: a list that no verb governs and that is summed up has no one name. */
const SUM = /[^、,。;:]{2,40}、[^、,。;:]{2,40}(?:[、和及与][^、,。;:]{2,40})(?:等|等共|共|共计|合计|总计)$/
/** Words that name what was done, not to what: 答疑四百多人次, 点赞1.9万次. */
export const DONE: ReadonlySet<string> = new Set(
  '答疑 答问 应询 解答 提问 点赞 转发 宣讲 宣传 巡讲 巡演 演出 展演 成交 签约 义诊 体检 评审 夜查 巡查 检查 巡逻 授课 讲课'.split(
    ' ',
  ),
)
