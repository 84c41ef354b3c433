import type { Passage } from '../core/passage.ts'
import { findNoise } from './noise.ts'
import type { Segment } from './segment/segment.ts'
import { splitSentences } from './sentences.ts'

/** Prepares a piece of canonical text for the extractors: noise cut out, tokens and sentences found. */
export function toPassage(canonical: string, segment: Segment): Passage {
  const { text: words, origins } = withoutNoise(canonical)
  const text = flatten(words)
  return { text, origins, borders: segment(text), sentences: splitSentences(text) }
}

/** The same text in one piece of memory: a slice is read through its parent, which costs each reader a tenth or more. */
function flatten(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Most pieces have no noise, and then need no map. */
function withoutNoise(canonical: string): Pick<Passage, 'text' | 'origins'> {
  const noise = findNoise(canonical)
  if (noise.length === 0) return { text: canonical, origins: null }
  const origins = new Uint32Array(canonical.length)
  let text = ''
  let from = 0
  const keep = (to: number) => {
    for (let i = from; i < to; i++) origins[text.length + i - from] = i
    text += canonical.slice(from, to)
  }
  for (const { start, end } of noise) {
    keep(start)
    from = end
  }
  keep(canonical.length)
  return { text, origins: origins.slice(0, text.length) }
}
