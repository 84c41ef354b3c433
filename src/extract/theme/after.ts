import type { Span } from '../../core/span.ts'
import { type Candidate, lastOpenedBefore, makeCandidate, type Scene } from './candidate.ts'
import type { Quotation } from './quotations.ts'
import { hanLength, isEventName } from './wording.ts'

/** What says that a theme follows: 主题为, 主题确定为:, 主题是, 口号叫, 主题——, 主题:, 【主题】 */
const SAYS =
  /(?:[语词]|内容)? ?(?:\([^()\n]{0,12}\))?(?:(?:也|仍|就|都|均|分别|统一|继续|被|已){0,2}(?:确定|设定|拟定|拟|确立|明确|命名|定名|选定|公布|[定订])?(?:是|为|即|系|叫[做作]?|称)[: ]{0,2}|[】\]]? ?: ?|[】\]] ?|—{1,2}|-{2,3})/y
/** Words between 主题是 and the quoted slogan: 主题是由市安委办提出的“…”. */
const GAP = /^[^,。;:!?\n]{0,20}[的了]$/
const JOINT = /^ ?(?:[、]|和|与|及|以及|暨)? ?$/
const OF_YEAR = /(?:[今本当]年[^,。;\n]{0,12}|年度?(?:活动|宣传)?)$/
/** 以…年主题为主线, 主题为主: the word behind 为 is no theme. */
const NO_THEME =
  /^(?:主线|核心|载体|契机|抓手|重点|内容|引领|导向|中心|统领|主(?![动题])|龙头|基调|依托|平台|宣传|开展|围绕|通过|如何|为了|要|[一二三四五六七八九十\d]{1,2}[、.是]|[^,。;\n]{0,6}主题)/

/** 活动主题:节约用水 活动时间:3月22日 */
const NEXT_LABEL = / [^ ,:]{2,6}:/

/** The words of a label in front of the theme word are no longer. */
const LABEL_REACH = 13

/** Slogans behind the theme word, in quotes or none: 主题是“…”, 活动主题:…, 主题“…”. */
export function findAfter(scene: Scene, word: Span): Candidate[] {
  const { text, quotations } = scene
  SAYS.lastIndex = word.end
  const says = SAYS.exec(text)
  const from = skipSpaces(text, word.end + (says?.[0].length ?? 0))
  const ofYear = OF_YEAR.test(text.slice(Math.max(0, word.start - 24), word.start))
  const next = lastOpenedBefore(quotations, from) + 1
  const quotation = quotations[next]
  if (quotation?.closed) {
    const gap = text.slice(from, quotation.open)
    if (gap === '' || (says && quotation.open - from <= 21 && GAP.test(gap))) {
      return takeQuotations(scene, next, ofYear)
    }
  }
  if (!says) return []
  const plain = plainAfter(text, from, says[0], ofLine(text, word))
  const candidate = plain && makeCandidate(text, plain, 'plain-after', null, ofYear)
  return candidate ? [candidate] : []
}

/** The quotation and those coordinated with it: 主题为“…”和“…”. */
function takeQuotations({ text, quotations }: Scene, first: number, ofYear: boolean): Candidate[] {
  const found: Candidate[] = []
  for (let i = first; i < quotations.length; i++) {
    const quotation = quotations[i] as Quotation
    const before = quotations[i - 1]
    if (i > first && !(quotation.closed && before && JOINT.test(text.slice(before.after, quotation.open)))) break
    const words = text.slice(quotation.start, quotation.end)
    const reason = isEventName(words) ? 'event name' : hanLength(words) < 2 ? 'too short' : null
    const rule = i > first ? 'coordinated-after' : ofYear ? 'quoted-year-theme-after' : 'quoted-after'
    const candidate = makeCandidate(text, quotation, rule, reason, ofYear)
    if (candidate) found.push(candidate)
  }
  return found
}

/** A slogan without quotes: to the end of its sentence after a label, to the end of its clause inside a sentence. */
function plainAfter(text: string, from: number, says: string, labelled: boolean): Span | null {
  const rest = text.slice(from, from + 60)
  const line = /^[^。;\n“”"【[]{0,60}/.exec(rest)?.[0] ?? ''
  const label = NEXT_LABEL.exec(line)
  const sentence = label ? line.slice(0, label.index) : line
  if (NO_THEME.test(sentence)) return null
  // 举办主题为诚信经营的讲座
  const carrier = /^([^,]{4,30})的[^,的]{0,10}(?:活动|讲座|演讲|比赛|竞赛|班会|晚会|座谈会|宣传|展览|论坛)/.exec(
    sentence,
  )
  let words = carrier?.[1] ?? firstClauses(sentence)
  if (labelled && /[:】\]]/.test(says) && sentence.length <= 44 && !sentence.includes(':')) words = sentence
  const length = hanLength(words)
  if (length < 4 || length > 40 || isEventName(words) || from + words.length >= from + 60) return null
  return { start: from, end: from + words.length }
}

/** 主题为激发消费活力,我会迅速行动: who acts, or how, and no second half of the slogan */
const GOES_ON =
  /^(?:我[们局行会校院所司市县区镇乡村厂站队中省]|本[局行会校院所司市县区镇乡次]|该|各[级地单部乡县市所分支股科]|全[县市区省局行校镇乡][上各共干]|并|由|在|于|从|为了|为期|分|共|通过|组织|开展|举办|活动|参加|现场|大家|其中|号召|旨在|目的|时间|地点|宣传活动|主要)/

/** The first clause, with the one behind it where the two are of one length: 主题是新消费,我做主. */
function firstClauses(sentence: string): string {
  const [first = '', second] = sentence.split(',')
  if (second === undefined || second.includes(':') || GOES_ON.test(second)) return first
  const even = Math.abs(hanLength(first) - hanLength(second)) <= 1 && hanLength(second) <= 16
  return even ? `${first},${second}` : first
}

/** Whether the theme word is the label of its line: 三、活动主题:… */
function ofLine(text: string, word: Span): boolean {
  const before = text.slice(Math.max(0, word.start - LABEL_REACH), word.start)
  const line = before.lastIndexOf('\n') + 1
  return (line > 0 || word.start < LABEL_REACH) && !/[,。;]/.test(before.slice(line))
}

function skipSpaces(text: string, offset: number): number {
  let at = offset
  while (at < offset + 4 && text[at] === ' ') at++
  return at
}
