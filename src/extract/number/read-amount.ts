import type { NumberReading } from './number-span.ts'
import { type NumeralReading, readNumeral } from './read-numeral.ts'

/** Digits that amounts on cheques and contracts are written in. */
const FORMAL = /^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,40}$/
const TAIL = /[元圆](?:(?<jiao>[壹贰叁肆伍陆柒捌玖])角)?(?:零?(?<fen>[壹贰叁肆伍陆柒捌玖])分)?[整正]?/y

/** 壹拾壹元壹角, 壹仟玖佰圆整: an amount written out in full, in which 元, 角 and 分 are places of the number. */
export function readAmount(text: string, start: number, numeral: NumeralReading): NumberReading | null {
  if (!FORMAL.test(text.slice(start, numeral.end))) return null
  TAIL.lastIndex = numeral.end
  const groups = TAIL.exec(text)?.groups
  if (!groups) return null
  const digit = (form: string | undefined) => (form ? (readNumeral(form, 0)?.value ?? 0) : 0)
  const value = Number(`${numeral.value}.${digit(groups.jiao)}${digit(groups.fen)}`)
  return { end: TAIL.lastIndex, value, max: null, bound: 'exact', percent: false }
}
