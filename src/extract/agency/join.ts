import type { AgencyLevel, AgencyType } from '../../core/record.generated.ts'
import type { Head } from '../../lexicon/agency-heads.ts'
import type { Body } from './body.ts'
import { isOfficeOf } from './sub-bodies.ts'

/** National bodies whose local offices bear their name in front (国家税务总局某市税务局). */
const NATIONAL_LINE =
  /(?:总局|总署|国家统计局|国家粮食和物资储备局|国家能源局|国家铁路局|国家林业和草原局|国家矿山安全监察局|国家煤矿安全监察局|国家外汇管理局|国家邮政局|司法部|经济部|国务院|行政院|中国人民银行|中国科学院|中国社会科学院|中国工程院|中国农业科学院|中国林业科学研究院|中国气象局|中国地震局|中华人民共和国)$/
const CABINET = /^(?:国务院|行政院)$/
/** Firms and banks whose branches follow their name. */
const FIRMS: ReadonlySet<AgencyType> = new Set(['finance', 'enterprise'])
/** Bodies whose offices are of their own type, whatever they do (a school's legal aid centre). */
const CAMPUS: ReadonlySet<AgencyType> = new Set(['education', 'social_organization'])
/** Governments whose offices bear their name in front. */
const SEATS = /^(?:行署|行政公署|政府|管委会|管理委员会|特区政府)$/
/** Cooperatives that have firms of their own. */
const COOPERATIVE = /供销(?:合作)?(?:联合)?(?:总|联)?社$/
/** What a bank's head office has in each city. */
const HOST_OFFICE = /(?:审计|服务|运营|营销|结算|培训)中心$|办事处$/
/** No name of a body is longer, in characters. */
export const MAX_NAME = 48
const LEVELS: readonly AgencyLevel[] = ['national', 'province', 'city', 'county', 'township']
const PARTY_TITLE = /书记|副书记|委员|成员/y
const PARTY = /(?:党组|党委|党支部|党总支)$/

/** The one body that a host and what stands right behind it make together; null where they are two. */
export function joinBodies(text: string, host: Body, member: Body, head: Head): Body | null {
  if (host.end !== member.start || host.self || member.end - host.start > MAX_NAME) return null
  if (!joins(text, host, member, head)) return null
  const inherits =
    (CAMPUS.has(host.type) && member.type !== 'social_organization' && !/医院$/.test(head.word)) ||
    host.type === 'media' ||
    (FIRMS.has(host.type) && /队$/.test(head.word)) ||
    head.word === '办事处' ||
    (head.form === 'named' && head.joins) ||
    (head.form === 'unit' && head.type === 'other') ||
    head.form === 'branch' ||
    (member.infer !== null && host.infer === null)
  return {
    ...member,
    start: host.start,
    type: inherits || CABINET.test(host.word) || host.dropped === 'host-alone' ? host.type : member.type,
    infer: inherits ? host.infer : member.infer,
    headLevel: /法院$/.test(host.word)
      ? null
      : isNamesake(host, member)
        ? 'county'
        : (member.headLevel ?? (member.parts.some((part) => part.level !== null) ? null : lowered(host, member))),
    parts: [...host.parts, ...member.parts],
    rule: `${head.form}-of-a-body`,
    dropped: null,
  }
}

function joins(text: string, host: Body, member: Body, head: Head): boolean {
  const own = member.parts[0]
  if (own?.kind === 'plain') return false
  if (head.form === 'unit') return fitsHost(text, host, member, head)
  if (head.form === 'branch' && head.type === 'media') return host.type === 'media' && host.dropped === null
  if (head.form === 'branch')
    return (
      FIRMS.has(host.type) ||
      (isOfficeOf(host, head) && isNarrower(host, member)) ||
      host.dropped === 'host-alone' ||
      host.dropped === 'bare-sector'
    )
  if (NATIONAL_LINE.test(host.word)) return true
  if (host.dropped === 'host-alone') return true
  if (host.type === 'media') return host.dropped === null && head.word === '站'
  if (!head.joins) return joinsByName(host, member, head)
  // a field of work alone makes a body only with its branch: 工商雁塔分局
  if (host.dropped !== null) return head.form === 'local' && head.infer !== null && host.dropped !== 'collective'
  return own === undefined || own.kind !== 'place' || head.form === 'local' || isNarrower(host, member)
}

/** 商洛市公路局商州公路管理段: an office of the part in the body of the whole. */
function isNarrower(host: Body, member: Body): boolean {
  const whole = host.parts[host.parts.length - 1]?.level ?? null
  const part = member.parts[0]?.level ?? null
  return whole !== null && part !== null && LEVELS.indexOf(whole) < LEVELS.indexOf(part)
}

function fitsHost(text: string, host: Body, member: Body, head: Head): boolean {
  if (host.dropped !== null || (head.hosts !== null && !head.hosts.has(host.type))) return false
  PARTY_TITLE.lastIndex = member.end
  return !(PARTY.test(head.word) && PARTY_TITLE.test(text))
}

/** 大学的学院, 学院的协会, 集团的公司 */
function joinsByName(host: Body, member: Body, head: Head): boolean {
  if (host.dropped !== null) return false
  // 大兴安岭地区行署市场监督管理局, 花莲县政府卫生局
  if (SEATS.test(host.word) && head.form === 'body') return member.parts.length === 0 && host.parts.length > 0
  // 国网 of a county's 供电公司
  // 县供销社|农资公司
  if (COOPERATIVE.test(host.word)) return head.type === 'enterprise' && member.parts.length === 0
  // 省联社|渭南审计中心
  if (FIRMS.has(host.type) && HOST_OFFICE.test(head.word)) return isNarrower(host, member)
  if (head.form === 'body')
    return FIRMS.has(host.type) && host.type === head.type && host.parts.length === 0 && member.parts.length > 0
  if (isOfficeOf(host, head) && member.parts.length === 0 && member.end - member.start === head.word.length) return true
  if (head.form !== 'named') return false
  if (host.type === 'education')
    return head.type === 'education' || head.type === 'social_organization' || head.type === 'other'
  if (/队$/.test(head.word)) return head.type === 'social_organization'
  return FIRMS.has(host.type) && FIRMS.has(member.type)
}

/** 白银市公安局|白银分局: a branch office bears the name of the whole, and is of a part of it. */
function isNamesake(host: Body, member: Body): boolean {
  const whole = host.parts[host.parts.length - 1]?.level ?? null
  const part = member.parts[0]?.level ?? null
  return /[分支]局$/.test(member.word) && whole !== null && part !== null && !isNarrower(host, member)
}

/** A branch office of a city's body is of the county; a station is of the town. */
function lowered(host: Body, member: Body): Body['headLevel'] {
  if (!/[分支]局$/.test(member.word) || member.start === member.end - member.word.length) return host.headLevel
  return 'county'
}
