import type { DateWords } from '../../lexicon/date-words.ts'
import { parseNumeral } from '../number/numeral.ts'
import { NO_CANDIDATE, type Parser } from './candidate.ts'
import { createDurationDoubter, isLasting } from './duration-doubt.ts'
import { toIsoDuration, unitOf } from './duration-unit.ts'
import { BLANKS, matcher } from './patterns.ts'

const NUMBER = '(?:\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百廿卅]{1,4}|半)'

/**
 * 为期20天, 为期近半个月, 48小时, 一个半月, 两天半, 一周, 为期三年. The unit holds its 个 and 半: 一个半月 is one
 * month and a half, 半个月 half of one.
 */
const duration = matcher(
  `(?<lead>为期${BLANKS}(?<about>将近|大约|长达|近|约|达|整整)?${BLANKS})?(?<number>${NUMBER})${BLANKS}(?<vague>[多余来])?(?<unit>个?(?<more>[多余半])?(?:月(?!份)|星期|礼拜|小时|钟头)|天(?<dayHalf>半)?|日|周(?![年岁边])|年(?<yearHalf>半)?(?![级代度龄])|小时|分钟)`,
)
/** 4分10秒, 2分钟40秒: how long a drill took */
const stopwatch = matcher(
  `(?<minutes>\\d{1,3}|[一二两三四五六七八九十]{1,3})分钟?${BLANKS}(?<seconds>[0-5]?\\d|[一二三四五六七八九十]{1,3})秒`,
)

/** Parser of durations of the activity. */
export function createDurationParser(words: DateWords): Parser {
  const doubtOf = createDurationDoubter(words)

  return (text, at) => {
    const drill = stopwatch(text, at)
    if (drill?.groups) {
      const { minutes = '', seconds = '' } = drill.groups
      const value = `PT${parseNumeral(minutes)}M${parseNumeral(seconds)}S`
      return [
        { ...NO_CANDIDATE, kind: 'duration', start: at, end: at + drill[0].length, value, rule: 'duration-drill' },
      ]
    }
    const found = duration(text, at)
    if (!found?.groups) return null
    const { lead, about, number = '', vague, unit: unitWords = '', more, dayHalf, yearHalf } = found.groups
    const amount = number === '半' ? 0.5 : parseNumeral(number)
    // 两日 is no day of a month, as 二日 is
    const unit = unitWords === '日' && number === '两' ? 'day' : unitOf(unitWords)
    if (!amount || unit === null) return null
    const end = at + found[0].length
    const around = { before: text.slice(Math.max(0, at - 12), at), behind: text.slice(end, end + 6) }
    // 3月, 15日 and 2010年 are dates where nothing says that they last
    const datelike = unit === 'day-sign' || unit === 'month-sign' || unit === 'year'
    if (datelike && lead === undefined && !isLasting(unit, around)) return null
    const half = more === '半' || dayHalf !== undefined || yearHalf !== undefined
    const value = toIsoDuration(amount, unit, half)
    if (value === null) return null
    const some = vague !== undefined || more === '多' || more === '余'
    const nearly = about !== undefined && !/达|整整/.test(about)
    return [
      {
        ...NO_CANDIDATE,
        kind: 'duration',
        start: at,
        end,
        value,
        mod: some || nearly ? 'approx' : null,
        rule: lead === undefined ? 'duration' : 'duration-for',
        doubt:
          lead === undefined
            ? doubtOf(text, end, { unit, amount, vague: more === '多' || more === '余' }, around)
            : null,
      },
    ]
  }
}
