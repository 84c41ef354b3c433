import type { AgencyType } from '../../core/record.generated.ts'
import type { Head } from '../../lexicon/agency-heads.ts'
import { type Body, toBody } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { readLocalStem } from './local-stems.ts'
import { type OpenStem, readOpenStem } from './open-stems.ts'
import { isBounded, type Reader } from './reader.ts'
import { isCollective, isVenue, readNumber } from './surroundings.ts'

const FIRMS: ReadonlySet<AgencyType> = new Set(['enterprise', 'finance'])

/** Where the firm begins that bears its owner's name before a place (华能岳阳电厂, 中车株洲电力机车有限公司); null where none does. */
function brandStart(reader: Reader, { start, region }: OpenStem, floor: number): number | null {
  const [first] = region?.parts ?? []
  if (first?.kind !== 'place' || first.place?.form === 'full' || start <= floor) return null
  const brand = readOpenStem(reader, start, floor)
  // 北京|同仁堂|亳州饮片有限责任公司: the owner has a place of its own
  const own = start - (brand?.region?.parts.at(-1)?.end ?? brand?.start ?? start)
  if (!brand?.proper || brand.trimmed || own < 2 || own > LONGEST_BRAND) return null
  if (brand.region?.parts.some(({ kind }) => kind !== 'place')) return null
  return isBounded(reader, brand.start, floor) ? brand.start : null
}

const LONGEST_BRAND = 5

/** 22家城市联盟: several, not one. */
const COUNTED = /^[\d余多几数两三四五六七八九十][家所个名间支]$/

/** 政协罗田县委员会, 农工民主党宜宾市委员会: the committee of a party in its place */
const PARTY = /^(?:政协|民革|民盟|民建|民进|(?:中国)?农工|致公党|九三学社|台盟)/

/** A works or a farm is where something happens as often as one that acts. */
const SITE = /[厂场]$/

/** Heads that name a place as often as a body. */
const BROAD = new Set(['中心', '站'])

/** Types whose named heads are too common a word for a name without a region (管理处, 中心). */
const GENERIC: ReadonlySet<AgencyType> = new Set(['other_government'])

/** Bodies that are called by a small place: 石桥小学, 石桥社区卫生服务中心 */
const PLACED: ReadonlySet<AgencyType> = new Set(['education', 'other', 'social_organization'])

/** ⏎青年禁毒志愿者协会⏎: what stands alone on its line, and not at the head of the text, signs it. */
function isAlone({ text }: Reader, start: number, end: number): boolean {
  return start > 0 && text[start - 1] === '\n' && (end === text.length || text[end] === '\n') && end - start >= 6
}

/** Of these, a place whose name is a word as well (和平) is the more likely one. */
const LOCAL: ReadonlySet<AgencyType> = new Set(['education', 'other'])

/** 漳浦县|第一|幼儿园: the ordinal is part of the name, and what it stands behind is read before it. */
function ordinalStart({ text }: Reader, hit: HeadHit, floor: number): number {
  const start = readNumber(text, hit.start, floor)
  return text[start] === '第' && start > floor ? start : hit.start
}

// 恒信商贸有限公司, 市家具协会, 西安邮电学院, 楚风日报
export function composeNamed(reader: Reader, hit: HeadHit, head: Head, floor: number): Body | null {
  const stem = readOpenStem(reader, ordinalStart(reader, hit, floor), floor, LOCAL.has(head.type))
  if (!stem) return null
  const brand = FIRMS.has(head.type) ? brandStart(reader, stem, floor) : null
  if (brand !== null) return toBody(hit, head, brand, stem.region?.parts ?? [], 'named-with-brand', null)
  const word = reader.text.slice(stem.start, hit.end)
  const rule = stem.region ? 'named-with-region' : 'named'
  const party = head.word === '委员会' && PARTY.test(word)
  const kind = party ? { ...head, type: 'government' as const } : head
  const body = (drop: string | null) => toBody(hit, kind, stem.start, stem.region?.parts ?? [], rule, drop)
  if (stem.region?.collective) return body('collective')
  if (COUNTED.test(reader.text.slice(Math.max(0, stem.start - 1), stem.start + 1))) return body('counted')
  const limited = word.endsWith('有限公司') || word.endsWith('有限责任公司')
  const paper = head.type === 'media' && stem.marked && hit.start - stem.start <= 4
  const adjoins =
    stem.start === floor && floor > 0 && (PLACED.has(head.type) || (head.joins && hit.start - stem.start <= 6))
  const local = adjoins || (PLACED.has(head.type) && readLocalStem(reader, hit.start, floor) >= 0)
  if (
    !stem.region &&
    !adjoins &&
    ((GENERIC.has(head.type) && !(stem.proper && stem.marked && !BROAD.has(head.word))) ||
      (stem.start === floor && floor > 0))
  )
    return body('no-name')
  if (!stem.region && !stem.proper && !limited && !paper && !local && !isAlone(reader, stem.start, hit.end))
    return body('no-name')
  if (isCollective(reader, stem.start, floor) && !stem.region) return body(stem.proper ? null : 'collective')
  // 从县医院到火车站: two places of a way
  if (reader.text[stem.start - 1] === '从' && /[到至往]/.test(reader.text.charAt(hit.end))) return body('venue')
  return body(
    (head.venue || SITE.test(head.word)) && (stem.trimmed || isVenue(reader, stem.start, hit.end, floor))
      ? 'venue'
      : null,
  )
}
