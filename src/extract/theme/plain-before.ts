import type { Span } from '../../core/span.ts'
import { type Candidate, lastOpenedBefore, makeCandidate, type Scene } from './candidate.ts'
import { hanLength, isEventName, LINK, OTHER_WORD } from './wording.ts'

/** How far a slogan without both quotes can begin in front of the theme word. */
const REACH = 44
/** The words and the link, the longest words first: 诚信经营 + 这一活动. */
const UNCLOSED = /^(?<theme>[^,。;\n]{2,30})(?:之一|这一|这个|为|的|年度?)(?:活动|宣传|年度?|今年的){0,3}$/
const FRAME =
  /(?<verb>(?<![可所予得加难足用赖给])以(?![及上下内来外前后往人])|围绕|紧扣|聚焦|紧贴)(?<theme>[^,。;:!?\n“”"]{4,36})(?<link>这一|这个|为|的)(?:活动|宣传|年度?|今年的?|总|大|的){0,3}$/
/** 围绕上级确定的主题: words about a theme, not the theme. */
const ABOUT =
  /确定|提出|公布|要求|规定|制定|部署|上级|[本此这]次|今年|活动|工作|方案|通知|特定|不同|鲜明|相关|有关|各自|中心|[日周月节会]$|主题|消协|协会|我们|大家|一个/
const LINK_TAIL =
  /(?:之一|这一|这个|为|的|作为|成为|确定为)?[”"』」》’]?(?:今年的?|年度?|活动|宣传|消费维权|总|的){0,3}$/

/** Slogans in front of the theme word whose quotes are missing, both or one: 宣传消费和谐年主题, 以诚信兴商为主题. */
export function findPlainBefore(scene: Scene, word: Span): Candidate[] {
  const { text } = scene
  if (OTHER_WORD.test(text.slice(word.end, word.end + 4))) return []
  return findUnclosed(scene, word) ?? findAnnual(scene, word) ?? findFramed(scene, word) ?? []
}

/** 讲解“绿水青山之一主题, the closing mark is missing. */
function findUnclosed({ text, quotations }: Scene, word: Span): Candidate[] | null {
  const quotation = quotations[lastOpenedBefore(quotations, word.start)]
  if (quotation === undefined || quotation.closed || word.start - quotation.start > REACH) return null
  const theme = UNCLOSED.exec(text.slice(quotation.start, word.start))?.groups?.theme
  if (theme === undefined || isEventName(theme) || hanLength(theme) < 4) return null
  return listed(
    makeCandidate(
      text,
      { start: quotation.start, end: quotation.start + theme.length },
      'unclosed-before',
      null,
      false,
    ),
  )
}

/** 落实消费与责任年主题: an annual theme needs no quotes to be known. */
function findAnnual({ text, annualAtEnd }: Scene, word: Span): Candidate[] | null {
  const before = text.slice(Math.max(0, word.start - REACH), word.start)
  const link = LINK_TAIL.exec(before)?.[0] ?? ''
  for (const tail of link === '' ? [''] : [link, '']) {
    const end = word.start - tail.length
    const length = annualAtEnd(before.slice(0, before.length - tail.length))
    if (length === 0 || !LINK.test(tail.replace(/^.{0,8}[”"』」》’]/, ''))) continue
    const ofYear = /年/.test(tail)
    if (tail === '' && length < 5) continue
    return listed(makeCandidate(text, { start: end - length, end }, 'plain-annual', null, ofYear))
  }
  return null
}

/** 以诚信兴商为主题, 围绕和谐消费这一主题. */
function findFramed({ text }: Scene, word: Span): Candidate[] | null {
  const from = Math.max(0, word.start - REACH)
  const match = FRAME.exec(text.slice(from, word.start))
  if (!match?.groups) return null
  const { verb = '', theme = '', link = '' } = match.groups
  if (verb === '以' && link !== '为') return null
  const start = from + match.index + verb.length
  const span = { start, end: start + theme.length }
  const about = verb === '以' ? /主题|^[^\u4e00-\u9fff]{0,40}$/.test(theme) : ABOUT.test(theme)
  if (theme.includes('》') !== theme.includes('《')) return null
  const reason = about || isEventName(theme) ? 'words about a theme' : null
  return listed(makeCandidate(text, span, 'plain-before', reason, false))
}

function listed(candidate: Candidate | null): Candidate[] {
  return candidate ? [candidate] : []
}
