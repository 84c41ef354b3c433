import type { AgencyType } from '../../core/record.generated.ts'
import type { Head } from '../../lexicon/agency-heads.ts'
import type { Body } from './body.ts'

/** National bodies whose local offices bear their name in front (国家税务总局某市税务局). */
const NATIONAL_LINE = /(?:总局|总署|国家统计局|司法部|经济部|国务院|行政院|中国人民银行|中华人民共和国)$/
const CABINET = /^(?:国务院|行政院)$/
/** Firms and banks whose branches follow their name. */
const FIRMS: ReadonlySet<AgencyType> = new Set(['finance', 'enterprise'])
const PARTY_TITLE = /书记|副书记|委员|成员/y
const PARTY = /(?:党组|党委|党支部|党总支)$/

/** The one body that a host and what stands right behind it make together; null where they are two. */
export function joinBodies(text: string, host: Body, member: Body, head: Head): Body | null {
  if (host.end !== member.start || host.self) return null
  if (!joins(text, host, member, head)) return null
  const inherits = (head.form === 'unit' && head.type === 'other') || head.form === 'branch' || (member.infer !== null && host.infer === null)
  return {
    ...member,
    start: host.start,
    type: inherits || CABINET.test(host.word) || host.dropped === 'host-alone' ? host.type : member.type,
    infer: inherits ? host.infer : member.infer,
    headLevel: member.headLevel ?? (member.parts.length > 0 ? null : lowered(host, member)),
    parts: [...host.parts, ...member.parts],
    rule: `${head.form}-of-a-body`,
    dropped: null,
  }
}

function joins(text: string, host: Body, member: Body, head: Head): boolean {
  const own = member.parts[0]
  if (own?.kind === 'plain') return false
  if (head.form === 'unit') return fitsHost(text, host, member, head)
  if (head.form === 'branch') return FIRMS.has(host.type) || host.dropped === 'host-alone' || host.dropped === 'bare-sector'
  if (NATIONAL_LINE.test(host.word)) return true
  if (host.dropped === 'host-alone') return true
  if (!head.joins) return joinsByName(host, member, head)
  // a field of work alone makes a body only with its branch: 工商雁塔分局
  if (host.dropped !== null) return head.form === 'local' && head.infer !== null && host.dropped !== 'collective'
  return own === undefined || own.kind !== 'place' || head.form === 'local'
}

function fitsHost(text: string, host: Body, member: Body, head: Head): boolean {
  if (host.dropped !== null || (head.hosts !== null && !head.hosts.has(host.type))) return false
  PARTY_TITLE.lastIndex = member.end
  return !(PARTY.test(head.word) && PARTY_TITLE.test(text))
}

/** 大学的学院, 学院的协会, 集团的公司 */
function joinsByName(host: Body, member: Body, head: Head): boolean {
  if (host.dropped !== null || head.form !== 'named') return false
  if (host.type === 'education') return head.type === 'education' || head.type === 'social_organization' || head.type === 'other'
  return FIRMS.has(host.type) && FIRMS.has(member.type)
}

/** A branch office of a city's body is of the county; a station is of the town. */
function lowered(host: Body, member: Body): Body['headLevel'] {
  if (!/[分支]局$/.test(member.word) || member.start === member.end - member.word.length) return host.headLevel
  return 'county'
}
