import type { Head } from '../../lexicon/agency-heads.ts'
import { type Body, toBody } from './body.ts'
import type { HeadHit } from './head-hits.ts'
import { readOpenStem } from './open-stems.ts'
import type { Reader } from './reader.ts'

/** No field of work that no list has is longer, in characters. */
const LONGEST_FIELD = 8

/** Kinds that stand alone as a word far more often: they need a region and a field of work. */
const OPEN_TAILS = new Set(['局', '所'])

/** Whether a kind that is known behind a region alone (市局) can stand behind a region and a field too (市蔬菜局). */
export function isOpenTail(head: Head): boolean {
  return OPEN_TAILS.has(head.word)
}

/** 市蔬菜办, 云阳县柑橘局, 大名县气象台: the last word tells that it is a body, its region that it is one's name. */
export function composeOpen(reader: Reader, hit: HeadHit, head: Head, floor: number): Body | null {
  const { text, starts, lexicon } = reader
  const tokenStart = starts[hit.start] as number
  // 主办, 结局: the last character of another word
  if (tokenStart < hit.start && lexicon.words.common.has(text.slice(tokenStart, hit.end))) return null
  const stem = readOpenStem(reader, hit.start, floor)
  const last = stem?.region?.parts.at(-1)
  if (!stem?.region || !last || last.kind === 'prefix' || stem.region.collective) return null
  const field = hit.start - last.end
  if (field < 2 || field > LONGEST_FIELD) return null
  return toBody(hit, head, stem.start, stem.region.parts, 'open-with-region', null)
}
