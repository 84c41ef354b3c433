import type { DateWords } from '../../lexicon/date-words.ts'
import type { Doubt } from './candidate.ts'
import type { DurationUnit } from './duration-unit.ts'
import { anyOf, BLANKS, matcher } from './patterns.ts'

/** Words in front that say how long something went on: 历时10天, 用了两周, 连续宣传报道八天, 前后一个月 */
const LASTING =
  /(?:历时|历经|耗时|时长|持续|长达|一连|时间为|时间达|为时|连[续播办演展][^\d,。;]{0,8}|经过|展出|用时|用了?|花了?|奋战|坚持|集中|前后|先后|总共|一共|共计)(?:了|达|近|约|共|整整|仅|仅用){0,2} {0,4}$/
/** Those that leave no other reading, right in front of 三日, 三月 or 三年, which else are dates or vague */
const LASTING_SURELY = /(?:历时|历经|持续|长达|一连|时间为|为时|连续)(?:了|达|近|约|共|整整|仅){0,2} {0,4}$/
/** Words right in front that make it a date, a limit, an ordinal or a rate: 第三天, 前两天, 近三个月, 每24小时 */
const OTHERWISE =
  /(?:[第每这那前后近过去头隔上下\d.逾超满限内岁点几数一二三四五六七八九]|最近|过去|不到|不足|未满|不满|不超过|不少于|至少|有期徒刑|拘役|管制|保质期|保修期|质保期|三包期|试用期|有效期|缩短|压缩|延长|提前|推迟|延迟|逾期|超过|拘留|罚款|刑期|每年|全年|一年|刚满) {0,4}(?:到|至|为|了)? {0,4}$/
/** Behind a month or a week, what shows that it is the activity's: 一个月的宣传, 两周时间 */
const FOLLOWED = /^ {0,4}(?:的|时间|之久|里|左右)/
/** 7日内, 48小时以内: a term that work was to be done in; not 15日内蒙古 */
const TERM = /^ {0,4}[之以]?内(?![蒙容部])/
/** A part of a date behind a unit that is also a date's: 连续在3月14日 */
const DATE_GOES_ON = /^ {0,4}[\d十一二三四五六七八九初上中下底]/

/** What stands around an expression of time: twelve characters before, six behind. */
export interface Surroundings {
  readonly before: string
  readonly behind: string
}

/** Whether a number with 日, 月 or 年 is a duration here and no date. */
export function isLasting(unit: DurationUnit, { before, behind }: Surroundings): boolean {
  if (unit === 'day-sign') return LASTING_SURELY.test(before) || TERM.test(behind)
  // 连续三年 tells of the years before, not of the activity
  if (unit === 'year' && /连续|一连/.test(before)) return false
  return LASTING_SURELY.test(before) && !DATE_GOES_ON.test(behind)
}

export type DurationDoubter = (
  text: string,
  end: number,
  said: { readonly unit: DurationUnit; readonly amount: number; readonly vague: boolean },
  around: Surroundings,
) => Doubt | null

const final = (reason: string): Doubt => ({ reason, final: true })

/** Tells why an expression of time may be no duration of the activity: 第三天, 三天后, 24小时热线, 一个月 alone. */
export function createDurationDoubter(words: DateWords): DurationDoubter {
  const notDays = matcher(`${BLANKS}${anyOf(words.behind.get('days') ?? [])}`)
  const notHours = matcher(`${BLANKS}${anyOf(words.behind.get('hours') ?? [])}`)

  return (text, end, { unit, amount, vague }, { before, behind }) => {
    if (LASTING.test(before)) return null
    if ((unit === 'hour' ? notHours : notDays)(text, end)) return final('other-word')
    if (OTHERWISE.test(before)) return final('counted')
    switch (unit) {
      case 'hour':
        return null
      case 'minute':
        // twenty minutes are a lesson's, a few are a video's or an answer's
        return amount < 20 || TERM.test(behind) || /^(?:圈|生活|微|短|视频|车程|步行|直达|后|一次)/.test(behind)
          ? final('vague')
          : null
      case 'day':
        return amount <= 1 || amount >= 365 ? final('vague') : null
      case 'day-sign':
        return TERM.test(behind) ? null : final('vague')
      case 'month':
      case 'week':
        // 买了一个多月的手机, 三个月内, 一个月
        if (vague || amount > 12 || TERM.test(behind)) return final('vague')
        return FOLLOWED.test(behind) || amount > 1 ? null : final('vague')
      default:
        return final('vague')
    }
  }
}
