import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { TrieHit } from '../../lexicon/unit-trie.ts'
import type { Surroundings } from './candidate.ts'

/** A noun of the lexicon where it stands: its length, and as its value its class. */
type NounHit = TrieHit<string>

/** The longest noun of the lexicon that begins at the offset and ends where a word does; null where none does. */
export function longestNounAt(lexicon: IndicatorLexicon, { text, isBorder }: Surroundings, at: number): NounHit | null {
  const hits = lexicon.nounsFrom.all(text, at)
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i] as NounHit
    if (isBorder(at + hit.length)) return hit
  }
  return null
}

/** The longest noun that begins at the offset, of two characters or more, wherever jieba cuts: 28户|企业. */
export function longestNounFrom(lexicon: IndicatorLexicon, around: Surroundings, at: number): NounHit | null {
  const cut = longestNounAt(lexicon, around, at)
  if (cut) return cut
  const longest = lexicon.nounsFrom.longest(around.text, at)
  return longest && longest.length >= 2 ? longest : null
}

/** Goods that no one gives away: what is seized, not what is shown or handed out. */
const BAD = /^(?:假|劣|伪|冒牌|过期|霉变|变质|走私|非法|盗版|不合格|违禁|三无|侵权|有毒|病死|私|毒)/

/** Longest end of a noun that the list of suffixes has. */
const LONGEST_SUFFIX = 3

/** Class of a noun that the lexicon does not have, by what it ends in: 水管+员 is staff; null where that tells nothing. */
export function classBySuffix(lexicon: IndicatorLexicon, noun: string): string | null {
  for (let length = Math.min(LONGEST_SUFFIX, noun.length - 1); length >= 1; length--) {
    const found = lexicon.suffixes.get(noun.slice(-length))
    if (found !== undefined) return found === 'goods' && BAD.test(noun) ? 'contraband' : found
  }
  return null
}

/** The longest noun of the lexicon that ends at `to` and begins, at or behind `from`, where a word does. */
export function longestNounBefore(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  from: number,
  to: number,
): NounHit | null {
  const hits = lexicon.nounsTo.all(around.text, to, from)
  for (let i = hits.length - 1; i >= 0; i--) {
    const hit = hits[i] as NounHit
    if (around.isBorder(to - hit.length)) return hit
  }
  return hits.at(-1) ?? null
}
