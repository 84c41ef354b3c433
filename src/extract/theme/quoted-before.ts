import type { Span } from '../../core/span.ts'
import { type Candidate, lastOpenedBefore, makeCandidate, type Scene } from './candidate.ts'
import type { Quotation } from './quotations.ts'
import {
  FIRM_LINK,
  hanLength,
  isActionName,
  isEventName,
  LINK,
  NAMED_THING,
  OTHER_WORD,
  SHOWN,
  TAKES_UP,
} from './wording.ts'

/** The longest link between a slogan and its theme word. */
const REACH = 28
const JOINT = /^ ?(?:[、,]|和|与|及|以及|暨)? ?$/
const PHRASE = /(?:[\u4e00-\u9fff](?<![以为绕扣]))$/
const OF_YEAR = /年度?(?:的|活动|宣传|总|大|主要|维权|消费){0,3} ?$/

/** Quoted slogans in front of the theme word: 围绕“…”年主题, 以“…”、“…”为主题, “…”成为今年的主题. */
export function findQuotedBefore(scene: Scene, word: Span): Candidate[] {
  const { text, quotations } = scene
  let last = lastOpenedBefore(quotations, word.start)
  let nearest = quotations[last]
  if (nearest === undefined || !nearest.closed || nearest.after > word.start) return []
  let link = text.slice(nearest.after, word.start)
  // “…”是今年“3·15”的主题: the event's name in quotes is a part of the link
  const slogan = quotations[last - 1]
  if (slogan?.closed && isEventName(text.slice(nearest.start, nearest.end))) {
    link = text.slice(slogan.after, nearest.open) + link
    nearest = slogan
    last--
  }
  if (word.start - nearest.after > REACH || !LINK.test(link)) return []
  const ofYear = OF_YEAR.test(link) || /[今当本]年/.test(link)
  const found: Candidate[] = []
  const take = (quotation: Quotation, rule: string) => {
    const reason = whyNot(scene, quotation, link, word)
    const candidate = makeCandidate(text, quotation, rule, reason, ofYear)
    if (candidate) found.unshift(candidate)
    return reason === null
  }
  if (!take(nearest, ofYear ? 'quoted-year-theme' : 'quoted-before')) return found
  // 以“诚信经营”、“放心消费”为主题; in 开展“送法下乡”和“消费和谐”年主题宣传 only the second is one
  const firm = FIRM_LINK.test(link) && !OF_YEAR.test(link)
  for (let i = last - 1; i >= 0; i--) {
    const before = quotations[i] as Quotation
    const next = quotations[i + 1] as Quotation
    if (!before.closed || !JOINT.test(text.slice(before.after, next.open))) break
    if (!firm && !scene.isOfficial(text.slice(before.start, before.end))) break
    if (!take(before, 'coordinated-before')) break
  }
  return found
}

function whyNot(scene: Scene, quotation: Quotation, link: string, word: Span): string | null {
  const { text } = scene
  const words = text.slice(quotation.start, quotation.end)
  const before = text.slice(Math.max(0, quotation.open - 8), quotation.open)
  const behind = text.slice(word.end, word.end + 16)
  // 以学习《禁毒法》为主题: the title is a part of the theme
  if (text[quotation.after - 1] === '》' && PHRASE.test(before)) return 'title in a phrase'
  if (isEventName(words)) return 'event name'
  if (hanLength(words) < 2) return 'too short'
  if (OTHER_WORD.test(behind)) return 'another word'
  if (text[word.start] === '口' && SHOWN.test(before)) return 'banner or shout'
  if (FIRM_LINK.test(link)) return null
  if (scene.isOfficial(words)) return null
  if (NAMED_THING.test(behind)) {
    // 围绕“…”主题宣传活动 takes a theme up, 开展“…”主题班会 gives a meeting its name
    if (TAKES_UP.test(before) && /^(?:宣传|活动|教育)/.test(behind)) return null
    return isCouplet(words) && /^.{0,4}(?:宣传|活动)/.test(behind) && !isActionName(words) ? null : 'name of a meeting'
  }
  if (/的/.test(link)) return null
  if (hanLength(words) < 4) return 'topic word'
  return TAKES_UP.test(before) || !isActionName(words) ? null : 'name of an action'
}

/** Whether the words are two or more clauses of at least two characters each, as slogans are. */
function isCouplet(words: string): boolean {
  const clauses = words.split(/[·、,; —-]{1,3}/)
  return clauses.length > 1 && clauses.every((clause) => hanLength(clause) > 1)
}
