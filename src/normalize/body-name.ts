import type { PlaceMatch, Places } from '../lexicon/places.ts'

/** A body's name taken apart: 江苏省徐州市贾汪区人民医院 is 江苏省, 徐州市, 贾汪区 and 人民医院. */
export interface BodyName {
  /** Places at its head, from the largest: named (贾汪区), masked (XX县), or a bare rank (市). */
  readonly places: readonly string[]
  /** Kind of the last place (市, 县, 街道); null where the name has no place or one without its kind (江门). */
  readonly rank: string | null
  /** What is left: the body itself. */
  readonly head: string
}

const RANK =
  '(?:特别行政区|自治区|自治州|自治县|自治旗|新区|开发区|地区|苏木|街道|省|(?<!超|股|都)市(?!场|容|民|政工)|县|(?<!社|小|园|景|片|校|战|库)区(?!域)|(?<!红)旗|(?<!城)乡|(?<!村)镇|(?<!联)盟|州(?!立))'

/** 市 in 市消协, 自治区 in 自治区工商局 */
const BARE = new RegExp(`^${RANK}`)
/** __县, XX市, **镇, 某区 */
const MASKED = new RegExp(`^[xX*_×某〇]{1,8}${RANK}`)
/** 雷大乡, 琵琶街道, 察素齐镇: no list has them all */
const SMALL = /^(?![^街苏乡镇]{0,4}[和与及、])[\u4e00-\u9fff]{2,4}?(?:街道|苏木|(?<!城)乡|(?<![乡城])镇)(?=.)/
const LAST_RANK = new RegExp(`${RANK}$`)

/** Bodies whose own names begin like a place. */
const NO_PLACE = /^(?:市场|市监[局所分]|城市|城镇|城乡|乡镇|村镇|区域|地区性|街道办事处$|街道办$)/

/** 我区消协 is 区消协 */
const OURS = /^我[省市县区旗州镇乡](?=.{2})/

/** Takes the places off the head of a canonical name. */
export function parseBodyName(name: string, lexicon: Places): BodyName {
  const places: string[] = []
  let at = OURS.test(name) ? 1 : 0
  let prefix = ''
  while (at < name.length && places.length < 5) {
    const place = NO_PLACE.test(name.slice(at, at + 8)) ? null : placeAt(name, at, prefix, lexicon)
    if (!place || at + place.name.length === name.length) break
    places.push(place.name)
    prefix = place.prefix
    at += place.name.length
  }
  const last = places.at(-1)
  return { places, rank: (last && LAST_RANK.exec(last)?.[0]) ?? null, head: name.slice(at) }
}

/** The place at an offset, inside the one before it, with the digits of its code that places inside it share. */
function placeAt(name: string, at: number, prefix: string, lexicon: Places): { name: string; prefix: string } | null {
  const rest = name.slice(at, at + 16)
  const open = (MASKED.exec(rest) ?? BARE.exec(rest))?.[0]
  const small = SMALL.exec(rest)?.[0]
  const known = withoutMarket(name, lexicon.startingAt(name, at), lexicon)
  // 东明街道 is none of the county 东明
  const within = known?.form === 'short' && small !== undefined && small.length <= known.name.length + 2
  if (
    known &&
    !within &&
    known.places.some((place) => place.level !== null) &&
    (known.form === 'full' || (known.form === 'short' && !open))
  ) {
    const inside = known.places.filter((place) => place.code === null || place.code.startsWith(prefix))
    if (inside.length > 0)
      return { name: known.name, prefix: inside.length === 1 ? codePrefix(inside[0]?.code) : prefix }
  }
  const found = open ?? small
  return found ? { name: found, prefix } : null
}

/** 海东|市监局 and not 海东市|监局: the 市 of 市场 is none of the place's. */
function withoutMarket(name: string, match: PlaceMatch | null, lexicon: Places): PlaceMatch | null {
  if (!match?.name.endsWith('市') || !/^(?:监[局所分]|场监)/.test(name.slice(match.end, match.end + 2))) return match
  const stem = lexicon.byName(match.name.slice(0, -1))
  return stem && { ...stem, start: match.start, end: match.end - 1 }
}

/** 3203 of 320300, 32 of 320000 */
export function codePrefix(code: string | null | undefined): string {
  return code?.replace(/(?:00){1,2}$/, '') ?? ''
}

/** Kinds of place that stand on one level: a county body is 县 in one place, 区, 旗 or a small 市 in another. */
const SAME_RANK: Readonly<Record<string, string>> = {
  自治县: '县',
  自治旗: '旗',
  自治州: '州',
  新区: '区',
  开发区: '区',
}

/** Whether two names can be of one body as far as their places go: 四会市 and 市, XX县 and 贾县, not 市 and 县. */
export function placesAgree(a: BodyName, b: BodyName): boolean {
  const last = (name: BodyName) => name.places.at(-1) ?? ''
  const [x, y] = [last(a), last(b)]
  if (x === '' || y === '' || x === y) return true
  if (a.rank !== null && b.rank !== null && sameRank(a.rank) !== sameRank(b.rank)) return false
  if (isOpen(x) || isOpen(y)) return a.rank !== null && b.rank !== null
  return x.startsWith(y) || y.startsWith(x)
}

function sameRank(rank: string): string {
  return SAME_RANK[rank] ?? rank
}

/** Whether a place names none: a bare rank or a mask. */
export function isOpen(place: string): boolean {
  return BARE.exec(place)?.[0] === place || MASKED.exec(place)?.[0] === place
}
