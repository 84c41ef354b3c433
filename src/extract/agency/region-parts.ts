import type { PlaceMatch } from '../../lexicon/places.ts'
import { readLocalStem } from './local-stems.ts'
import { maskStart } from './masks.ts'
import { isHan, type Reader, startsWord, tokenStartBefore } from './reader.ts'
import type { RegionOptions, RegionPart } from './region.ts'
import { readRanked } from './region-ranks.ts'

// 县(区), 市(州), 县(市、区), 县(市)区
const BRACKETED = /[省市县区州旗镇乡盟](?:\([省市县区州旗镇乡盟、]{1,5}\)){1,2}[市县区旗]?$/
/** Reads the one place that ends at the offset; null where none does. */
export function readPart(reader: Reader, end: number, options: RegionOptions): RegionPart | null {
  if (end <= options.floor) return null
  return (
    readBracketed(reader.text, end, options.floor) ??
    readKnown(reader, end, options) ??
    readRanked(reader, end, options.floor) ??
    readDivision(reader.text, end, options.floor) ??
    readMasked(reader, end, options.floor)
  )
}

// 县(区)工商局
function readBracketed(text: string, end: number, floor: number): RegionPart | null {
  if (text[end - 1] !== ')' && text[end - 2] !== ')') return null
  const match = BRACKETED.exec(text.slice(Math.max(floor, end - 15), end))
  if (!match) return null
  const level = /[县区旗]/.test(match[0]) ? 'county' : 'city'
  return { start: end - match[0].length, end, level, place: null, kind: 'plain' }
}

// 西安市工商局, 辽宁电视台
function readKnown(reader: Reader, end: number, { floor, doubtful }: RegionOptions): RegionPart | null {
  const match = reader.lexicon.places.endingAt(reader.text, end, floor)
  if (!match || match.form === 'letter' || (match.form === 'doubtful' && !doubtful)) return null
  if (isConjunction(reader, match)) return null
  const sure = match.form === 'full' && match.end - match.start > 2
  if (!sure && !startsWord(reader, match.start, floor)) return null
  const level = match.places[0]?.level ?? null
  // 东营港|经济开发区: a zone that the lexicon knows by its sort alone
  const sort = match.places[0]?.code === null && match.form === 'full'
  const local = sort ? readLocalStem(reader, match.start, floor) : -1
  const zone = sort && local < 0 ? zoneStart(reader, match.start, floor) : local
  if (zone >= 0) return { start: zone, end, level, place: null, kind: 'unknown' }
  return { start: match.start, end, level, place: match, kind: 'place' }
}

/** No name of a zone is longer before its sort, in characters. */
const LONGEST_ZONE = 12

/** 长岛|海洋生态文明|综合试验区, 石家庄|循环|化工园区: a zone called by its place and what it is for; -1 where no place begins it. */
function zoneStart(reader: Reader, end: number, floor: number): number {
  const { text, lexicon } = reader
  for (let start = end; start > floor && end - start <= LONGEST_ZONE; ) {
    start = tokenStartBefore(reader, start)
    if (start < floor || !isHan(text.charCodeAt(start)) || lexicon.words.border.has(text.slice(start, end))) return -1
    const place = lexicon.places.startingAt(text, start)
    if (place && place.end < end && (place.form === 'full' || place.form === 'short')) return start
  }
  return -1
}

/** 和县 and 会同县 are counties, and far more often a conjunction before 县. */
function isConjunction({ text, lexicon }: Reader, match: PlaceMatch): boolean {
  // 贵州 and 和静 are no 贵 and 和 before another word; 会同 alone is one
  const stem = text.slice(match.start, match.form === 'full' ? match.end - 1 : match.end)
  if (!lexicon.words.border.has(stem)) return false
  return stem.length > 1 || (match.start > 0 && /[\u4e00-\u9fff)》”\d]/.test(text.charAt(match.start - 1)))
}

const DIVISION = /第?[一二三四五六七八九十]{1,3}师$/

// 第八师, of the corps in Xinjiang: a city's rank
function readDivision(text: string, end: number, floor: number): RegionPart | null {
  if (text[end - 1] !== '师') return null
  const match = DIVISION.exec(text.slice(Math.max(floor, end - 5), end))
  return match && { start: end - match[0].length, end, level: 'city', place: null, kind: 'unknown' }
}

// __工商局
function readMasked(reader: Reader, end: number, floor: number): RegionPart | null {
  const start = maskStart(reader.text, end, floor)
  return start < end ? { start, end, level: null, place: null, kind: 'masked' } : null
}

// 中华人民共和国某海关, 中共某市委
export function readPrefix(reader: Reader, end: number, floor: number): RegionPart | null {
  if (end <= floor) return null
  const hit = reader.lexicon.words.prefix.longest(reader.text, end, floor)
  if (!hit) return null
  const start = end - hit.length
  // 县国家安全办公室: of a county, not of the nation
  if (start > floor && '省市县区旗州盟'.includes(reader.text.charAt(start - 1))) return null
  const word = reader.text.slice(start, end)
  const level = word.startsWith('中华') || word === '中国' || word === '国家' || word === '国务院' ? 'national' : null
  return { start, end, level, place: null, kind: 'prefix' }
}
