import type { Passage } from '../../core/passage.ts'
import type { Surroundings } from './candidate.ts'

/** The passage with its jieba borders as a table, so that a question costs one look. */
export function surroundingsOf({ text, borders }: Passage): Surroundings {
  const marks = new Uint8Array(text.length + 1)
  for (const border of borders) marks[border] = 1
  return { text, isBorder: (offset) => offset >= text.length || marks[offset] === 1 }
}
