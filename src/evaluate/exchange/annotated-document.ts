import type { Attributes, Label } from './fields.ts'

/** A stretch that a tool marks. Offsets are UTF-16 code units in the document's text. */
export interface AnnotatedSpan {
  readonly label: Label
  readonly start: number
  readonly end: number
  readonly attributes: Attributes
}

/** A document as annotation tools see it: text, and stretches with labels and attributes. */
export interface AnnotatedDocument {
  /** Name of the source document, as gold and records have it. */
  readonly file: string
  readonly text: string
  readonly spans: readonly AnnotatedSpan[]
}

/** By place, the wider first, then by label: the order in which spans are written. */
export function bySpanPlace(a: AnnotatedSpan, b: AnnotatedSpan): number {
  return a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
}
