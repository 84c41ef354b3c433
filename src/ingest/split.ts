import type { SummarySpan } from '../core/document.ts'
import type { Span } from '../core/span.ts'
import type { FurnitureKind, FurnitureWords } from '../lexicon/furniture.ts'
import type { TitleWords } from '../lexicon/title-words.ts'
import { findHeadings, type Heading } from './headings.ts'
import { imagesLength, isBodyAlone, isDatedLink, isEnumerated, isSeparator } from './line-shape.ts'
import { splitLines } from './lines.ts'
import { afterHead, afterStamp, type Line, titleOver } from './page-head.ts'
import { isTitleBlock } from './title-block.ts'

/** The words that splitting goes by. */
export interface SplitLexicon {
  readonly furniture: FurnitureWords
  readonly titleWords: TitleWords
}

/** Fewest Han characters of a body: less is a caption or a stub, not an essay. */
const SHORTEST_BODY = 40
/** Fewest Han characters of an essay that stands before the first numbered heading. */
const SHORTEST_OPENING = 200
/**
 * Splits a document into summaries: the body of each essay, from behind its title block to before the next
 * heading or the page's end. Offsets are into `text`, the canonical text of the whole document.
 */
export function splitSummaries(text: string, source: string, lexicon: SplitLexicon): SummarySpan[] {
  const spans = splitLines(text)
  const lines = spans.map((span): Line => {
    const words = text.slice(span.start, span.end)
    return { start: span.start, end: span.end, words, furniture: furnitureOf(words, lexicon.furniture) }
  })
  const headings = findHeadings(text, spans, lexicon.titleWords)
  let next = 0
  const bodies = sections(text.length, headings).flatMap(({ heading, start, end }) => {
    while ((lines[next]?.start ?? end) < start) next++
    const first = next
    while ((lines[next]?.start ?? end) < end) next++
    const inside = lines.slice(first, next)
    const body = findBody(text, inside, heading === null, lexicon)
    if (!body || hanCount(text, body) < (heading === null && headings.length > 0 ? SHORTEST_OPENING : SHORTEST_BODY))
      return []
    const title = heading ?? body.title
    return [{ start: body.start, end: body.end, title: title && source.slice(title.start, title.end).trim() }]
  })
  return bodies.map((body, i) => ({ ordinal: i + 1, ...body }))
}

function furnitureOf(words: string, furniture: FurnitureWords): FurnitureKind | null {
  // 三、推荐阅读 is a part of an essay, 推荐阅读 the page's
  if (isEnumerated(words)) return null
  return imagesLength(words) === words.length ? 'nav' : furniture(words)
}

interface Section extends Span {
  readonly heading: Heading | null
}

/** The stretches between headings. What stands before a heading that bears the number 1 is the page's. */
function sections(length: number, headings: readonly Heading[]): Section[] {
  const first = headings[0]
  if (!first) return [{ heading: null, start: 0, end: length }]
  const found: Section[] = headings.map((heading, i) => ({
    heading,
    start: heading.end,
    end: headings[i + 1]?.start ?? length,
  }))
  return first.number === 1 ? found : [{ heading: null, start: 0, end: first.start }, ...found]
}

interface Body extends Span {
  readonly title: Span | null
}

/** The essay inside a section: what is left between its title block and the page's end. */
function findBody(text: string, lines: readonly Line[], opensPage: boolean, lexicon: SplitLexicon): Body | null {
  const stamped = afterStamp(lines)
  const headed = opensPage ? afterHead(lines, lexicon.titleWords) : 0
  let first = Math.max(stamped, headed)
  let title: Line | null = stamped > headed ? titleOver(lines, stamped) : (lines[first - 1] ?? null)
  for (; first < lines.length; first++) {
    const line = lines[first] as Line
    const inBlock = isTitleBlock(line.words, lexicon.titleWords)
    if (inBlock && line.furniture === null && line.words.length > 4 && title === null && !isSeparator(line.words))
      title = line
    if (inBlock || line.furniture !== null || (first > 0 && isBodyAlone(line.words))) continue
    if (!isAbstract(text, line, lines.at(-1)?.end ?? line.end)) break
  }
  let end = tailStart(lines, first)
  // under pictures pages repeat the title
  while (end > first && (isTrailing(lines[end - 1] as Line) || lines[end - 1]?.words === title?.words)) end--
  const from = lines[first]
  const to = lines[end - 1]
  if (!from || !to || end <= first) return null
  const before = imagesLength(from.words) || sharedNameLength(lines.slice(0, first), from.words)
  return { start: from.start + before, end: to.end - strayLength(to.words), title }
}

/** Length of what strays behind a last sentence: 用得舒心。* · …环境。第 1 页 共 1 页 */
function strayLength(line: string): number {
  return /(?<=[。!?”)])(?: ?第 ?\d{1,3} ?页 ?[,/]? ?共 ?\d{1,3} ?页|[ *'`#_]{1,8})$/.exec(line)?.[0].length ?? 0
}

/** 《消防演练简报14.docx》由会员分享,可在线阅读: sites that share files name them over the text */
const SHARED_FILE = /《(?<name>[^》]{4,80})\.(?:docx?|pdf|txt|pptx?|xlsx?|wps)》/

/** Length of a shared file's name where the text runs on behind it, as 消防演练简报14为进一步加强…: it is a title. */
function sharedNameLength(head: readonly Line[], line: string): number {
  const name = head.map(({ words }) => SHARED_FILE.exec(words)?.groups?.name).find((found) => found !== undefined)
  return name !== undefined && line.startsWith(name) ? name.length : 0
}

/** How a page names its abstract of an essay. */
const ABSTRACT = /^[【[]?(?:摘要|内容摘要|导读|导语|核心提示|内容提要|内容简介|本文简介|简介)[】\]: ]{1,3}/

/** Share of a paragraph's characters that stand again, clause by clause, in the essay which it was copied from. */
const COPIED_SHARE = 0.9

/** Whether a paragraph is the page's own abstract: named so, or made of clauses of the essay below it. */
function isAbstract(text: string, line: Line, sectionEnd: number): boolean {
  if (ABSTRACT.test(line.words)) return true
  if (line.words.length < 20) return false
  const below = text.slice(line.end, sectionEnd)
  const clauses = line.words.split(/[,。;!?…]{1,8}/)
  const length = (parts: readonly string[]) => parts.reduce((sum, part) => sum + part.length, 0)
  return length(clauses.filter((clause) => below.includes(clause))) >= COPIED_SHARE * length(clauses)
}

/**
 * Index of the line where the page's end begins: at the first tail line that has no more text behind it than
 * before it. A tail line with the longer part of the text behind it is a link between pages.
 */
function tailStart(lines: readonly Line[], first: number): number {
  const length = (from: number, to: number) => lines.slice(from, to).reduce((sum, line) => sum + line.words.length, 0)
  const whole = length(first, lines.length)
  let before = 0
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] as Line
    if (line.furniture === 'tail' && i > first && before * 2 >= whole) return i
    before += line.words.length
  }
  return lines.length
}

/** Titles of other essays, as pages list them: …活动总结范文, …观后感600字, …汇总, …精选5篇 */
const LINK =
  /(?:总结|小结|范文|汇总|大全|集锦|方案|报告|简报|心得体会|观后感|读后感|作文|征文|手抄报|黑板报|标语|口号大全|祝福语|演讲稿|\d{2,4}字|[一二三四五六七八九十\d]{1,3}篇)[)】\]]?\d{0,2}$/

/** What pages leave behind an essay's last line: numbers, links to other essays, introductions cut short. */
function isTrailing(line: Line): boolean {
  if (line.furniture !== null || isSeparator(line.words) || isDatedLink(line.words)) return true
  if (
    /^(?:第? ?\d{1,6} ?页?|(?:\d{1,3} ){1,30}\d{1,3}|[—-] ?\d{1,4} ?[—-]|\d{1,4}\/\d{1,4}|\(?完\)?|END|…{1,4}|\.{3,9})$/i.test(
      line.words,
    )
  )
    return true
  return line.words.length <= 50 && LINK.test(line.words) && !/[。!?;,]/.test(line.words)
}

function hanCount(text: string, { start, end }: Span): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) count++
  }
  return count
}
