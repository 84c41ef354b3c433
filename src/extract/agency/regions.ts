import type { AgencyLevel } from '../../core/record.generated.ts'
import type { AgencyWords } from '../../lexicon/agencies.ts'
import type { PlaceMatch } from '../../lexicon/places.ts'
import { maskStart } from './masks.ts'
import { isBounded, isHanBetween, type Reader, startsWord, tokenStartBefore } from './reader.ts'

/** One step of a region: 湖北省, XX县, 沙河镇, 市. */
export interface RegionPart {
  readonly start: number
  readonly end: number
  readonly level: AgencyLevel
  /** Set where the lexicon knows it. */
  readonly place: PlaceMatch | null
  /** `plain` is the word for the rank alone (市), `prefix` one that opens a full name (中华人民共和国). */
  readonly kind: 'place' | 'masked' | 'unknown' | 'plain' | 'prefix'
}

/** The places before a head, the widest first. */
export interface Region {
  readonly start: number
  readonly parts: readonly RegionPart[]
  /** 全市, 全省: what follows is of every place in it. */
  readonly collective: boolean
}

export interface RegionOptions {
  /** No region begins before it. */
  readonly floor: number
  /** Whether short names that are words as well (新华, 向阳) count. */
  readonly doubtful: boolean
}

const RANKS: readonly AgencyLevel[] = ['national', 'province', 'city', 'county', 'township']

/** Words for a rank, the longer before those they end with. */
const RANK_WORDS: ReadonlyArray<readonly [string, AgencyLevel]> = [
  ['校区', null],
  ['自治区', 'province'],
  ['自治州', 'city'],
  ['自治县', 'county'],
  ['自治旗', 'county'],
  ['街道', 'township'],
  ['苏木', 'township'],
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

// 县(区), 市(州), 县(市、区), 县(市)区
const BRACKETED = /[省市县区州旗镇乡盟](?:\([省市县区州旗镇乡盟、]{1,5}\)){1,2}[市县区旗]?$/
const MULTIPLE = /^[省市县区州旗镇乡盟街]+$/
const MAX_PARTS = 5

/** Reads the places that stand right before the offset; null where none does. */
export function readRegion(reader: Reader, end: number, options: RegionOptions): Region | null {
  const parts: RegionPart[] = []
  let start = end
  while (parts.length < MAX_PARTS) {
    const part = readPart(reader, start, options)
    if (!part) break
    if (!outranks(part, parts[0])) {
      // XX县城关第二小学: the doubtful name is a smaller place here
      if (parts[0]?.place?.form !== 'doubtful') break
      parts[0] = { ...parts[0], level: null, place: null, kind: 'unknown' }
    }
    parts.unshift(part)
    start = part.start
    if (part.kind === 'plain') break
  }
  for (
    let prefix = readPrefix(reader, start, options.floor);
    prefix;
    prefix = readPrefix(reader, start, options.floor)
  ) {
    parts.unshift(prefix)
    start = prefix.start
  }
  if (parts.length === 0) return null
  const collective = parts[0]?.kind === 'plain' && start > options.floor && reader.text[start - 1] === '全'
  return { start, parts, collective }
}

function outranks(part: RegionPart, below: RegionPart | undefined): boolean {
  if (!below || part.level === null || below.level === null) return true
  return RANKS.indexOf(part.level) < RANKS.indexOf(below.level)
}

function readPart(reader: Reader, end: number, options: RegionOptions): RegionPart | null {
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
  const zone = match.places[0]?.code === null && match.form === 'full' ? readLocalStem(reader, match.start, floor) : -1
  if (zone >= 0) return { start: zone, end, level, place: null, kind: 'unknown' }
  return { start: match.start, end, level, place: match, kind: 'place' }
}

/** 和县 and 会同县 are counties, and far more often a conjunction before 县. */
function isConjunction({ text, lexicon }: Reader, match: PlaceMatch): boolean {
  const stem = text.slice(match.start, match.end - 1)
  if (!lexicon.words.border.has(stem)) return false
  return stem.length > 1 || (match.start > 0 && /[\u4e00-\u9fff)》”\d]/.test(text.charAt(match.start - 1)))
}

function readRanked(reader: Reader, end: number, floor: number): RegionPart | null {
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
  const tokenStart = Math.max(floor, tokenStartBefore(reader, end))
  if (tokenStart >= stemEnd) {
    // 沙河|镇司法所
    const stem = level === 'township' ? readLocalStem(reader, stemEnd, floor) : -1
    if (stem >= 0) return { start: stem, end, level, place: null, kind: 'unknown' }
    // 花莲|区, 新|校区
    const known = lexicon.places.endingAt(text, stemEnd, floor)
    if (known?.form === 'short' && startsWord(reader, known.start, floor))
      return { start: known.start, end, level, place: null, kind: 'unknown' }
    if (word === '校区') return readCampus(reader, stemEnd, end, floor)
    return standsAlone(reader, stemEnd, floor) ? plain : null
  }
  const stem = text.slice(tokenStart, stemEnd)
  if (MULTIPLE.test(stem) || isPointer(stem)) return plain
  if (word !== '校区' && lexicon.words.compound.has(stem + word)) return null
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

const DIVISION = /第?[一二三四五六七八九十]{1,3}师$/

// 第八师, of the corps in Xinjiang: a city's rank
function readDivision(text: string, end: number, floor: number): RegionPart | null {
  if (text[end - 1] !== '师') return null
  const match = DIVISION.exec(text.slice(Math.max(floor, end - 5), end))
  return match && { start: end - match[0].length, end, level: 'city', place: null, kind: 'unknown' }
}

/** jieba cuts the first character off a town that it does not know (毛|李镇). */
function wholeStem(reader: Reader, start: number, end: number, floor: number): number {
  if (start <= floor || end - start > 2 || isBounded(reader, start, floor)) return start
  const tokenStart = tokenStartBefore(reader, start)
  return start - tokenStart === 1 &&
    tokenStart >= floor &&
    canBePlace(reader.lexicon.words, reader.text.charAt(tokenStart))
    ? tokenStart
    : start
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

// __工商局
function readMasked(reader: Reader, end: number, floor: number): RegionPart | null {
  const start = maskStart(reader.text, end, floor)
  return start < end ? { start, end, level: null, place: null, kind: 'masked' } : null
}

// 中华人民共和国某海关, 中共某市委
function readPrefix(reader: Reader, end: number, floor: number): RegionPart | null {
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

const LOCAL_STEM = 4

/**
 * Where the bare name of a small place begins that ends at the offset (沙河 in 沙河派出所): one or two tokens
 * of at most four characters with a border before them; -1 where there is none.
 */
export function readLocalStem(reader: Reader, end: number, floor: number): number {
  const { text, lexicon } = reader
  let start = end
  for (let count = 0; count < 3; count++) {
    if (start <= floor) break
    const tokenStart = ungluedStart(reader, Math.max(floor, tokenStartBefore(reader, start)), start)
    if (end - tokenStart > LOCAL_STEM || !isHanBetween(text, tokenStart, start)) break
    const word = text.slice(tokenStart, start)
    if (!canBePlace(lexicon.words, word)) break
    start = tokenStart
    if (end - start >= 2 && isBounded(reader, start, floor)) return start
  }
  return -1
}

/** jieba glues a conjunction to a name that it does not know (及玉里): the name begins behind it. */
function ungluedStart({ text, lexicon }: Reader, start: number, end: number): number {
  if (end - start < 3 || !'及和与由在向对到经请赴从同'.includes(text.charAt(start))) return start
  return lexicon.words.common.has(text.slice(start, end)) ? start : start + 1
}

function canBePlace(words: AgencyWords, word: string): boolean {
  if (words.placeLike.has(word)) return true
  if ('省市县区旗州镇乡全各'.includes(word.charAt(0))) return false
  return ![words.border, words.generic, words.compound, words.collective, words.commonest].some((set) => set.has(word))
}
