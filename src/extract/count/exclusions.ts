import type { Amount } from './amount.ts'
import type { Surroundings } from './candidate.ts'
import type { UnitReading } from './read-unit.ts'

/** 第3, 第 三, 第1、2: ordinals. */
const ORDINAL = /第 {0,2}(?:[\d一二三四五六七八九十]{1,3} {0,2}[、,至到和与—~-] {0,2}){0,2}$/
/** 三届(六次)全会, 二届(三次): the second ordinal of a session. */
const SESSION = /[一二三四五六七八九十\d]届 {0,2}$/
/** A letter or a second point before a number makes it a code: A4, H7, 2.1.3, 3·15; but 安装APP(300人), 配置AED(14台). */
const CODE =
  /(?<!(?:^|[^A-Za-z\d])[A-Z]{2,5})[A-Za-z]$|\d[.·〃/:]$|[·〃]$|(?:编号|电话|热线|邮编|QQ|版本|型号|浏览|点击|阅读)[::] {0,2}$/
/** The number of a heading, with its point: 3.(2家). */
const HEADING = /(?:^|\n) {0,8}\d{1,2}\.$/
/** 9时30分, 8:30分 */
const CLOCK = /[时点::] {0,2}$/

/** Why a number counts nothing, whatever unit follows; null where it may. */
export function whyNumberCountsNothing(around: Surroundings, amount: Amount): string | null {
  const { text } = around
  if (!mayBeOrdinal(text, amount.start)) return isInsideWord(around, amount) ? 'inside a word' : null
  const before = text.slice(Math.max(0, amount.start - 12), amount.start)
  if (ORDINAL.test(before) || SESSION.test(before)) return 'ordinal'
  if (CODE.test(before) && !HEADING.test(before)) return 'code'
  if (isInsideWord(around, amount)) return 'inside a word'
  return null
}

/** What stands directly before ordinals and codes: 第, 届, digits, letters, marks, spaces and what joins ordinals. */
function mayBeOrdinal(text: string, start: number): boolean {
  if (start === 0) return false
  const last = text.charCodeAt(start - 1)
  return last < 0x4e00 || last > 0x9fff || ORDINAL_MARKS.has(last)
}

const ORDINAL_MARKS: ReadonlySet<number> = new Set(
  [...'第届一二三四五六七八九十至到和与'].map((mark) => mark.charCodeAt(0)),
)

/** Digits that are mostly other words: 伍家. */
const FORMAL = /^[壹贰叁肆伍陆柒捌玖拾幺]$/

/** 南八街: one Chinese digit inside a word; 近千, 前三 are cut as words too. */
function isInsideWord({ text, isBorder }: Surroundings, { start, end }: Amount): boolean {
  return (
    end === start + 1 &&
    !isBorder(start) &&
    /[\u4e00-\u9fff]/.test(text[start] as string) &&
    /(?![近约超逾前后共各有达仅只为了])[\u4e00-\u9fff]/.test(text[start - 1] ?? '')
  )
}

/** Why a number with its unit is no count; null where it is one. */
export function whyUnitCountsNothing(text: string, amount: Amount, unit: UnitReading): string | null {
  if (unit.unit.class === 'time') return 'date or duration'
  if (unit.written === '分' && isClock(text, amount, unit)) return 'clock time'
  if (FORMAL.test(text.slice(amount.start, amount.end)) && unit.unit.class !== 'money') return 'other word'
  if (isArticle(text, amount, unit)) return 'article'
  // “三轮”: a word of one digit in quotation marks of its own is a name
  if (amount.end - amount.start === 1 && /[“‘]/.test(text[amount.start - 1] ?? '') && /[”’]/.test(text[unit.end] ?? ''))
    return 'set phrase'
  if (isSetPhrase(text, amount, unit) || isInSeries(text, amount) || isQuotedWhole(text, amount, unit))
    return 'set phrase'
  // 2.3本项目, 3.5家: things come whole, but for what is sold in parts (1250.5条)
  if (WHOLE.has(unit.unit.class) && !Number.isInteger(amount.value)) return 'decimal of things'
  // 十个一活动, 六个一工程
  if (unit.written === '个' && text[unit.end] === '一') return 'set phrase'
  return null
}

/** What 三包 (repair, exchange, refund) stands with; 没收香烟三包 counts. */
const WARRANTY_BEFORE =
  /(?:产品|商品|家电|汽车|手机|农机|电器|鞋类|服装|履行|实行|执行|落实|违反|国家|新|“|《|及|和|、)$/
const WARRANTY_AFTER =
  /^[”》]?(?:规定|政策|责任|义务|法|期|凭证|服务|知识|有效|标准|条例|问题|投诉|纠纷|承诺|制度|内容|范围|维修)/

/** 家电(三包)规定, 法治(二轮)规划: words of one Chinese digit that count nothing where they stand so. */
function isSetPhrase(text: string, { start }: Amount, unit: UnitReading): boolean {
  const first = text[start]
  const written = unit.written
  if (first === '三' && written === '包' && unit.end === start + 2) {
    return (
      WARRANTY_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
      WARRANTY_AFTER.test(text.slice(unit.end, unit.end + 4))
    )
  }
  return (
    written === '轮' &&
    unit.end === start + 2 &&
    /(?:法治|普法|法治建设)$/.test(text.slice(Math.max(0, start - 4), start))
  )
}

/** 一看二查(三听), 一看、二摸、(三听)、四测: one of a series of Chinese digits, each before what is to be done. */
function isInSeries(text: string, { start, end }: Amount): boolean {
  const digit = end === start + 1 ? SERIES.indexOf(text[start] as string) : -1
  if (digit < 1) return false
  const before = text.slice(Math.max(0, start - SERIES_REACH), start)
  const told = (at: number) => SERIES[at] ?? '0'
  if (!new RegExp(`${told(digit - 1)}${STEP}[、,]?$`).test(before)) return false
  const goesOn = new RegExp(`^${STEP}[、,]?${told(digit + 1)}[\\u4e00-\\u9fff]`).test(
    text.slice(end, end + SERIES_REACH),
  )
  return goesOn || (digit > 1 && before.includes(told(digit - 2)))
}

/** 看, 查标签: what a digit of a series bids; 二组检查三家 and 二是三家 count. */
const STEP = '(?![组队月日号季班是年期大个条项村镇家名])[\\u4e00-\\u9fff]{1,4}'
const SERIES_REACH = 14
const SERIES = '一二三四五六七八九十'

/** “三个服务”, “两个责任”: a small Chinese number with its unit and noun that fill quotation marks of their own. */
function isQuotedWhole(text: string, { start, end, value, bound }: Amount, unit: UnitReading): boolean {
  if (text[start - 1] !== '“' || bound !== 'exact' || value > 12 || !/[\u4e00-\u9fff]/.test(text[start] ?? ''))
    return false
  const close = text.slice(end, unit.end + QUOTED).indexOf('”')
  return close >= 0 && /^[\u4e00-\u9fff]{1,8}$/.test(text.slice(end, end + close))
}

/** Characters of the noun in such a name. */
const QUOTED = 6

function isClock(text: string, amount: Amount, unit: UnitReading): boolean {
  return (
    CLOCK.test(text.slice(Math.max(0, amount.start - 3), amount.start)) ||
    /^ ?\d{1,2}秒/.test(text.slice(unit.end, unit.end + 4))
  )
}

/** Classes of units that count whole things. */
const WHOLE: ReadonlySet<string> = new Set([
  'person',
  'visit',
  'document',
  'body',
  'case',
  'event',
  'publication',
  'place',
  'machine',
])
/** Measures of which one is a quantity: 一吨, 一毫升; but 一度 is an adverb. */
const MEASURED: ReadonlySet<string> = new Set(['length', 'area', 'volume', 'mass', 'money'])

/** 一次, 一批, 一个: 一 that says no number; 一个半 does, and so does 1家. */
function isArticle(text: string, amount: Amount, unit: UnitReading): boolean {
  if (amount.value !== 1 || amount.max !== null || amount.bound !== 'exact') return false
  return (
    /^[一壹]$/.test(text.slice(amount.start, amount.end)) &&
    text[unit.end] !== '半' &&
    !MEASURED.has(unit.unit.class) &&
    !(unit.unit.class === 'measure' && unit.written.length > 1)
  )
}
