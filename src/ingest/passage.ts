import type { Passage } from '../core/passage.ts'
import type { Segment } from './segment.ts'
import { splitSentences } from './sentences.ts'

/** Prepares a piece of canonical text for the extractors. */
export function toPassage(canonical: string, segment: Segment): Passage {
  return { text: canonical, borders: segment(canonical), sentences: splitSentences(canonical) }
}
