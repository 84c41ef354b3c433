import type { Passage } from '../../src/core/passage.ts'
import { canonicalize } from '../../src/ingest/canonical.ts'
import { toPassage } from '../../src/ingest/passage.ts'
import { loadSegmenter, type Segment } from '../../src/ingest/segment/segment.ts'

let segment: Segment | undefined

/** A passage of the words as they are: canonical, cut by jieba, not split or cleaned. */
export function passageOf(text: string): Passage {
  segment ??= loadSegmenter()
  return toPassage(canonicalize(text), segment)
}
