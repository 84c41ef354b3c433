import type { AgencyType } from '../../core/record.generated.ts'
import { type Body, toListed } from './body.ts'
import { itemStart, LONGEST_ITEM } from './list-items.ts'
import { placesAt } from './places-at.ts'
import { type Reader, wordsBetween } from './reader.ts'

/**
 * What ends a list of firms: 昆仑好客、三棵树|等12家企业, 顺丰、圆通|等快递公司. 等地企业 and 等市单位 end one of places,
 * 等企业负责人 one of persons.
 */
const LIST_END =
  /等(?![省市县区地乡镇])(?<count>(?:\d{1,4}|[一二三四五六七八九十百两几数多]{1,3})[余多]?[家个户]|一批|一大批|众多)?(?<sort>[\u4e00-\u9fff]{0,6}?)(?<noun>企业|单位|公司|银行|金融机构|保险机构|运营商|厂家|商家)(?<person>家|主|界|代表|负责人|员工|经理)?/g

const FINANCE = /银行|金融|保险|证券/
/** A body of these types shows that the list is one of firms. */
const FIRMS: ReadonlySet<AgencyType> = new Set(['enterprise', 'finance'])
const MOST_ITEMS = 16
/** 外卖、团购等平台企业, 餐饮、住宿等服务行业商家: a list of sorts, unless one of them is a firm. */
const SORTS = /[类型业性]|平台|领域|相关|重点|服务/

/** Firms called by their bare brand in a list that says what they are. */
export function findListedFirms(reader: Reader, bodies: readonly Body[]): Body[] {
  const { text } = reader
  const found: Body[] = []
  if (!text.includes('、')) return found
  const byEnd = new Map(bodies.map((body) => [body.end, body]))
  for (const { index, groups = {} } of text.matchAll(LIST_END)) {
    if (groups.person && !groups.count && !groups.sort) continue
    const items = readItems(reader, index, byEnd)
    // 海底捞、西贝等5家餐饮企业: whom one counts one names
    const mixed = groups.noun === '单位'
    const sure = (groups.count !== undefined && !mixed) || items.some(({ body }) => body && FIRMS.has(body.type))
    if (!sure && SORTS.test(groups.sort ?? '')) continue
    // 妇联、敬老院等单位: only what is counted, and only firms
    if (mixed && (!groups.count || items.some(({ body }) => body && !FIRMS.has(body.type)))) continue
    // 煤矿、烟花爆竹等企业: of one list all are names or all are sorts
    const known = items.some(({ body }) => body && FIRMS.has(body.type))
    if (!known && !items.every(({ start, end, body }) => body || isBrand(reader, start, end, sure))) continue
    const type = FINANCE.test(`${groups.sort}${groups.noun}`) ? 'finance' : 'enterprise'
    for (const { start, end, body } of items) {
      if (body || !isBrand(reader, start, end, sure)) continue
      found.push(toListed({ start, end }, type, townsAt(reader, start, end), 'listed-firm'))
    }
  }
  return found
}

/** 青岛啤酒 is of its city; 东方雨虹 is of no county that is called so. */
function townsAt(reader: Reader, start: number, end: number): Body['parts'] {
  const parts = placesAt(reader, start, end)
  return parts.some(({ place, level }) => place?.form !== 'full' && level === 'county') ? [] : parts
}

interface Item {
  readonly start: number
  readonly end: number
  readonly body: Body | undefined
}

/** The items of the list that ends at the offset, from right to left; none where it has only one. */
function readItems(reader: Reader, listEnd: number, byEnd: ReadonlyMap<number, Body>): Item[] {
  const { text } = reader
  const items: Item[] = []
  for (let end = listEnd; items.length < MOST_ITEMS; ) {
    const body = byEnd.get(end)
    const start = body?.start ?? itemStart(reader, end)
    if (!body && (end - start < 2 || end - start > LONGEST_ITEM)) break
    items.push({ start, end, body })
    if (!'、和与及'.includes(text.charAt(start - 1)) || start === 0) break
    end = start - 1
  }
  return items.length > 1 ? items : []
}

/** A name, or among firms anything but a sort of goods: 三棵树; 南方食品 beside 玉柴集团, and no 食品. */
function isBrand(reader: Reader, start: number, end: number, sure: boolean): boolean {
  const { generic, common, placeLike } = reader.lexicon.words
  let singles = 0
  return wordsBetween(reader, start, end).some((word) => {
    singles = word.length === 1 ? singles + 1 : 0
    if (generic.has(word) || !(sure || placeLike.has(word) || !common.has(word))) return false
    return word.length > 1 || singles > 1
  })
}
