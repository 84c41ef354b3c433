import type { Span } from '../core/span.ts'
import { endingWord, type TitleWords } from '../lexicon/title-words.ts'
import { isBodyAlone, isDateAlone, isEnumerated, isSeparator } from './line-shape.ts'

/** A line that opens an essay of a compilation. */
export interface Heading extends Span {
  /** How the heading shows itself; essays of one compilation do it alike. */
  readonly style: 'marked' | 'numbered' | 'separated' | 'titled'
  /** The number that it bears, or null. */
  readonly number: number | null
}

/** A heading is one line; anything longer is a sentence. */
const LONGEST = 80
/** The same of a title that bears no number. */
const LONGEST_TITLE = 50

const NUMBER = String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3})`

/** 第一篇, 篇3, 范文二, 模板1 */
const MARK = `(?:第 ?(?<first>${NUMBER}) ?篇|(?:篇|范文|例文|样文|模板|样本) ?(?<second>${NUMBER}))`

/** 篇一:…, 【篇一】…, 第一篇:…, (第1篇)…, 范文一:…, Part 2; neither 第一篇章 nor 范文三篇 */
const MARK_FIRST = new RegExp(
  String.raw`^[【\[(]? ?(?:${MARK}|part\.? ?(?<third>\d{1,2}))(?![章幅文篇\d]) ?[】\])]?[ :、.—-]{0,3}(?<rest>.{0,70})$`,
  'i',
)

/** …总结 篇1, …总结(篇3), …范文二, …【第2篇】 */
const MARK_LAST = new RegExp(String.raw`^.{2,70}?[ (\[【]{0,2}${MARK}[)\]】]?$`)

/** …总结3, …总结(二), …汇报 三; …范文篇二:医院义诊活动总结, a title of its own behind the page's */
const NUMBERED = [
  new RegExp(String.raw`^(?<stem>.{4,70}?)[ (\[【]{0,2}(?<number>${NUMBER})[)\]】]?$`),
  new RegExp(
    String.raw`^(?<stem>.{4,40}?)[ (\[【]{0,2}(?:第 ?(?<first>${NUMBER}) ?篇|篇? ?(?<number>${NUMBER}))[)\]】]?[ :]{1,2}(?<rest>.{4,40})$`,
  ),
]

/** 1、青石镇“3·15”活动总结, 三、植树节活动总结: essays listed, not the parts of one */
const LISTED = new RegExp(
  String.raw`^(?<number>${NUMBER})[、.](?! ?\d) ?(?<rest>[^一二三四五六七八九十].{4,48}(?:总结|小结|汇报|总结报告|活动方案))$`,
)

/**
 * The lines that open essays, in text order; empty where the document is one essay. Compilations mark their
 * essays in one way: an explicit 篇, else one title with running numbers, else lines of ornament, else titles
 * that stand alone.
 */
export function findHeadings(text: string, lines: readonly Span[], words: TitleWords): Heading[] {
  const marked = lines.flatMap((line) => markedHeading(text, line) ?? [])
  if (marked.length > 0) return marked
  const numbered = numberedHeadings(text, lines, words)
  if (numbered.length > 0) return numbered
  const listed = listedHeadings(text, lines)
  if (listed.length > 1) return listed
  const separated = separatedHeadings(text, lines, words)
  if (separated.length > 0) return separated
  const titled = titledHeadings(text, lines, words)
  return titled.length > 1 ? titled : []
}

function markedHeading(text: string, line: Span): Heading | null {
  if (line.end - line.start > LONGEST) return null
  const words = text.slice(line.start, line.end)
  if (/[。!?;]/.test(words)) return null
  const groups = (MARK_FIRST.exec(words) ?? MARK_LAST.exec(words))?.groups
  if (!groups) return null
  return { ...line, style: 'marked', number: headingNumber(groups.first ?? groups.second ?? groups.third ?? '') }
}

/** Lines of one stem whose numbers run up from 1 or 2: the title of the page, repeated. */
function numberedHeadings(text: string, lines: readonly Span[], words: TitleWords): Heading[] {
  const series = new Map<string, Heading[]>()
  for (const line of lines) {
    if (line.end - line.start > LONGEST) continue
    const whole = text.slice(line.start, line.end)
    if (/[。!?;,]/.test(whole) || isEnumerated(whole)) continue
    const groups = (NUMBERED[0]?.exec(whole) ?? NUMBERED[1]?.exec(whole))?.groups
    if (!groups) continue
    const stem = (groups.stem ?? '').trim()
    const number = headingNumber(groups.number ?? groups.first ?? '')
    if (number === null || endingWord(stem, words) === null) continue
    const found = series.get(stem) ?? []
    found.push({ ...line, style: 'numbered', number })
    series.set(stem, found)
  }
  let longest: Heading[] = []
  for (const headings of series.values()) {
    const rising = risingLength(headings)
    if (rising > 1 && rising > longest.length) longest = headings
  }
  return longest
}

/** How many numbers of a series rise from the one before; 0 where it begins with neither 1 nor 2. */
function risingLength(headings: readonly Heading[]): number {
  if ((headings[0]?.number ?? 9) > 2) return 0
  return headings.filter((heading, i) => i === 0 || (heading.number ?? 0) > (headings[i - 1]?.number ?? 0)).length
}

/** Titles numbered as a list is: as many as there are, and in order. */
function listedHeadings(text: string, lines: readonly Span[]): Heading[] {
  const headings = lines.flatMap((line): Heading[] => {
    if (line.end - line.start > LONGEST) return []
    const number = headingNumber(LISTED.exec(text.slice(line.start, line.end))?.groups?.number ?? '')
    return number === null ? [] : [{ ...line, style: 'numbered', number }]
  })
  return risingLength(headings) === headings.length ? headings : []
}

/** A line of ornament with a title behind it; the first essay may have its title before any ornament. */
function separatedHeadings(text: string, lines: readonly Span[], words: TitleWords): Heading[] {
  const headings: Heading[] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (!next || !isSeparator(text.slice(line.start, line.end))) continue
    if (isStandingTitle(text.slice(next.start, next.end), words)) {
      headings.push({ start: line.start, end: next.end, style: 'separated', number: null })
    }
  }
  const first = headings[0]
  if (!first) return []
  const opening = lines.find((line) => isStandingTitle(text.slice(line.start, line.end), words))
  return opening && opening.start < first.start
    ? [{ ...opening, style: 'separated', number: null }, ...headings]
    : headings
}

/** What a finished text ends in. */
const FINISHED: ReadonlySet<string> = new Set('。!?.”)')

/** Titles that stand alone behind a finished text: several essays one after the other, unnumbered. */
function titledHeadings(text: string, lines: readonly Span[], words: TitleWords): Heading[] {
  const wordsOf = lines.map((line) => text.slice(line.start, line.end))
  // what stands over the first essay is the page's, and ends as it likes
  const prose = wordsOf.findIndex((line) => line.length > LONGEST || /[。!?]$/.test(line))
  return lines.flatMap((line, i) => {
    const title = wordsOf[i] as string
    if (title.length > LONGEST_TITLE) return []
    const before = i < prose ? undefined : wordsOf[i - 1]
    const after = wordsOf[i + 1]
    const signed = !before || isDateAlone(before) || isBodyAlone(before)
    const finished = signed || FINISHED.has(before.at(-1) ?? '')
    const opens = (finished && isStandingTitle(title, words)) || (signed && isLooseTitle(title))
    const followed = after !== undefined && !isStandingTitle(after, words)
    return opens && followed ? [{ ...line, style: 'titled' as const, number: null }] : []
  })
}

/** Genres that a title without a number must name: 下一步工作安排 is a part of an essay. */
const STANDING =
  /(?:总结|小结|汇报|总结报告|情况报告|工作报告|活动方案|实施方案|工作方案|简报|讲话|讲话稿|致辞|发言稿|倡议书|的通知|新闻稿|通讯稿|情况)$/

function isStandingTitle(line: string, words: TitleWords): boolean {
  return hasTitleShape(line) && STANDING.test(line) && endingWord(line, words) !== null
}

/** What may be a title behind a signature, and is a sentence's part elsewhere: …3·15服务日活动, …消防月纪实 */
function isLooseTitle(line: string): boolean {
  return hasTitleShape(line) && /(?:活动|工作|纪实|侧记|回顾|小记|掠影|做法|材料|报道|宣传|服务)$/.test(line)
}

function hasTitleShape(line: string): boolean {
  if (line.length < 10 || line.length > LONGEST_TITLE || isEnumerated(line) || /[。!?;,:]/.test(line)) return false
  return /活动|工作|宣传|关于|大会|纪念|日|月|周/.test(line)
}

const CHINESE = '一二三四五六七八九十'

function headingNumber(numeral: string): number | null {
  if (numeral === '') return null
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const tens = numeral.indexOf('十')
  if (tens < 0) return numeral.length === 1 ? CHINESE.indexOf(numeral) + 1 : null
  const ten = tens === 0 ? 1 : CHINESE.indexOf(numeral[0] as string) + 1
  const one = tens === numeral.length - 1 ? 0 : CHINESE.indexOf(numeral[tens + 1] as string) + 1
  return ten * 10 + one
}
