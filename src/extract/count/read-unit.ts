import type { Unit, UnitLexicon } from '../../lexicon/units.ts'
import type { Surroundings } from './candidate.ts'

/** A unit as it was read behind a number. */
export interface UnitReading {
  readonly unit: Unit
  /** The unit as written, with what belongs to it: 台(件), 件/次. */
  readonly written: string
  readonly end: number
}

const HAN = /[\u4e00-\u9fff]/
const LETTER = /[A-Za-z]/
/** (件), (次), /次 behind a unit. */
const COMPOUND =
  /\((?<inner>[\u4e00-\u9fff]{1,2})\)|\/(?<other>[\u4e00-\u9fff]{1,2})(?![\u4e00-\u9fff])|、(?<listed>[\u4e00-\u9fff])(?=[,。;、\s]|$)/y

/** The longest unit that begins at the offset and ends where a word does (3期, but not 3期间); null where none does. */
export function readUnit(units: UnitLexicon, around: Surroundings, at: number): UnitReading | null {
  const { text } = around
  const hits = units.at(text, at)
  for (let i = hits.length - 1; i >= 0; i--) {
    const { length, value: unit } = hits[i] as (typeof hits)[number]
    const end = at + length
    if (!endsWord(around, unit, end)) continue
    const tail = compound(units, text, end)
    return { unit, written: text.slice(at, tail), end: tail }
  }
  return null
}

function endsWord({ text, isBorder }: Surroundings, unit: Unit, end: number): boolean {
  const last = text[end - 1] as string
  const next = text[end] ?? ''
  if (LETTER.test(last)) return !LETTER.test(next) && !/\d/.test(next)
  // jieba cuts 86人参训 into 人参: a token that goes on is another word only with the characters listed
  return !HAN.test(next) || isBorder(end) || !unit.notBefore?.includes(next)
}

/** End of the unit with its other half, where that is a unit too or 次: 15台(件), 30件/次, 20台、件. */
function compound(units: UnitLexicon, text: string, end: number): number {
  const mark = text.charCodeAt(end)
  if (mark !== 0x28 && mark !== 0x2f && mark !== 0x3001) return end
  COMPOUND.lastIndex = end
  const match = COMPOUND.exec(text)
  if (!match) return end
  const half = match.groups?.inner ?? match.groups?.other ?? match.groups?.listed ?? ''
  const known =
    half === '次' || units.at(half, 0).some(({ length, value }) => length === half.length && value.class !== 'time')
  return known ? COMPOUND.lastIndex : end
}
