/**
 * A stretch of text. Offsets are UTF-16 code units, `start` inclusive, `end` exclusive, so that
 * `text.slice(start, end)` is the stretch itself.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Text order: by start, the longer one first where two begin together. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
