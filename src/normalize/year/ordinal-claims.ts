import type { Campaigns } from '../../lexicon/campaigns.ts'
import type { Claim } from './claim.ts'
import { readSmallNumber } from './small-number.ts'

const ORDINAL =
  /(?:第 ?(?<count>\d{1,3}|[一二三四五六七八九十百零〇]{1,5}) ?(?:个|届|次)|(?<first>首个|首届))(?<rest>[^。;,、\n]{2,28})/g
/** 我县第五届…, 全市第三个…: a count of the place's own. */
const LOCAL = /(?:我[省市县区镇乡校局行院村]|[本全][省市县区镇乡校村街]|[\u4e00-\u9fff][省市县区镇乡校]) ?$/
/** 去年第六个…: not the year of the activity. */
const OTHER_YEAR = /(?:去年|上年|明年|来年|前年)[^,。;\n]{0,16}$/
/** 第三届…知识竞赛: the ordinal is of something else that bears the name. */
const NAMESAKE =
  /^(?:活动)?(?:主题)?(?:晚会|杯|知识|竞赛|大赛|比赛|评选|论坛|征文|展|运动会|系列|文艺|电视|直播|大型|诚信|志愿|高峰)/

/** Years told by the ordinal of a yearly campaign: 第七个国家宪法日, 第29个“3·15”国际消费者权益日. */
export function claimsOfOrdinals(text: string, campaigns: Campaigns): Claim[] {
  const claims: Claim[] = []
  for (const match of text.matchAll(ORDINAL)) {
    const { count, first, rest = '' } = match.groups ?? {}
    const ordinal = first ? 1 : readSmallNumber(count ?? '')
    const named = ordinal ? campaigns.startingIn(rest) : null
    if (!ordinal || named?.campaign.first == null || NAMESAKE.test(named.rest)) continue
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (LOCAL.test(before) || OTHER_YEAR.test(before)) continue
    const year = named.campaign.first + ordinal - 1
    const end = match.index + match[0].length - rest.length + lengthOfName(rest, named.rest)
    claims.push({ year, basis: 'anniversary', span: { start: match.index, end }, mention: null })
  }
  return claims
}

/** Length of what stands in front of the words that are left, marks included. */
function lengthOfName(words: string, left: string): number {
  let unread = left.length
  let end = words.length
  while (unread > 0 && end > 0) if (/[\u4e00-\u9fffA-Za-z0-9]/.test(words[--end] as string)) unread--
  while (end > 0 && /[^\u4e00-\u9fffA-Za-z0-9”"」』’]/.test(words[end - 1] as string)) end--
  return end
}
