import type { AgencyType } from '../../core/record.generated.ts'
import type { Head } from '../../lexicon/agency-heads.ts'
import { type Body, toBody } from './body.ts'
import { composeNamed } from './compose-named.ts'
import { composeOpen, isOpenTail } from './compose-open.ts'
import { dropSector, isSchoolAlone, listsFirms } from './fields.ts'
import type { HeadHit } from './head-hits.ts'
import { readLocalStem } from './local-stems.ts'
import { isBounded, type Reader, tokenStartBefore, wordsBetween } from './reader.ts'
import type { Region } from './region.ts'
import { readRegion } from './regions.ts'
import { isCollective, isVisited, readNumber } from './surroundings.ts'

// 西安市工商局, 工商局, 市委, 市工商
export function composeKind(reader: Reader, hit: HeadHit, head: Head, floor: number): Body {
  const region = readRegionBefore(reader, hit, head, floor)
  if (!region && !head.bare && NAMEABLE.has(head.type) && head.form === 'body') {
    const named = composeNamed(reader, hit, head, floor)
    if (named && named.dropped === null) return named
  }
  if (!region && FIELDED.has(head.type) && head.form === 'body') {
    const named = composeNamed(reader, hit, head, floor)
    if (named?.rule === 'named-with-region' && named.dropped === null) return named
  }
  const open = !region && isOpenTail(head) ? composeOpen(reader, hit, head, floor) : null
  if (open) return open
  // 桃园所 is of a town, not of the city in Taiwan
  const small =
    region?.parts.length === 1 && region.parts[0]?.kind === 'place' && region.parts[0].place?.form !== 'full'
  if ((!region || small) && head.word === '所') return composeTownOffice(reader, hit, head, floor)
  const start = region?.start ?? localStart(reader, hit, head, floor) ?? schoolStart(reader, hit, head, floor)
  const drop = reasonToDrop(reader, hit, head, { region, start, floor })
  const rule = region ? `${head.form}-with-region` : `bare-${head.form}`
  return toBody(hit, head, start, region?.parts ?? [], rule, drop)
}

/** 汉江|消防支队, 小峪|武装部: called by a small place that no list has; null where common words stand before it. */
function localStart(reader: Reader, hit: HeadHit, head: Head, floor: number): number | null {
  if (!head.bare || head.form !== 'body') return null
  const start = readLocalStem(reader, hit.start, floor)
  return start >= 0 && isUncommon(reader, start, hit.start) ? start : null
}

function isUncommon(reader: Reader, start: number, end: number): boolean {
  const { common, placeLike } = reader.lexicon.words
  return wordsBetween(reader, start, end).every((word) => placeLike.has(word) || !common.has(word))
}

/** 校团委, 院学生会: the school's own, called by its last character. */
function schoolStart({ text, starts }: Reader, hit: HeadHit, head: Head, floor: number): number {
  const before = hit.start - 1
  if (head.type !== 'social_organization' || before < floor || !'校院系'.includes(text.charAt(before))) return hit.start
  return starts[before] === before ? before : hit.start
}

function readRegionBefore(reader: Reader, hit: HeadHit, head: Head, floor: number): Region | null {
  const kind = head.form === 'body'
  const region = readRegion(reader, hit.start, { floor, doubtful: kind || head.form === 'host' })
  if (region || !(kind || head.type === 'media')) return region
  // 花莲第二信用合作社
  const ordinal = readNumber(reader.text, hit.start, floor)
  if (ordinal < hit.start) return readRegion(reader, ordinal, { floor, doubtful: true })
  // 区文化和广电旅游体育局: more fields of work before the one of the head
  const fields = readFields(reader, hit.start, floor)
  return fields < hit.start ? readRegion(reader, fields, { floor, doubtful: false }) : null
}

function readFields({ text, lexicon }: Reader, end: number, floor: number): number {
  let start = end
  for (let count = 0; count < 4; count++) {
    const joined = start > floor && '和与'.includes(text.charAt(start - 1)) ? start - 1 : start
    const hit = lexicon.fields.longest(text, joined, floor)
    if (!hit) break
    start = joined - hit.length
  }
  return start
}

/** Types whose kinds of body take a name as well as a region: 港华燃气公司 */
const NAMEABLE: ReadonlySet<AgencyType> = new Set(['enterprise', 'finance'])

/** Types whose kinds have a field of work before them that no list holds: 省黄金|珠宝首饰行业协会 */
const FIELDED: ReadonlySet<AgencyType> = new Set(['social_organization', 'education', 'other', 'media'])

interface Before {
  readonly region: Region | null
  /** Where the name would begin. */
  readonly start: number
  readonly floor: number
}

function reasonToDrop(reader: Reader, hit: HeadHit, head: Head, { region, start, floor }: Before): string | null {
  const { text } = reader
  if (region?.collective) return 'collective'
  if (head.form === 'sector') return dropSector(reader, hit, region)
  if (head.form === 'carrier') return listsFirms(text, hit) || isLocalCarrier(text, hit, region) ? null : 'bare-carrier'
  if (head.form === 'host') return 'host-alone'
  if (head.venue && isVisited(reader, start, floor)) return 'venue'
  if (region) return head.form === 'ranked' && !isRanked(region, head) ? 'no-rank' : null
  if (!head.bare && !(head.type === 'education' && isSchoolAlone(text, hit))) return 'no-region'
  if (isCollective(reader, hit.start, floor)) return 'collective'
  return isBounded(reader, start, floor) || hit.end - start > 2 ? null : 'inside-a-word'
}

/** What mobile and telecommunication are of, where they name no carrier: 移动支付, 电信诈骗 */
const NO_CARRIER =
  /(?:通信|通讯|电话|支付|互联|终端|设备|平台|执法|端|办公|硬盘|式|诊|监|宣|警|课|图|政|网络|用户|源|诈骗|服务|业务|产品|资费|商场|应用|信号)/y

/** 桂林移动: the carrier in a place; 桂林移动支付 is none. */
function isLocalCarrier(text: string, { end }: HeadHit, region: Region | null): boolean {
  NO_CARRIER.lastIndex = end
  return (region?.parts.some(({ kind }) => kind === 'place') ?? false) && !NO_CARRIER.test(text)
}

// 沙河所: an office called by its town, between marks and where jieba sees two words
function composeTownOffice(reader: Reader, hit: HeadHit, head: Head, floor: number): Body {
  const stem = readLocalStem(reader, hit.start, floor)
  const marked = stem === 0 || (stem > 0 && '、。,;:)\n'.includes(reader.text.charAt(stem - 1)))
  const whole = tokenStartBefore(reader, hit.start) === stem && tokenStartBefore(reader, hit.end) === hit.start
  const behind = stem === floor && floor > 0
  const drop = (marked || behind) && whole && hit.start - stem === 2 ? null : 'no-region'
  return toBody(hit, head, drop ? hit.start : stem, [], 'town-office', drop)
}

/** 市行 and 省公司 have a rank; 银行 and 超市公司 have none. */
function isRanked(region: Region, head: Head): boolean {
  const last = region.parts[region.parts.length - 1]
  if (!last || last.kind === 'prefix') return false
  // 西安公司, __行: too little to be a body's name
  if (head.word === '公司' || head.word === '行') return last.kind === 'plain' || last.place?.form === 'full'
  if (head.type === 'media') return last.kind === 'place' && last.place?.form !== 'full'
  if (head.word === '所') return last.kind !== 'plain' && last.kind !== 'place'
  return last.level !== null || head.word !== '委'
}
