import type { Span } from '../../../../core/span.ts'
import type { Kind } from '../../layout.ts'
import { type Child, h } from '../dom.ts'

export interface Mark extends Span {
  readonly kind: Kind | 'found'
  /** What was read out of the words. */
  readonly reading: string | null
  /** Whether it is the one that is looked at. */
  readonly target: boolean
}

/** A stretch of text with marks in it; of two that share words the one that is looked at shows, else the first. */
export function markedText(text: string, from: number, to: number, marks: readonly Mark[]): Child[] {
  const pieces: Child[] = []
  let at = from
  for (const mark of withoutOverlaps(marks)) {
    if (mark.start < at || mark.end > to) continue
    pieces.push(
      text.slice(at, mark.start),
      h(
        'mark',
        { class: `${mark.kind}${mark.target ? ' target' : ''}`, title: mark.reading },
        text.slice(mark.start, mark.end),
      ),
    )
    at = mark.end
  }
  pieces.push(text.slice(at, to))
  return pieces
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const target = marks.find((mark) => mark.target)
  let end = 0
  return [...marks]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (target && mark !== target && mark.start < target.end && target.start < mark.end) return false
      if (mark.start < end) return false
      end = mark.end
      return true
    })
}
