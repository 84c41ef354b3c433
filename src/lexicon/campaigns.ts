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
  /**
   * A pattern, the source of a regular expression over canonical text, of all names of the campaign that the words are
   * one of, digits alone (3·15, 3.15, 三一五) too; null where they are none.
   */
  spellings(words: string): string | null
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
    spellings(words) {
      const bare = words.replace(MARKS, '').replace(PREFIX, '')
      const named = byName.get(bare) ?? byName.get(bare.replace(DAY, ''))
      // 6·26 is a name of the day whose other name is 626国际禁毒日
      const isDayOf = (campaign: Campaign) =>
        namesOf(campaign).some((name) => name.startsWith(bare) && !DIGIT.test(name.charAt(bare.length)))
      const asked = named ? [named] : DIGITS.test(bare) ? campaigns.filter(isDayOf) : []
      if (asked.length === 0) return null
      const patterns = asked.flatMap((campaign) =>
        [...namesOf(campaign), ...(named ? [] : [bare])].map((name) =>
          DIGITS.test(name) ? dayAlone(name, campaign.event) : withMarks(name),
        ),
      )
      return [...new Set(patterns)].join('|')
    },
  }
}

const DIGIT = /[\d一二三四五六七八九十]/
const DIGITS = /^(?:\d{2,4}|[一二三四五六七八九]{2,4})$/

/**
 * A pattern of a day that is a name by itself, with what may stand between month and day: 3·15, 3.15, 3 - 15, 三·一五. Not
 * of digits inside others (12315, 2012-3-15) or of an amount (3.15万元).
 */
function dayAlone(name: string, event: string): string {
  const month = name.slice(0, String(Number(event.slice(0, 2))).length)
  const day = name.slice(month.length)
  return `(?<![\\d.-])${month} ?[·.、:—-]? ?${day}(?!\\d|\\.\\d|[%‰万亿元倍])`
}

function namesOf({ name, aliases }: Campaign): string[] {
  return [name, ...aliases]
}

/** A pattern of the name in which digits may have a mark between them (3·15, 6.26), and words one around them (《职业病防治法》宣传周). */
function withMarks(name: string): string {
  return name.replace(/(?<=\d)(?=\d)/g, '[·. ]?').replace(/(?<=[\u4e00-\u9fff\d])(?=[\u4e00-\u9fff])/g, '[》”"」’]?')
}
