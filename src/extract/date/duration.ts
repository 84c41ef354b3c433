import type { DateWords } from '../../lexicon/date-words.ts'
import { parseNumeral } from '../number/numeral.ts'
import { type Doubt, NO_CANDIDATE, type Parser } from './candidate.ts'
import { anyOf, BLANKS, matcher } from './patterns.ts'

const NUMBER = '(?:\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百廿卅]{1,4}|半)'

/**
 * 为期20天, 为期近半个月, 48小时, 一个半月, 两天半, 一周, 为期三年. The unit holds its 个 and 半: 一个半月 is one
 * month and a half, 半个月 half of one.
 */
const duration = matcher(
  `(?<lead>为期${BLANKS}(?<about>将近|大约|长达|近|约|达|整整)?${BLANKS})?(?<number>${NUMBER})${BLANKS}(?<vague>[多余来])?(?<unit>(?<ge>个)?(?<more>[多余半])?(?:月(?!份)|星期|礼拜|小时|钟头|季度|学期|工作日)|天(?<dayHalf>半)?|日|周(?![年岁边])|年(?<yearHalf>半)?(?![级代度龄])|小时|分钟)`,
)

/** Words in front that say how long something went on: 历时10天, 用了两周, 连续宣传报道八天 */
const LASTING = /(?:历时|历经|耗时|时长|持续|长达|时间为|时间达|为时|连续[^\d,。;]{0,8}|经过|展出|用时|用了?|花了?|奋战|坚持|集中)(?:了|达|近|约|共|整整|仅|仅用){0,2} {0,4}$/
/** Those that leave no other reading, right in front of 三日, 三月 or 三年, which else are dates or vague. */
const LASTING_SURELY = /(?:历时|历经|持续|长达|时间为|为时|连续)(?:了|达|近|约|共|整整|仅){0,2} {0,4}$/
/** Words right in front that make it a date, a limit, an ordinal or a rate: 第三天, 前两天, 近三个月, 每24小时 */
const OTHERWISE = /(?:[第每这那前后近过去头隔上下\d.逾超满限内岁点几数一二三四五六七八九]|最近|过去|不到|不足|未满|不满|不超过|不少于|至少|有期徒刑|拘役|管制|保质期|保修期|质保期|三包期|试用期|有效期|缩短|压缩|延长|提前|推迟|延迟|逾期|超过|拘留|罚款|刑期|每年|全年|一年|刚满) {0,4}(?:到|至|为|了)? {0,4}$/
/** Behind a month or a week, what shows that it is the activity's: 一个月的宣传, 两周时间 */
const FOLLOWED = /^ {0,4}(?:的|时间|之久|里|左右)/

/** Parser of durations of the activity. */
export function createDurationParser(words: DateWords): Parser {
  const notDays = matcher(`${BLANKS}${anyOf(words.behind.get('days') ?? [])}`)
  const notHours = matcher(`${BLANKS}${anyOf(words.behind.get('hours') ?? [])}`)

  return (text, at) => {
    const found = duration(text, at)
    if (!found?.groups) return null
    const { lead, number = '', unit = '' } = found.groups
    const amount = number === '半' ? 0.5 : parseNumeral(number)
    if (amount === null || amount === 0) return null
    const kind = kindOf(unit)
    const value = toIso(amount, kind, hasHalf(found.groups))
    if (value === null) return null
    const end = at + found[0].length
    const before = text.slice(Math.max(0, at - 12), at)
    const datelike = kind === 'day-sign' || kind === 'month-sign' || kind === 'year'
    const lasting = lead !== undefined || (datelike ? LASTING_SURELY : LASTING).test(before)
    // 3月, 15日 and 2010年 are dates without such words in front, and 3月14日 is one with them
    if (datelike && (!lasting || (kind !== 'day-sign' && /^ {0,4}[\d十一二三四五六七八九初上中下底]/.test(text.slice(end, end + 5))))) return null
    // 连续三年 tells of the years before, not of the activity
    if (kind === 'year' && lead === undefined && /连续/.test(before)) return null
    const limited = (kind === 'hour' ? notHours : notDays)(text, end) !== null
    const doubt = lasting ? null : doubtOf(kind, amount, before, text.slice(end, end + 6), limited, found.groups)
    const vague = found.groups['about'] ?? found.groups['vague'] ?? (/[多余]/.test(found.groups['more'] ?? '') ? '多' : undefined)
    const mod = vague !== undefined && !/达|整整/.test(vague) ? 'approx' : null
    return [{ ...NO_CANDIDATE, kind: 'duration', start: at, end, value, mod, rule: lead ? 'duration-for' : 'duration', doubt }]
  }
}

type Kind = 'year' | 'month' | 'month-sign' | 'week' | 'day' | 'day-sign' | 'hour' | 'minute' | 'other'

function kindOf(unit: string): Kind {
  if (unit.includes('小时') || unit.includes('钟头')) return 'hour'
  if (unit.includes('分钟')) return 'minute'
  if (unit.includes('天')) return 'day'
  if (unit === '日') return 'day-sign'
  if (/周|星期|礼拜/.test(unit)) return 'week'
  if (unit.startsWith('年')) return 'year'
  if (unit.endsWith('月')) return unit.startsWith('个') ? 'month' : 'month-sign'
  return 'other'
}

function hasHalf(groups: Record<string, string | undefined>): boolean {
  return groups['more'] === '半' || groups['dayHalf'] !== undefined || groups['yearHalf'] !== undefined
}

const fixed = (reason: string): Doubt => ({ reason, final: true })

/** Why an expression of time that nothing in front calls lasting is no duration of the activity. */
function doubtOf(
  kind: Kind,
  amount: number,
  before: string,
  after: string,
  limited: boolean,
  { more }: Record<string, string | undefined>,
): Doubt | null {
  if (limited) return fixed('limit')
  if (OTHERWISE.test(before)) return fixed('counted')
  // 买了一个多月的手机
  if ((kind === 'month' || kind === 'week') && /[多余]/.test(more ?? '')) return fixed('vague')
  if (kind === 'hour') return null
  // twenty minutes are a lesson's, a few are a video's or an answer's
  if (kind === 'minute') return amount < 20 || /^(?:圈|生活|微|短|视频|车程|步行|直达|[之以]?内|后|一次)/.test(after) ? fixed('vague') : null
  if (kind === 'day') return amount <= 1 || amount >= 365 ? fixed('vague') : null
  if (kind === 'month' || kind === 'week') {
    return (FOLLOWED.test(after) && amount <= 12) || (amount > 1 && amount <= 12) ? null : fixed('vague')
  }
  return fixed('vague')
}

/** ISO 8601 duration; half a month is fifteen days, half a day twelve hours. */
function toIso(amount: number, kind: Kind, half: boolean): string | null {
  const whole = Math.floor(amount)
  const withHalf = half || amount === 0.5
  const some = (letter: string) => (whole > 0 ? `${whole}${letter}` : '')
  if (kind === 'year') return `P${some('Y')}${withHalf ? '6M' : ''}`
  if (kind === 'month' || kind === 'month-sign') return `P${some('M')}${withHalf ? '15D' : ''}`
  if (kind === 'week') return Number.isInteger(amount) && !half ? `P${amount}W` : null
  if (kind === 'day' || kind === 'day-sign') return `P${some('D')}${withHalf ? 'T12H' : ''}`
  if (kind === 'hour') return Number.isInteger(amount * 2) ? `PT${some('H')}${withHalf || amount !== whole ? '30M' : ''}` : `PT${amount}H`
  if (kind === 'minute') return `PT${amount}M`
  return null
}
