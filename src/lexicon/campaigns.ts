import { readEntries } from './jsonl.ts'

/** A day, week or month that comes back every year. */
interface Campaign {
  readonly name: string
  /** Other names, without 全国 and without marks. */
  readonly aliases: readonly string[]
  /** When it is: `MM-DD` or `MM`. */
  readonly event: string
  /** Year of its first, so that 第N个 is of first + N - 1; null where texts do not count. */
  readonly first: number | null
  /** Campaigns that are given the same themes: where one of them is named, this one is. */
  readonly kin?: readonly string[]
}

/** A campaign found at the start of some words, with what is left of them, marks set aside. */
interface NamedCampaign {
  readonly campaign: Campaign
  readonly rest: string
}

/** The yearly campaigns by what texts call them. */
export interface Campaigns {
  /** The campaign that the words begin with (全国“安全生产月”活动), marks and 全国 set aside; null where with none. */
  startingIn(words: string): NamedCampaign | null
  /** Whether the text names the campaign, or one that is given the same themes. */
  named(text: string, campaign: string): boolean
}

const MARKS = /[^\u4e00-\u9fffA-Za-z0-9]/g
const PREFIX = /^(?:全国|我国|国家级)/
/** The day that stands in front of a name: 3·15国际消费者权益日, 六五世界环境日. */
const DAY = /^(?:\d{2,4}|[一二三四五六七八九十]{2,4})(?=[\u4e00-\u9fff]{3})(?:全国)?/

/** Loads the yearly campaigns. */
export function loadCampaigns(): Campaigns {
  const campaigns = readEntries<Campaign>('campaigns')
  const byName = new Map<string, Campaign>()
  for (const campaign of campaigns) for (const name of namesOf(campaign)) byName.set(name, campaign)
  const mentions = new Map(
    campaigns.map((campaign) => {
      const kin = campaigns.filter(({ name }) => campaign.kin?.includes(name))
      // digits alone (315, 119) are as often a hotline
      const telling = [campaign, ...kin].flatMap(namesOf).filter((name) => !/^\d+$/.test(name))
      return [campaign.name, new RegExp(telling.map(withMarks).join('|'))]
    }),
  )
  const longest = Math.max(...[...byName.keys()].map((name) => name.length))
  const longestName = (bare: string): NamedCampaign | null => {
    for (let length = Math.min(longest, bare.length); length > 1; length--) {
      const campaign = byName.get(bare.slice(0, length))
      if (campaign) return { campaign, rest: bare.slice(length) }
    }
    return null
  }
  return {
    startingIn(words) {
      const bare = words.replace(MARKS, '').replace(PREFIX, '')
      return longestName(bare.replace(DAY, '')) ?? longestName(bare)
    },
    named: (text, campaign) => mentions.get(campaign)?.test(text) ?? false,
  }
}

function namesOf({ name, aliases }: Campaign): string[] {
  return [name, ...aliases]
}

/** A pattern of the name in which digits may have a mark between them (3·15, 6.26), and words one around them (《职业病防治法》宣传周). */
function withMarks(name: string): string {
  return name.replace(/(?<=\d)(?=\d)/g, '[·. ]?').replace(/(?<=[\u4e00-\u9fff\d])(?=[\u4e00-\u9fff])/g, '[》”"」’]?')
}
