import type { Head } from '../../lexicon/agency-heads.ts'
import type { Reader } from './reader.ts'
import { verbAhead } from './verb-ahead.ts'

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
      if (isFirm(hit.value)) {
        // 中国人寿 and 人寿保险股份有限公司
        hits[hits.length - 1] = { ...last, end }
        continue
      }
      if (!isWeak(last)) continue
      hits.pop()
    }
    hits.push({ start, end, heads: hit.value })
  }
  return hits
}

function isFirm(heads: readonly Head[]): boolean {
  return heads.some(({ form, word }) => form === 'named' && word.endsWith('公司'))
}

/** A head that gives way to a kind of body which begins inside it. */
function isWeak(hit: HeadHit): boolean {
  return hit.heads.every(({ form }) => form === 'sector' || form === 'never' || form === 'carrier')
}

/** Whether a token holds both the characters beside the offset, and a common one (大|学|生, 部|署). */
function cutsCommonWord({ text, starts, lexicon }: Reader, offset: number): boolean {
  const start = starts[offset]
  if (start === undefined || start >= offset) return false
  let end = offset + 1
  while (end < text.length && starts[end] === start) end++
  return lexicon.words.common.has(text.slice(start, end))
}

/** What may not follow a head, by its last character: the two are another word together. */
const CLASHES: ReadonlyMap<string, string> = new Map([
  ['部', '门分落署件位队'],
  ['委', '托员任屈婉'],
  ['局', '部面势限促'],
  ['行', '业政为动程列人走驶使销情家使长径踪'],
  ['会', '员场'],
  ['办', '法理事公案学'],
  ['所', '谓有在以得需学见'],
  ['站', '点'],
  ['处', '理罚于'],
  ['网', '吧络站点格友民店购箱'],
  ['中', '学心央'],
  ['小', '学'],
  ['厂', '区名址长房内里门牌家商'],
  ['店', '长铺面里内门主家员堂'],
])

/** What follows some heads that end in another word. */
const CONTINUED: ReadonlyArray<readonly [string, RegExp]> = [
  ['人大', /代表(?!大会)/y],
  ['政协', /委员(?!会)/y],
  ['银行', /[卡业账存理家机间贷利取转票]/y],
  ['工会', /法(?![律院制治学庭])/y],
  ['公司', /法(?![律院制治规学务])/y],
  ['商会', /法(?![律院制治规学务])/y],
]

function fitsRight(reader: Reader, start: number, end: number, heads: readonly Head[]): boolean {
  const { text, lexicon } = reader
  if (end === text.length) return true
  const length = end - start
  // 黔南质监办〔2011〕9号: the number of a document
  if (text[end] === '〔' || text[end] === '[') return false
  // 该行为 is a deed, 支行为 a branch that does one
  if (length > 1 && verbAhead(text, end) && !/^[该此其]行$/.test(text.slice(start, end))) return true
  // 仙桃网上 is on the site; 网上 alone has no region and makes no body
  if (length <= 3 && cutsCommonWord(reader, end) && text.slice(start, end + 1) !== '网上') return false
  // 法律协会: 律协 is none, its first character ends the word before
  if (length === 2 && (reader.starts[end - 1] as number) > start && cutsCommonWord(reader, start)) return false
  const last = text.charAt(end - 1)
  const next = text.charAt(end)
  // 消协会长 is 消协 and 会长; 工商局长 keeps its head, the title is cut off behind it
  if (next === '长' && last === '会') return !lexicon.heads.longest(text, end - 1, start)
  // 工商所在 begins what the office does
  if (length <= 3 && !(last === '所' && length > 2) && CLASHES.get(last)?.includes(next)) {
    if (heads.some((head) => head.form !== 'unit' && (head.form !== 'named' || length === 1))) return false
  }
  for (const [word, continuation] of CONTINUED) {
    if (!text.startsWith(word, end - word.length)) continue
    continuation.lastIndex = end
    return !continuation.test(text)
  }
  return true
}
