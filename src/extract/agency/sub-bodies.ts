import type { AgencyType } from '../../core/record.generated.ts'
import type { Head } from '../../lexicon/agency-heads.ts'
import type { Body } from './body.ts'

/** Bodies that have offices, squads and stations of their own. */
const PUBLIC: ReadonlySet<AgencyType> = new Set([
  'market_regulation',
  'consumer_association',
  'government',
  'justice',
  'other_government',
])

/** How the kinds of such offices end. */
const OFFICE = /(?:[大中支总]队|分局|庭|站|中心|教研室|检察室)$/

/** Whether the head is a kind of office that belongs to the host before it: 县公安局|刑侦大队, 县教育局|教研室. */
export function isOfficeOf(host: Body, head: Head): boolean {
  if (!PUBLIC.has(host.type) || host.parts.length === 0 || !OFFICE.test(head.word)) return false
  return (head.infer !== null || head.form === 'branch' || PUBLIC.has(head.type)) && head.form !== 'fixed'
}
