import type { AgencyLevel } from '../../core/record.generated.ts'
import { canBePlace, readLocalStem, wholeStem } from './local-stems.ts'
import { maskStart } from './masks.ts'
import { isBounded, isHanBetween, type Reader, startsWord, tokenStartBefore } from './reader.ts'
import type { RegionPart } from './region.ts'

/** Words for a rank, the longer before those they end with; 街 is short for a street office (钟村街党工委). */
const RANK_WORDS: ReadonlyArray<readonly [string, AgencyLevel]> = [
  ['校区', null],
  ['新区', 'county'],
  ['自治区', 'province'],
  ['自治州', 'city'],
  ['自治县', 'county'],
  ['自治旗', 'county'],
  ['街道', 'township'],
  ['地区', 'city'],
  ['林区', 'county'],
  ['苏木', 'township'],
  ['街', 'township'],
  ['省', 'province'],
  ['市', 'city'],
  ['州', 'city'],
  ['盟', 'city'],
  ['县', 'county'],
  ['区', 'county'],
  ['旗', 'county'],
  ['镇', 'township'],
  ['乡', 'township'],
]
const RANK_ENDS = new Set(RANK_WORDS.map(([word]) => word.charCodeAt(word.length - 1)))

const MULTIPLE = /^[省市县区州旗镇乡盟街]+$/

/** Reads a place that shows its rank, or the rank alone: XX市, 沙河镇, 市; null where none ends at the offset. */
export function readRanked(reader: Reader, end: number, floor: number): RegionPart | null {
  const { text, lexicon } = reader
  if (!RANK_ENDS.has(text.charCodeAt(end - 1))) return null
  const ranked = RANK_WORDS.find(([word]) => end - word.length >= floor && text.endsWith(word, end))
  if (!ranked) return null
  const [word, level] = ranked
  const stemEnd = end - word.length
  const plain: RegionPart = { start: stemEnd, end, level, place: null, kind: 'plain' }
  // XX市工商局
  const masked = maskStart(text, stemEnd, floor)
  if (masked < stemEnd) return { start: masked, end, level, place: null, kind: 'masked' }
  const town = word === '镇' || word === '乡' ? townStart(reader, stemEnd, floor) : -1
  if (town >= 0) return { start: town, end, level, place: null, kind: 'unknown' }
  // 由该|镇政府
  if (text[stemEnd - 1] === '该') return plain
  // 昌潍|地区
  if (word === '地区') return readPrefecture(reader, stemEnd, end, floor)
  const tokenStart = Math.max(floor, tokenStartBefore(reader, end))
  if (tokenStart >= stemEnd) {
    // 沙河|镇司法所, 海门港|新区管委会, 新区支行
    const zone = word === '新区'
    const stem = level === 'township' || zone ? readLocalStem(reader, stemEnd, floor) : -1
    if (stem >= 0 || zone) return { start: stem < 0 ? stemEnd : stem, end, level, place: null, kind: 'unknown' }
    // 花莲|区, 新|校区
    const known = lexicon.places.endingAt(text, stemEnd, floor)
    if (known?.form === 'short' && startsWord(reader, known.start, floor))
      return { start: known.start, end, level, place: null, kind: 'unknown' }
    if (word === '校区') return readCampus(reader, stemEnd, end, floor)
    return standsAlone(reader, stemEnd, floor) ? plain : null
  }
  const stem = text.slice(tokenStart, stemEnd)
  if (MULTIPLE.test(stem) || isPointer(stem)) return plain
  if (word !== '校区' && lexicon.words.compound.has(stem + word))
    return readGlued(reader, tokenStart, stemEnd, end, floor)
  if (lexicon.words.border.has(stem)) return plain
  // 察素齐镇 as one token
  if (stem.length > 4 || !isHanBetween(text, tokenStart, stemEnd)) return null
  return {
    start: level === 'township' ? wholeStem(reader, tokenStart, stemEnd, floor) : tokenStart,
    end,
    level,
    place: null,
    kind: 'unknown',
  }
}

/** A prefecture that no list has, by a name of two or three characters with a border before it; 山区, 部分地区 are none. */
function readPrefecture(reader: Reader, stemEnd: number, end: number, floor: number): RegionPart | null {
  const start = readLocalStem(reader, stemEnd, floor)
  return start < 0 || stemEnd - start > 3 ? null : { start, end, level: 'city', place: null, kind: 'unknown' }
}

/** 蕉城区|八都|镇, 兰陵县|向城|镇: behind a county in full two or three characters are a town's name, whatever words they are. */
function townStart({ text, lexicon }: Reader, stemEnd: number, floor: number): number {
  for (const start of [stemEnd - 2, stemEnd - 3]) {
    if (start <= floor || !isHanBetween(text, start, stemEnd)) continue
    const above = lexicon.places.endingAt(text, start, floor)
    if (above?.form === 'full' && above.end - above.start > 2 && above.places[0]?.level === 'county') return start
  }
  return -1
}

/** 鹿|城镇, 马|集镇: jieba glues the end of a town's name to its rank; 各|城镇 and 小|城镇 name none. */
function readGlued(reader: Reader, tokenStart: number, stemEnd: number, end: number, floor: number): RegionPart | null {
  const start = tokenStart - 1
  if (reader.text[stemEnd] !== '镇' || stemEnd - tokenStart !== 1 || start < floor) return null
  if (!canBePlace(reader.lexicon.words, reader.text.charAt(start)) || !isHanBetween(reader.text, start, end))
    return null
  if (tokenStartBefore(reader, tokenStart) !== start || !isBounded(reader, start, floor)) return null
  return '小大各中'.includes(reader.text.charAt(start))
    ? null
    : { start, end, level: 'township', place: null, kind: 'unknown' }
}

// 新校区, 长安校区
function readCampus(reader: Reader, stemEnd: number, end: number, floor: number): RegionPart | null {
  if (stemEnd <= floor) return null
  const start = Math.max(floor, tokenStartBefore(reader, stemEnd))
  if (stemEnd - start > 4 || '各两个本我'.includes(reader.text.charAt(start))) return null
  return { start, end, level: null, place: null, kind: 'unknown' }
}

/** A rank behind a single character is the end of a name that jieba cut apart (忠|州), not a rank. */
function standsAlone(reader: Reader, offset: number, floor: number): boolean {
  if (isBounded(reader, offset, floor)) return true
  return offset - tokenStartBefore(reader, offset) > 1 || isPointer(reader.text.charAt(offset - 1))
}

/** 全市, 各县, 我区, 本省 */
function isPointer(stem: string): boolean {
  return stem.length === 1 && '全各我本该此两贵由与和在向及经对到以从为请被将据按同跟给'.includes(stem)
}
