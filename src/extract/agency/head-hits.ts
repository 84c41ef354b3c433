import { tokenAt } from '../../core/passage.ts'
import type { Head } from '../../lexicon/agency-heads.ts'
import type { Reader } from './reader.ts'

/** A head in the text. */
export interface HeadHit {
  readonly start: number
  readonly end: number
  /** The same word may be a kind of body and a unit of another. */
  readonly heads: readonly Head[]
}

/**
 * Heads in text order, none inside another: a dense scan from end to end, the longest head at each end,
 * and of two that overlap the one that covers, or else the first.
 */
export function findHeads(reader: Reader): HeadHit[] {
  const { text, lexicon } = reader
  const hits: HeadHit[] = []
  for (let end = 1; end <= text.length; end++) {
    if (!lexicon.heads.mayMeet(text.charCodeAt(end - 1))) continue
    const hit = lexicon.heads.longest(text, end)
    if (!hit) continue
    const start = end - hit.length
    if (!fitsRight(reader, start, end, hit.value)) continue
    let last = hits[hits.length - 1]
    while (last && last.start >= start) {
      hits.pop()
      last = hits[hits.length - 1]
    }
    if (last && last.end > start) {
      if (!isWeak(last)) continue
      hits.pop()
    }
    hits.push({ start, end, heads: hit.value })
  }
  return hits
}

/** A head that gives way to a kind of body which begins inside it. */
function isWeak(hit: HeadHit): boolean {
  return hit.heads.every(({ form }) => form === 'sector' || form === 'never' || form === 'carrier')
}

/** 大学生, 部署: the head's last character belongs to the next word. */
function runsOn({ text, borders, lexicon }: Reader, end: number): boolean {
  const token = tokenAt(borders, end)
  const start = borders[token] as number
  return start < end && lexicon.words.common.has(text.slice(start, borders[token + 1]))
}

/** What may not follow a head, by its last character: the two are another word together. */
const CLASHES: ReadonlyMap<string, string> = new Map([
  ['部', '门分落署件位队'],
  ['委', '托员派任会书屈婉'],
  ['局', '部面势限促'],
  ['行', '业政为动程列人走驶使销情家使长径踪'],
  ['会', '员场'],
  ['办', '法理事公案学'],
  ['所', '谓有在以得需学见'],
  ['站', '点'],
  ['处', '理罚于'],
  ['网', '吧络站上点格友民店购箱'],
  ['中', '学心央'],
  ['小', '学'],
])
function fitsRight(reader: Reader, start: number, end: number, heads: readonly Head[]): boolean {
  const { text, lexicon } = reader
  const next = text.charAt(end)
  if (next === '') return true
  const last = text.charAt(end - 1)
  // 消协会长 is 消协 and 会长; 工商局长 keeps its head, the title is cut off behind it
  if (next === '长' && last === '会') return !lexicon.heads.longest(text, end - 1, start)
  if (end - start <= 3 && runsOn(reader, end)) return false
  const short = heads.every((head) => head.form !== 'named' && head.form !== 'unit') && end - start <= 3
  // 工商所在 begins what the office does
  if (last === '所' && end - start > 2) return true
  if (short && CLASHES.get(last)?.includes(next)) return false
  const word = text.slice(start, end)
  if (word.endsWith('人大')) return !text.startsWith('代表', end) || text.startsWith('代表大会', end)
  if (word.endsWith('政协')) return !text.startsWith('委员', end) || text.startsWith('委员会', end)
  if (word.endsWith('银行')) return !'卡业账存理家信机间贷利取转票'.includes(next) || next === '信'
  if (word === '工会' || word === '公司' || word === '商会') return next !== '法'
  return true
}
