import type { Head } from '../../lexicon/agency-heads.ts'
import { type Body, toBody } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { readLocalStem } from './local-stems.ts'
import { readOpenStem } from './open-stems.ts'
import { isBounded, isHan, type Reader } from './reader.ts'
import type { Region } from './region.ts'
import { readRegion } from './regions.ts'
import { isCollective, readNumber } from './surroundings.ts'

// 沙河工商所, 雁塔支行, 江谷分会, 分公司
export function composeLocal(reader: Reader, hit: HeadHit, head: Head, floor: number): Body {
  const region = readSureRegion(reader, hit.start, floor) ?? readAboveStem(reader, hit, head, floor)
  // 乡镇|社区: communities in general
  const named = region?.parts.at(-1)?.kind !== 'plain' && region !== null
  if (head.acts && !(named && actsBehind(reader.text, hit.end)))
    return toBody(hit, head, region?.start ?? hit.start, region?.parts ?? [], 'place-that-acts', 'no-actor')
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

/**
 * 甘泉镇|毛家|村村委会, 临翔区|忙畔|街道: the place above a small one whose name jieba cut apart, with the small
 * one as a part of its own.
 */
function readAboveStem(reader: Reader, hit: HeadHit, head: Head, floor: number): Region | null {
  if (head.form !== 'local' || (!head.acts && readLocalStem(reader, hit.start, floor) >= 0)) return null
  for (let length = 1; length <= LONGEST_STEM; length++) {
    const end = hit.start - length
    if (end <= floor || !isHan(reader.text.charCodeAt(end))) return null
    if (!RANK_END.has(reader.text.charAt(end - 1))) continue
    const region = readRegion(reader, end, { floor, doubtful: false })
    const last = region?.parts.at(-1)
    if (!region || region.collective || !last || last.kind === 'plain' || last.kind === 'prefix') continue
    if (length < 2 && head.level !== 'township') continue
    const stem = { start: end, end: hit.start, level: head.level, place: null, kind: 'unknown' } as const
    return { ...region, parts: [...region.parts, stem] }
  }
  return null
}

const LONGEST_STEM = 4
const RANK_END = new Set('省市县区旗州镇乡道')

/** 忙畔街道|开展…: what a place that is a body does. */
const ACTS =
  /(?:党工委|办事处)?(?:积极|认真|高度|精心|及时|迅速|率先|组织|开展|举办|举行|召开|联合|会同|协同|按照|根据|结合|围绕|依托|动员|发动|成立|制定|邀请|印发|部署|将|还|也|共|已|以(?:“|此|实际|多种|点带面|案|会|活动|[^。,]{1,12}为)|于\d|从|把|对|为|通过|利用|充分|多措并举|全面|持续|扎实|强化|牵头|承办|主办|协办)/y

function actsBehind(text: string, end: number): boolean {
  ACTS.lastIndex = end
  return ACTS.test(text)
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
