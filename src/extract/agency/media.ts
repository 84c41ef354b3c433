import type { AgencyLevel } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import { type Body, toListed } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { itemEnd, itemStart, LONGEST_ITEM } from './list-items.ts'
import type { Reader } from './reader.ts'
import type { RegionPart } from './region.ts'

const PAPER = /(?:日报|晚报|早报|晨报|时报|商报|都市报|快报|周报|周刊|月刊|导报|电视报|青年报|报|刊|新闻|画报)$/
const DOCUMENT =
  /特刊|专刊|增刊|会刊|法$|条例|办法|通知|手册|倡议|方案|指南|规定|读本|意见|单$|书$|通报|海报|黑板报|手抄报|简报|公报|漫画|ABC$|报告|栏目|致|热点|案例|公约|观察|纵横|知识|须知|宣传|承诺|合同|标准|制度|办事|问答|条款|汇报|年报|月报|喜报|墙报|板报/
const MEDIA_FOLLOW =
  /(?:》?[、和与及,]?《[^《》\n]{2,12}){0,8}》?(?:杂志社|杂志|报社|等[^。,\n]{0,6}(?:媒体|报刊|报纸))/y

const PUBLISHER = /》(?:杂志社|报社|周刊社|期刊社|编辑部|社(?![区会团论]))/y

/**
 * 《牡丹晚报》: the name in the marks, where it is one of a newspaper, stands beside one, or is called one.
 */
export function findTitledMedia(reader: Reader, titles: readonly Span[], hits: readonly HeadHit[]): Body[] {
  if (titles.length === 0) return []
  const { text } = reader
  const knownAt = new Map(hits.filter(isKnown).map((hit) => [hit.start, hit]))
  const names = titles.map((title) => isPaper(text, title, knownAt))
  const bodies: Body[] = []
  for (const [i, title] of titles.entries()) {
    const beside = (j: number) =>
      names[j] === true && areNeighbours(text, titles[Math.min(i, j)], titles[Math.max(i, j)])
    MEDIA_FOLLOW.lastIndex = title.end
    const name = text.slice(title.start, title.end)
    const short = name.length >= 2 && name.length <= 10 && !DOCUMENT.test(name)
    if (names[i] || (short && (beside(i - 1) || beside(i + 1) || MEDIA_FOLLOW.test(text)))) {
      names[i] = true
      // 《读者》|杂志社, 《江西日报》|社: the brackets are inside the name
      PUBLISHER.lastIndex = title.end
      const publisher = PUBLISHER.exec(text)
      const span = publisher ? { start: title.start - 1, end: title.end + publisher[0].length } : title
      bodies.push(toListed(span, 'media', placeAt(reader, title), 'titled-media', levelKnown(knownAt, title)))
    }
  }
  return bodies
}

function isPaper(text: string, title: Span, known: ReadonlyMap<number, HeadHit>): boolean {
  const name = text.slice(title.start, title.end)
  if (known.get(title.start)?.end === title.end) return true
  return name.length >= 3 && name.length <= 12 && PAPER.test(name) && !DOCUMENT.test(name)
}

/** The level that a name has in the lexicon. */
function levelKnown(known: ReadonlyMap<number, HeadHit>, title: Span): AgencyLevel {
  const hit = known.get(title.start)
  return (hit?.end === title.end && hit.heads[0]?.level) || null
}

function isKnown({ heads }: HeadHit): boolean {
  return heads[0]?.form === 'fixed' && heads[0].type === 'media'
}

function areNeighbours(text: string, left: Span | undefined, right: Span | undefined): boolean {
  if (!left || !right) return false
  return /^》[、,和及与]?《$/.test(text.slice(left.end, right.start))
}

function placeAt(reader: Reader, span: Span): RegionPart[] {
  const match = reader.lexicon.places.startingAt(reader.text, span.start)
  if (!match || match.end > span.end || match.form === 'letter' || match.form === 'doubtful') return []
  return [{ start: match.start, end: match.end, level: match.places[0]?.level ?? null, place: match, kind: 'place' }]
}

const ITEM_END = /[报网台刊社线港家频道]$|之窗$|之声$|快讯$|热线$|融媒$|头条$/
const LIST_END = /^等(?:\d{1,3}|[一二三四五六七八九十多数几]{1,2})?余?多?[家个]?[^。,、;\n]{0,6}(?:媒体|报刊|报纸)/

/**
 * Members of a list that its neighbours show to be media: 宁川日报、新声报、宁川之窗等媒体.
 */
export function findListedMedia(reader: Reader, bodies: readonly Body[]): Body[] {
  const found = new Map<number, Body>()
  const media = bodies.filter((body) => body.type === 'media')
  const starts = new Set(bodies.map((body) => body.start))
  const ends = new Set(bodies.map((body) => body.end))
  // an item is bounded by the marks of the list, so that a body inside it begins or ends where it does
  const taken = ({ start, end }: Span) => starts.has(start) || ends.has(end) || found.has(start)
  for (const body of media) {
    for (let at = body.end; at < reader.text.length && reader.text[at] === '、'; ) {
      const end = itemEnd(reader.text, at + 1)
      if (!addItem(reader, at + 1, end, taken, found)) break
      at = end
    }
    for (let at = body.start; at > 0 && reader.text[at - 1] === '、'; ) {
      const start = itemStart(reader, at - 1)
      if (!addItem(reader, start, at - 1, taken, found)) break
      at = start
    }
  }
  return [...found.values()]
}

function addItem(
  reader: Reader,
  start: number,
  end: number,
  taken: (span: Span) => boolean,
  found: Map<number, Body>,
): boolean {
  const { text } = reader
  const name = text.slice(start, end)
  if (name.length < 2 || name.length > LONGEST_ITEM || taken({ start, end }) || DOCUMENT.test(name)) return false
  const listed = LIST_END.test(text.slice(end, end + 20))
  if (!(ITEM_END.test(name) || listed) || !/^[\u4e00-\u9fff]+$/.test(name)) return false
  found.set(start, toListed({ start, end }, 'media', placeAt(reader, { start, end }), 'listed-media'))
  return true
}
