import type { Segment } from '../../../../src/ingest/segment/segment.ts'

/** The first text that two segmenters cut apart, with both results; null where there is none. */
export function findDifference(texts: Iterable<string>, ours: Segment, theirs: Segment) {
  for (const text of texts) {
    const [a, b] = [ours(text), theirs(text)]
    if (a.length !== b.length || a.some((border, i) => border !== b[i])) return { text, ours: [...a], theirs: [...b] }
  }
  return null
}
