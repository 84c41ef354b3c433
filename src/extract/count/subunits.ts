import { readNumeral } from '../number/read-numeral.ts'
import type { UnitReading } from './read-unit.ts'

/** Units that go on in smaller ones, and how many of those make one: 123元1角1分, 六斤八两. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  元: { 角: 10, 毛: 10, 分: 100 },
  块: { 角: 10, 毛: 10, 分: 100 },
  角: { 分: 10 },
  毛: { 分: 10 },
  斤: { 两: 10 },
  公斤: { 两: 20, 克: 1000 },
  吨: { 公斤: 1000, 千克: 1000 },
  公里: { 米: 1000 },
  米: { 厘米: 100, 公分: 100 },
  丈: { 尺: 10 },
  尺: { 寸: 10 },
}
/** Classes of units that have smaller ones; 块 and 分 are none of these by themselves. */
const SPLIT: ReadonlySet<string> = new Set(['money', 'mass', 'length', 'goods', 'generic', 'publication', 'score'])
const MONEY = new Set(['元', '块', '角', '毛'])
/** How many of the unit a bare digit behind it is: 九块九, 三米九, 两块九毛九. */
const BARE = new Set(['块', '角', '毛', '米', '斤', '丈', '尺'])

const PART =
  / {0,2}零?(?<number>\d{1,3}|[一二三四五六七八九两十壹贰叁肆伍陆柒捌玖拾]{1,3})(?<unit>角|毛|分|两|克|公斤|千克|厘米|公分|米|尺|寸)(?:钱)?/y
const DIGIT = /(?<number>[\d一二三四五六七八九])(?![\d.十百千万%\u4e00-\u9fff])/y
/** 整 closes an amount; its currency may come last. */
const CLOSE = /[整正]|RMB|人民币/y

/** A measure with its smaller units, and where it ends. */
export interface Whole {
  readonly value: number
  readonly end: number
  /** Whether 块 turned out to be money. */
  readonly money: boolean
}

/** Adds what follows a unit in smaller ones: 123元1角1分, 九块九, 六斤八两, 三米九. */
export function readSubunits(text: string, value: number, unit: UnitReading): Whole {
  if (!SPLIT.has(unit.unit.class)) return { value, end: unit.end, money: false }
  const main = unit.unit.as === '元' && unit.unit.unit.startsWith('圆') ? '元' : unit.unit.unit
  const plain: Whole = { value, end: unit.end, money: false }
  if (unit.written !== unit.unit.unit || !PARTS[main]) return plain
  let { end } = unit
  let sum = value
  let last = main
  let share = 1
  for (let part = match(PART, text, end); part; part = match(PART, text, end)) {
    const fraction = PARTS[main]?.[part.groups?.unit ?? '']
    if (fraction === undefined || fraction <= share) break
    sum += numberOf(part) / fraction
    share = fraction
    last = part.groups?.unit ?? last
    end += part[0].length
  }
  const digit = BARE.has(last) ? match(DIGIT, text, end) : null
  if (digit) {
    sum += numberOf(digit) / (share * 10)
    end += digit[0].length
  }
  if (end === unit.end) return plain
  const closed = MONEY.has(main) ? (match(CLOSE, text, end)?.[0].length ?? 0) : 0
  return { value: Number(sum.toFixed(6)), end: end + closed, money: MONEY.has(main) }
}

function numberOf(part: RegExpExecArray): number {
  return readNumeral(part.groups?.number ?? '', 0)?.value ?? 0
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
