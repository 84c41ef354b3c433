import type { CountLexicon } from '../../lexicon/counts.ts'
import type { Amount } from './amount.ts'
import type { Surroundings } from './candidate.ts'
import { longestNounAt } from './nouns.ts'

/** Nouns that are counted without a classifier: people and bodies. */
const COUNTED = new Set([
  'public',
  'staff',
  'personnel',
  'organization',
  'inspected',
  'place',
  'area',
  'school',
  'vehicle',
])
/** Numbers that are codes or years wherever no classifier follows: 110, 315, 12345, 2010. */
const CODE = /^(?:1[12]\d|315|618|911|985|211|360|1[02]\d{3}|9[56]\d{3}|(?:19|20)\d\d)$/

/** A noun that stands as unit, and where it ends. */
export interface NounUnit {
  readonly noun: string
  readonly end: number
}

/** What places are called, behind a list of them. */
const PLACE = /[市县区旗镇乡村省州地]/
/** A list of places is looked at this far back. */
const REACH = 60

/** 东山、西山、南河(三镇): a number of places that is the number of those listed before it. */
function sumsUp(text: string, { start, end, value }: Amount): boolean {
  if (!PLACE.test(text[end] ?? '')) return false
  // 武汉市、黄石市等(九地): whatever the number, for not all are listed
  if (text[start - 1] === '等')
    return !/[\u4e00-\u9fff]/.test(text[end + 1] ?? '') || /[、和与及共均都同各]/.test(text[end + 1] ?? '')
  if (!/^[两二三四五六七八九]$/.test(text.slice(start, end))) return false
  const list =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[,，。;；\n—]/)
      .at(-1) ?? ''
  return list.split(/[、和及与]/).length === value
}

/** The counted noun directly behind a number without classifier (9成员单位, 300多市民), or null. */
export function readNounUnit(
  lexicon: CountLexicon,
  around: Surroundings,
  amount: Amount,
  near: boolean,
): NounUnit | null {
  const { text } = around
  const at = amount.end
  const written = text.slice(amount.start, at)
  if (!Number.isInteger(amount.value)) return null
  if (sumsUp(text, amount)) return { noun: text[at] as string, end: at + 1 }
  const vague = near || amount.bound === 'over' || amount.bound === 'about'
  if (!vague && (amount.value < 2 || !/^\d/.test(written) || CODE.test(written))) return null
  const noun = longestNounAt(lexicon.indicators, around, at)
  if (noun && COUNTED.has(noun.value)) return { noun: text.slice(at, at + noun.length), end: at + noun.length }
  return null
}
