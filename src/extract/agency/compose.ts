import type { AgencyType } from '../../core/record.generated.ts'
import type { Head } from '../../lexicon/agency-heads.ts'
import type { Body } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { readOpenStem } from './open-stems.ts'
import { isBounded, type Reader, tokenStartBefore } from './reader.ts'
import { type Region, readLocalStem, readRegion } from './regions.ts'

/** Makes the body that a head ends, reading leftwards no further than `floor`; null where it makes none. */
export function composeBody(reader: Reader, hit: HeadHit, head: Head, floor: number): Body | null {
  switch (head.form) {
    case 'fixed':
      return toBody(hit, head, hit.start, [], 'known-name', null)
    case 'named':
      return composeNamed(reader, hit, head, floor)
    case 'local':
    case 'branch':
      return composeLocal(reader, hit, head, floor)
    case 'unit':
    case 'never':
      return null
    default:
      return composeKind(reader, hit, head, floor)
  }
}

// 西安市工商局, 工商局, 市委, 市工商
function composeKind(reader: Reader, hit: HeadHit, head: Head, floor: number): Body {
  const region = readRegionBefore(reader, hit, head, floor)
  if (!region && !head.bare && NAMEABLE.has(head.type) && head.form === 'body') {
    const named = composeNamed(reader, hit, head, floor)
    if (named && named.dropped === null) return named
  }
  if (!region && head.word === '所') return composeTownOffice(reader, hit, head, floor)
  const start = region?.start ?? schoolStart(reader, hit, head, floor)
  const drop = reasonToDrop(reader, hit, head, region, floor)
  const rule = region ? `${head.form}-with-region` : `bare-${head.form}`
  return toBody(hit, head, start, region?.parts ?? [], rule, drop)
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

function reasonToDrop(reader: Reader, hit: HeadHit, head: Head, region: Region | null, floor: number): string | null {
  const { text } = reader
  if (region?.collective) return 'collective'
  if (head.form === 'sector') return dropSector(reader, hit, region)
  if (head.form === 'carrier') return listsFirms(text, hit) ? null : 'bare-carrier'
  if (head.form === 'host') return 'host-alone'
  if (region) return head.form === 'ranked' && !isRanked(region, head) ? 'no-rank' : null
  if (!head.bare) return 'no-region'
  if (isCollective(reader, hit.start, floor)) return 'collective'
  return isBounded(reader, hit.start, floor) || hit.end - hit.start > 2 ? null : 'inside-a-word'
}

// 沙河所: an office called by its town, between marks and where jieba sees two words
function composeTownOffice(reader: Reader, hit: HeadHit, head: Head, floor: number): Body {
  const stem = readLocalStem(reader, hit.start, floor)
  const marked = stem === 0 || (stem > 0 && '、。,;:)\n'.includes(reader.text.charAt(stem - 1)))
  const whole = tokenStartBefore(reader, hit.start) === stem && tokenStartBefore(reader, hit.end) === hit.start
  const drop = marked && whole && hit.start - stem === 2 ? null : 'no-region'
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

/** Marks and words that close a field of work which stands for its body: 市工商、消协, 涵江公安联合 */
const AFTER_SECTOR = /[、,。;:)\s和及与等以联在对的也将会]|$/y

function dropSector(reader: Reader, hit: HeadHit, region: Region | null): string | null {
  if (!region) return 'bare-sector'
  AFTER_SECTOR.lastIndex = hit.end
  if (!AFTER_SECTOR.test(reader.text)) return 'sector-goes-on'
  const before = reader.text.charAt(region.start - 1)
  return '我全本该各'.includes(before) && before !== '' ? 'collective' : null
}

const FIRMS_FOLLOW =
  /(?:[、,和与及](?:电信|移动|联通|铁通|网通)){0,3}(?:等|[两三四五]家)[^。,、;\n]{0,8}?(?:企业|公司|运营商|单位)/y
const FIRMS_PRECEDE = /(?:电信|移动|联通|铁通|网通)[、和]$/

// 电信、移动等企业; 移动、联通两家公司
function listsFirms(text: string, hit: HeadHit): boolean {
  FIRMS_FOLLOW.lastIndex = hit.end
  const match = FIRMS_FOLLOW.exec(text)
  if (!match) return false
  return (
    match[0].startsWith('、') || /^[和与及]/.test(match[0]) || FIRMS_PRECEDE.test(text.slice(hit.start - 3, hit.start))
  )
}

// 沙河工商所, 雁塔支行, 江谷分会, 分公司
function composeLocal(reader: Reader, hit: HeadHit, head: Head, floor: number): Body {
  const region = readSureRegion(reader, hit.start, floor)
  if (head.type === 'media')
    return toBody(hit, head, region?.start ?? hit.start, region?.parts ?? [], 'branch-of-media', 'host-missing')
  if (region) {
    const firm = readFirm(reader, hit, head, region, floor)
    if (firm) return firm
    if (NEEDS_HOST.has(head.word) && !isWhole(region))
      return toBody(hit, head, region.start, region.parts, 'branch-with-region', 'host-missing')
    const plain = region.parts.length === 1 && region.parts[0]?.kind === 'plain'
    return toBody(
      hit,
      head,
      region.start,
      region.parts,
      `${head.form}-with-region`,
      region.collective && plain ? 'collective' : null,
    )
  }
  // 兴庆一分局, 第二派出所
  const numbered = readNumber(reader.text, hit.start, floor)
  if (numbered < hit.start) {
    const above = readRegion(reader, numbered, { floor, doubtful: true })
    if (above) return toBody(hit, head, above.start, above.parts, `numbered-${head.form}`, null)
    return toBody(hit, head, numbered, [], `numbered-${head.form}`, null)
  }
  const stem = NEEDS_HOST.has(head.word) ? -1 : readLocalStem(reader, hit.start, floor)
  if (stem >= 0) {
    const above = readOwnRegion(reader, stem, floor)
    // 江谷分会: of an association, below the county
    const level = head.word === '分会' ? 'township' : head.level
    return toBody(
      hit,
      { ...head, level },
      above?.start ?? stem,
      above?.parts ?? [],
      `${head.form}-of-a-place`,
      above?.collective ? 'collective' : null,
    )
  }
  const drop = isCollective(reader, hit.start, floor)
    ? 'collective'
    : isBounded(reader, hit.start, floor)
      ? null
      : 'inside-a-word'
  return toBody(
    hit,
    head,
    hit.start,
    [],
    `bare-${head.form}`,
    drop ?? (BARE_BRANCHES.has(head.word) || head.form === 'local' ? null : 'bare-branch'),
  )
}

/** 顺风快递清河分公司: a firm that no word of its name shows as one, but its branch does. */
function readFirm(reader: Reader, hit: HeadHit, head: Head, region: Region, floor: number): Body | null {
  if (head.form !== 'branch' || region.parts[0]?.kind !== 'place' || region.start <= floor) return null
  const stem = readOpenStem(reader, region.start, floor)
  if (!stem?.proper || stem.region || region.start - stem.start > 8) return null
  return toBody(hit, head, stem.start, region.parts, 'branch-of-a-firm', null)
}

/** A doubtful name with more of a name before it is the end of that (白沟|新城). */
function readSureRegion(reader: Reader, end: number, floor: number): Region | null {
  const region = readRegion(reader, end, { floor, doubtful: true })
  const [first] = region?.parts ?? []
  if (!region || first?.place?.form !== 'doubtful' || isBounded(reader, region.start, floor)) return region
  return readLocalStem(reader, end, floor) >= 0 ? null : region
}

/** The region above a small place, without the 我区 or 本县 of the writers. */
function readOwnRegion(reader: Reader, end: number, floor: number): Region | null {
  const region = readRegion(reader, end, { floor, doubtful: false })
  if (region?.parts[0]?.kind !== 'plain') return region
  return '我本该各'.includes(reader.text.charAt(region.start - 1)) && region.start > 0 ? null : region
}

/** XX区, 市: with its rank, not the mere name of a place. */
function isWhole(region: Region): boolean {
  const last = region.parts[region.parts.length - 1]
  return last?.kind === 'plain' || last?.kind === 'masked' || last?.place?.form === 'full'
}

const NEEDS_HOST = new Set(['营业厅', '店', '门店', '分店', '专卖店', '旗舰店', '加盟店', '营业网点'])
const BARE_BRANCHES = new Set(['分公司', '分行', '支行', '支公司', '中心支行'])

/** Where an ordinal begins that ends at the offset (一, 第二); the offset where none does. */
function readNumber(text: string, end: number, floor: number): number {
  let start = end
  if (start > floor && '一二三四五六七八九十'.includes(text.charAt(start - 1))) start--
  if (start < end && start > floor && text[start - 1] === '第') start--
  return start
}

/** 22家城市联盟: several, not one. */
const COUNTED = /^[\d余多几数两三四五六七八九十][家所个名间支]$/

/** Heads that name a place as often as a body. */
const BROAD = new Set(['中心', '站'])

/** Types whose named heads are too common a word for a name without a region (管理处, 中心). */
const GENERIC: ReadonlySet<AgencyType> = new Set(['other_government'])

/** Bodies that are called by a small place: 石桥小学, 石桥社区卫生服务中心 */
const PLACED: ReadonlySet<AgencyType> = new Set(['education', 'other', 'social_organization'])

// 恒信商贸有限公司, 市家具协会, 西安邮电学院, 楚风日报
function composeNamed(reader: Reader, hit: HeadHit, head: Head, floor: number): Body | null {
  const stem = readOpenStem(reader, hit.start, floor)
  if (!stem) return null
  const word = reader.text.slice(stem.start, hit.end)
  const rule = stem.region ? 'named-with-region' : 'named'
  const body = (drop: string | null) => toBody(hit, head, stem.start, stem.region?.parts ?? [], rule, drop)
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
  if (!stem.region && !stem.proper && !limited && !paper && !local) return body('no-name')
  if (isCollective(reader, stem.start, floor) && !stem.region) return body(stem.proper ? null : 'collective')
  return body(head.venue && (stem.trimmed || isVenue(reader, stem.start, hit.end, floor)) ? 'venue' : null)
}

/** 在惠民超市门前: the place, not the firm. */
function isVenue({ text, lexicon }: Reader, start: number, end: number, floor: number): boolean {
  return (
    lexicon.words.venueBefore.longest(text, start, floor) !== null ||
    lexicon.words.venueAfter.longest(text, end) !== null
  )
}

function isCollective({ text, lexicon }: Reader, start: number, floor: number): boolean {
  return lexicon.words.collectiveBefore.longest(text, start, floor) !== null
}

function toBody(
  hit: HeadHit,
  head: Head,
  start: number,
  parts: Body['parts'],
  rule: string,
  dropped: string | null,
): Body {
  return {
    start,
    end: hit.end,
    type: head.type,
    infer: head.infer,
    headLevel: head.level,
    parts,
    word: head.word,
    self: false,
    rule,
    dropped,
  }
}
