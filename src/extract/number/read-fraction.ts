import type { NumberReading } from './number-span.ts'
import { type NumeralReading, readNumeral, skipSpaces } from './read-numeral.ts'

const OF = /(?<and> {0,3}又 {0,3})|(?<of> {0,3}分 {0,3}之 {0,3})/y
const SLASHED = /(?:(?<whole>\d{1,9}) {1,3})?(?<numerator>\d{1,9})\/(?<denominator>\d{1,9})(?![\d/年月])/y

/** 三分之二, 16分之5, 三百五又三分之一, 负３分之负一百五十七. */
export function readFraction(text: string, numeral: NumeralReading): NumberReading | null {
  let whole = 0
  let denominator = numeral
  let of = word(text, numeral.end)
  if (of?.and) {
    const next = readNumeral(text, of.end)
    if (!next) return null
    whole = numeral.value
    denominator = next
    of = word(text, next.end)
  }
  if (!of || of.and || denominator.value === 0) return null
  const negative = text[of.end] === '负'
  const numerator = readNumeral(text, negative ? skipSpaces(text, of.end + 1) : of.end)
  if (!numerator) return null
  const value = whole + ((negative ? -1 : 1) * numerator.value) / denominator.value
  return { end: numerator.end, value, max: null, bound: 'exact', percent: false }
}

/** 3/4, and with a whole before it 1 3/4; a date has two strokes. */
export function readSlashed(text: string, start: number): NumberReading | null {
  SLASHED.lastIndex = start
  const groups = SLASHED.exec(text)?.groups
  if (!groups || text[start - 1] === '/' || Number(groups.denominator) === 0) return null
  const value = Number(groups.whole ?? 0) + Number(groups.numerator) / Number(groups.denominator)
  return { end: SLASHED.lastIndex, value, max: null, bound: 'exact', percent: false }
}

function word(text: string, at: number): { and: boolean; end: number } | null {
  // 又 or 分, with spaces before it
  const next = text.charCodeAt(at)
  if (next !== 0x20 && next !== 0x53c8 && next !== 0x5206) return null
  OF.lastIndex = at
  const match = OF.exec(text)
  return match && { and: match.groups?.and !== undefined, end: OF.lastIndex }
}
