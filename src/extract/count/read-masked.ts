import type { CountLexicon } from '../../lexicon/counts.ts'
import type { Bound } from '../number/bound.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import type { Reading, Surroundings } from './candidate.ts'
import { longestNounAt, longestNounBefore } from './nouns.ts'
import { readUnit } from './read-unit.ts'

/** __, xx, ××, 20__, 9×, 1**, □□: digits blotted out, with 余, 多, 万, 万余 behind them. */
const MASK =
  /\d{0,4}(?:[_*×xX□■] ?){1,40}\d{0,3}(?<![ ]) {0,3}(?<vague>[余多几来])? {0,2}[十百千万亿]{0,2}(?<more>[余多])? {0,2}/y
/** Between figures these marks multiply: 5×8, 3*4. */
const PRODUCT = /\d[×xX*] ?\d/
/** Units that masked names end in: XX所, xx店, ××村, XX队. */
const NAMING = new Set([...'所院校社店厂村镇乡街处部班系园站队组团行局区弄路栋座层对'])

/** __人寿, XX人保, __人民医院: what goes on behind 人 in names. */
const COMPANY = /[寿保民财医防武社]/

/** Reads a count whose digits are masked (__人次, 20__份, ××万元); null where no mask begins. */
export function readMasked(lexicon: CountLexicon, around: Surroundings, start: number): Reading | null {
  const { text } = around
  MASK.lastIndex = start
  const match = MASK.exec(text)
  if (!match) return null
  const at = start + match[0].length
  const drop = (dropped: string): Reading => ({ dropped, rule: 'masked', end: Math.max(at, start + 1) })
  const last = text[start - 1] ?? ''
  if (PRODUCT.test(match[0])) return drop('a product')
  if (/[A-Za-z第]/.test(last) || /[A-Za-z]/.test(text[at] ?? '')) return drop('code or ordinal')
  const unit = readUnit(lexicon.units, around, at)
  const before = boundBefore(text, start)
  const after = boundAfter(text, unit?.end ?? at)
  const bounds: Bound[] = [match.groups?.vague || match.groups?.more ? 'over' : 'exact', before.bound, after.bound]
  const bound: Bound = bounds.find((said) => said !== 'exact') ?? 'exact'
  const masked = {
    start: before.start,
    lead: before.lead,
    value: null,
    max: null,
    bound,
    masked: true,
    rule: 'masked',
  } as const
  if (unit) {
    if (unit.unit.class === 'time') return drop('date or duration')
    if (unit.written === '人' && COMPANY.test(text[unit.end] ?? '')) return drop('masked name')
    if (NAMING.has(unit.written) && !standsAlone(lexicon, around, start, unit.end)) return drop('masked name')
    return {
      candidate: {
        ...masked,
        end: unit.end,
        unit: unit.unit.as ?? unit.written,
        unitClass: unit.unit.class,
        nounUnit: false,
      },
    }
  }
  // ××万用户: only a mask that counts in 万 or 余 has a noun for its unit, for XX群众 may be a name
  if (!/[余多几来十百千万亿]/.test(match[0])) return drop('no unit')
  const noun = longestNounAt(lexicon.indicators, around, at)
  if (!noun) return drop('no unit')
  return {
    candidate: {
      ...masked,
      end: at + noun.length,
      unit: text.slice(at, at + noun.length),
      unitClass: 'body',
      nounUnit: true,
    },
  }
}

/** 咨询点XX处, : what was counted stands before, nothing behind. */
function standsAlone(lexicon: CountLexicon, around: Surroundings, start: number, end: number): boolean {
  if (/[\u4e00-\u9fffA-Za-z]/.test(around.text[end] ?? '')) return false
  return (
    longestNounBefore(lexicon.indicators, around, Math.max(0, start - lexicon.indicators.longestNoun), start) !== null
  )
}
