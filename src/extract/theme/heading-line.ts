import type { Span } from '../../core/span.ts'
import { type Candidate, lastOpenedBefore, makeCandidate, type Scene } from './candidate.ts'
import { hanLength, isEventName } from './wording.ts'

const HEAD =
  /^ {0,4}(?:[【[(]?(?:第?[一二三四五六七八九十\d]{1,3}|[壹贰叁肆伍陆柒捌玖拾]{1,2})?[)、.,: ]{0,2})?(?:本次|此次|本年度?|今年|[\dx×*_]{4}年|年度?|活动|宣传|的|工作|指导思想[和及与]|总){0,4}$/
const TAIL = /^(?:语|词|[和及与、](?:口号|内容|目的|意义))?[】\])]? {0,2}[:。]? {0,4}\n/
/** The words of a heading in front of the theme word are no longer. */
const HEAD_REACH = 25
/** Lines longer than this tell about the theme and are not it. */
const LONGEST = 44

/** A slogan that stands alone under the heading of its line: 二、活动主题⏎节约用水 从我做起. */
export function findUnderHeading(scene: Scene, word: Span): Candidate[] {
  const { text, quotations } = scene
  const before = text.slice(Math.max(0, word.start - HEAD_REACH), word.start)
  const line = before.lastIndexOf('\n') + 1
  if ((line === 0 && word.start >= HEAD_REACH) || !HEAD.test(before.slice(line))) return []
  const tail = TAIL.exec(text.slice(word.end, word.end + 20))
  if (!tail) return []
  let start = word.end + tail[0].length
  while (text[start] === '\n' || text[start] === ' ') start++
  const [words = ''] = text.slice(start, start + LONGEST + 1).split('\n')
  const end = start + words.length
  if (words.length > LONGEST) return []
  const quotation = quotations[lastOpenedBefore(quotations, start) + 1]
  const quoted =
    quotation?.open === start && quotation.closed && /^[。,;!]?\s{0,4}$/.test(text.slice(quotation.after, end))
  const plain = hanLength(words) >= 4 && !/[“”":;]|。.|^[(一二三四五六七八九十\d]{1,4}[、.)]/.test(words)
  if ((!quoted && !plain) || isEventName(words)) return []
  const candidate = makeCandidate(text, quoted ? quotation : { start, end }, 'heading-line', null, false)
  return candidate ? [candidate] : []
}
