import { readNumeral, skipSpaces } from '../number/read-numeral.ts'
import { shift } from '../number/shift.ts'
import type { UnitReading } from './read-unit.ts'

const MAIN = /^(?:元|块|圆|块钱)$/
const PART = / {0,2}零?(?<number>\d{1,2}|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖])(?<unit>角|毛|分)(?:钱)?/y
/** 九块九, 三块五: the digit alone is tenths. */
const TENTH = /(?<number>[\d一二三四五六七八九])(?![\d.\u4e00-\u9fff%])/y
const WHOLE = /[整正]/y

/** Adds what follows 元: 123元1角1分, 九块九; the value and where the amount ends. */
export function readMoneyTail(text: string, value: number, unit: UnitReading): { value: number; end: number } {
  if (!MAIN.test(unit.unit.unit)) return { value, end: unit.end }
  let sum = value
  let end = unit.end
  for (let part = match(PART, text, end); part; part = match(PART, text, end)) {
    const power = part.groups?.unit === '分' ? -2 : -1
    sum = Number((sum + shift(numberOf(part), power)).toFixed(4))
    end += part[0].length
  }
  if (end > unit.end) return { value: sum, end: end + (match(WHOLE, text, end)?.[0].length ?? 0) }
  const tenth = unit.unit.unit === '元' ? null : match(TENTH, text, end)
  return tenth ? { value: sum + shift(numberOf(tenth), -1), end: end + 1 } : { value, end }
}

function numberOf(part: RegExpExecArray): number {
  return readNumeral(part.groups?.number ?? '', 0)?.value ?? 0
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = skipSpaces(text, at)
  return pattern.exec(text)
}
