import type { BehindKind, DateWords } from '../../lexicon/date-words.ts'
import type { Doubt } from './candidate.ts'
import type { Draft } from './draft.ts'
import { coarsest, DAY, finest, HOUR, MONTH, YEAR } from './moment.ts'
import { anyOf, BLANKS, type Matcher, matcher } from './patterns.ts'

/** Tells why what was read may be no date; null where nothing speaks against it. */
export type Doubter = (text: string, draft: Draft) => Doubt | null

const final = (reason: string): Doubt => ({ reason, final: true })
const open = (reason: string): Doubt => ({ reason, final: false })

/** 国家质检总局公告2011年第18号: the year of a document's number */
const documentNumber = matcher(`${BLANKS}第?${BLANKS}(?:\\d{1,5}|[xX×*_]{1,6})${BLANKS}号`)
/** 98年度, 06年版, 15年底: what only a year has behind it */
const yearSign = matcher('[版初底末款]|[上下]半年|[春夏秋冬]季')
/** In front of a number that counts, an ordinal, a part of a name or of what is no date: 近三月, 第三日, 3·15日, 13月5日 */
const COUNTED = /[每第近满约百余整逾头逢]$|\d[.·〃]$|[\d)\]〕】][/-]$|\d月$/
/** In front of a time: 于15号, 从三日, 定于14点 */
const POINTING = /(?:[于在至到从自即的,。;:!(\n]|截[至止]|本月|当月|上月|下月|同月|每[月天日]|^) {0,4}$/
/** In front of a score or ratio: 以3:15, 比分21:18 */
const SCORED = /(?:比分|比例|比|以|为|按|约|[A-Za-z\d.,:/-]) {0,2}$/

/** Two digits of a Chinese year that are rather a vague number: 三四年, 一二年 */
const VAGUE_PAIR = /^(?:一二|二三|三四|四五|五六|六七|七八|八九|三五)年/

export function createDoubter(words: DateWords): Doubter {
  const behind = new Map<BehindKind, Matcher>()
  for (const [kind, list] of words.behind) behind.set(kind, matcher(`${BLANKS}${anyOf(list)}`))
  const dependent = new Set(words.years.flatMap((word) => (word.alone === false ? [word.text] : [])))
  const followed = (kind: BehindKind, text: string, at: number) => Boolean(behind.get(kind)?.(text, at))

  const doubtYear: Doubter = (text, draft) => {
    const { start, end, yearForm, moment } = draft
    if (yearForm === 'relative' || draft.mod || moment.year === null) return null
    if (followed('year', text, end)) return final('year-word')
    if (documentNumber(text, end)) return final('document-number')
    if (yearForm === 'full' && Number(moment.year) < 1800 && !POINTING.test(text.slice(Math.max(0, start - 6), start)))
      return open('old-year')
    if (moment.year === 'XXXX' && end - start < 5) return open('masked-year')
    if (yearForm !== 'short') return null
    if (/^['’‘]/.test(text.slice(start, start + 1)) || yearSign(text, end)) return null
    const digits = text.slice(start, end)
    if (isAlone(text, start, end)) return null
    if (
      /^(?:0\d|[89]\d|[〇零]|[一二三四五六七八九][〇零])/.test(digits) &&
      !/[\d百千万近约.]$/.test(text.slice(Math.max(0, start - 1), start))
    )
      return null
    if (/^[一二][一二三四五六七八九]年/.test(digits) && !VAGUE_PAIR.test(digits)) return null
    return open('two-digit-year')
  }

  const doubtMonth: Doubter = (text, draft) => {
    const { start, end, moment, members } = draft
    if (followed('month', text, end)) return final('month-word')
    if (COUNTED.test(text.slice(Math.max(0, start - 2), start))) return final('counted-months')
    // 七八月份 are two months, of which the pass began with the second
    if (/[一二三四五六七八九]/.test(text[start - 1] ?? '') && /^[二三四五六七八九]/.test(text[start] as string))
      return final('vague-months')
    if (moment.month === 'XX' && !draft.mod && !members && !text.slice(start, end).endsWith('份'))
      return open('masked-month')
    return null
  }

  const doubtDay: Doubter = (text, draft) => {
    const { start, end, moment, dayUnit, members } = draft
    const before = text.slice(Math.max(0, start - 6), start)
    if (followed('day', text, end)) return final('days')
    if (COUNTED.test(before) && !/每$/.test(before)) return final('counted-days')
    // 期限延长至三十日
    if (/(?:延长|缩短|压缩|放宽|调整)(?:至|到|为)$/.test(before)) return final('days')
    if (moment.day === 'XX') return open('masked-day')
    if (draft.part || draft.moment.hour !== null) return null
    if (dayUnit === '号') {
      if (followed('number-sign', text, end)) return final('number')
      return POINTING.test(before) &&
        /^(?:$|[,。;:!?)、\n在由前后我全组召开举市县区局]| )/.test(text.slice(end, end + 1))
        ? null
        : open('number-sign')
    }
    if (members || /^\d/.test(text[start] as string)) return null
    // 三日 is three days as well; from eleven on few would count days so
    const short = end - start <= 2
    return short && !POINTING.test(before) ? open('short-day') : null
  }

  const doubtClock: Doubter = (text, draft) => {
    const { start, end, clockUnit } = draft
    const before = text.slice(Math.max(0, start - 4), start)
    if (partNamed(text, draft)) return null
    if (draft.moment.hour === 'XX') return open('masked-hour')
    if (clockUnit === ':') {
      if (SCORED.test(before)) return open('score')
      // 3:15活动 writes the name of an event
      if (/^[34]:15$/.test(text.slice(start, end))) return open('event')
      return /\d\d:\d\d|:[0-5][05]/.test(text.slice(start, end)) ? null : open('score')
    }
    if (/[第每近约\d百千万.十]$/.test(before)) return final('counted-hours')
    if (clockUnit === '点') {
      if (/(?:[半整钟分刻]|点\d\d)$/.test(text.slice(start, end))) return null
      if (followed('o-clock', text, end)) return open('points')
      return /\d/.test(text[start] as string) &&
        (POINTING.test(before) || /^(?:左右|前|后|开始|结束|许|正|准时|起|多)/.test(text.slice(end, end + 2)))
        ? null
        : open('points')
    }
    if (/^\d/.test(text.slice(start)))
      return /^(?:期|代|空|段|装|速|[^\S\n]?[xX×])/.test(text.slice(end, end + 2)) ? open('hours') : null
    return /[分半刻整]$/.test(text.slice(start, end)) ||
      end - start > 2 ||
      (/^[十]/.test(text.slice(start)) && POINTING.test(before))
      ? null
      : open('hours')
  }

  return (text, draft) => {
    const { moment } = draft
    if (draft.rule?.startsWith('lunar') || draft.rule === 'festival') return null
    const from = coarsest(moment)
    if (draft.yearForm === 'relative' && finest(moment) < YEAR) {
      return draft.mod === null && dependent.has(text.slice(draft.start, draft.yearEnd)) ? final('that-year') : null
    }
    if (from === YEAR) {
      if (finest(moment) > YEAR)
        return draft.yearForm === 'short' && isCounted(text, draft) ? final('counted-years') : null
      return doubtYear(text, draft)
    }
    if (draft.yearForm === 'relative') return null
    if (moment.sub !== null) return doubtSubYear(text, draft)
    if (from === MONTH) return finest(moment) === MONTH ? doubtMonth(text, draft) : null
    if (from === DAY) return doubtDay(text, draft)
    return from === HOUR ? doubtClock(text, draft) : final('empty')
  }
}

/** 每季度, 每上半年; 一季度一次 is how often, not when. */
function doubtSubYear(text: string, { start, end }: Draft): Doubt | null {
  if (/[每各本该]$/.test(text.slice(Math.max(0, start - 1), start))) return final('each')
  return /^(?:一[次评查检考报]|\d次|[两二三]次)/.test(text.slice(end, end + 2)) ? final('how-often') : null
}

function isCounted(text: string, { start }: Draft): boolean {
  return /[\d.百千万]$/.test(text.slice(Math.max(0, start - 1), start))
}

/** Whether nothing else stands on the line. */
function isAlone(text: string, start: number, end: number): boolean {
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n')
}

/** Whether a part of the day opens the expression: 上午9点. */
function partNamed(text: string, { start }: Draft): boolean {
  return !/[\d零〇一二三四五六七八九十两xX×*_]/.test(text[start] as string)
}
