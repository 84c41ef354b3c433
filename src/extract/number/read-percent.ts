import type { NumberReading } from './number-span.ts'
import { type NumeralReading, readNumeral } from './read-numeral.ts'
import { shift } from './shift.ts'

/** 百分之, 千 分 之, 百万分之: how many of the whole. */
const OF_HUNDRED = /(?<unit>[百佰千仟万亿兆]{1,3}) {0,3}分 {0,3}之 {0,3}/y
const POWER: Readonly<Record<string, number>> = { 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 亿: 8, 兆: 12 }

/** 百分之五, 万分之三, 负百分之六, 百分百; a digit before 百 makes it a fraction (一百分之二). */
export function readPercentBefore(text: string, start: number): NumberReading | null {
  if (POWER[text[start] as string] === undefined) return null
  if (text.startsWith('百分百', start)) return { end: start + 3, value: 100, max: null, bound: 'exact', percent: true }
  OF_HUNDRED.lastIndex = start
  const match = OF_HUNDRED.exec(text)
  if (!match?.groups) return null
  const at = start + match[0].length
  const power = [...(match.groups.unit as string)].reduce((sum, unit) => sum + (POWER[unit] as number), 0)
  if (/[百佰]/.test(text[at] as string))
    return percent({ end: at + 1, value: 100, max: null, bound: 'exact' }, 2 - power)
  const share = readNumeral(text, at)
  if (!share) return null
  const suffixed = /^ {0,3}[kK](?![A-Za-z])/.exec(text.slice(share.end, share.end + 5))
  if (!suffixed) return percent(share, 2 - power)
  return percent({ ...share, end: share.end + suffixed[0].length, value: shift(share.value, 3) }, 2 - power)
}

/** %, ‰, 个百分点 behind a numeral, with k for thousands between (12k个百分点). */
const SIGN = / {0,3}(?<kilo>[kK])? {0,4}(?:(?<percent>%(?!\d))|(?<permille>‰)|个 {0,3}百 {0,3}分 {0,3}点)/y
/** 折 and 成, of a single digit with one decimal: 六成五, 三成半, 8.5折, 七 点 五 折, 72折, 十成. */
const TENTHS =
  /(?:(?<ten>十|10)(?= {0,2}成)|(?<tenth>[一二三四五六七八九两陆伍肆叁贰壹柒捌玖\d])(?: {0,2}(?:[.点] {0,2})?(?<hundredth>[一二三四五六七八九陆伍肆叁贰壹柒捌玖\d]))?(?= {0,2}[折成])|(?<half>半)(?=[折成])) {0,2}(?<word>[折成])(?: {0,2}(?:(?<more>[一二三四五六七八九\d])(?![年月日\d.])|(?<andHalf>半)))?/y
/** Words that 折 and 成 begin: 三折叠, 一成员, 两成长. */
const NOT_TENTHS = /[叠扣磨射返算合线页旧员立果功效绩为长年都本分语交就熟人天才因文品型虫衣教败]/

export function readPercentAfter(text: string, start: number, numeral: NumeralReading | null): NumberReading | null {
  if (numeral) {
    SIGN.lastIndex = numeral.end
    const sign = SIGN.exec(text)
    if (sign?.groups) {
      const power = (sign.groups.kilo ? 3 : 0) - (sign.groups.permille ? 1 : 0)
      return percent({ ...numeral, end: SIGN.lastIndex }, power)
    }
  }
  return readTenths(text, start)
}

/** 九折, 五五折, 八点五成, 七成六, 半折. */
function readTenths(text: string, start: number): NumberReading | null {
  TENTHS.lastIndex = start
  const match = TENTHS.exec(text)
  if (!match?.groups) return null
  const { tenth, hundredth, ten, half, word, more, andHalf } = match.groups
  let end = TENTHS.lastIndex
  if (word === '折' && (more || andHalf)) end = text.indexOf('折', start) + 1
  if (NOT_TENTHS.test(text[end] ?? '') && !(more || andHalf)) return null
  if (half) return { end, value: 5, max: null, bound: 'exact', percent: true }
  const tens = ten ? 10 : digit(tenth)
  const units = hundredth ? digit(hundredth) : word === '折' ? 0 : more ? digit(more) : andHalf ? 5 : 0
  return { end, value: tens * 10 + units, max: null, bound: 'exact', percent: true }
}

const DIGITS = '一二三四五六七八九'
const FORMAL = '壹贰叁肆伍陆柒捌玖'

function digit(form: string | undefined): number {
  if (!form) return 0
  if (form === '两') return 2
  const everyday = DIGITS.indexOf(form) + 1
  return everyday || FORMAL.indexOf(form) + 1 || Number(form)
}

function percent(reading: Omit<NumberReading, 'percent'>, power: number): NumberReading {
  const { end, value, max, bound } = reading
  return { end, value: shift(value, power), max: max === null ? null : shift(max, power), bound, percent: true }
}
