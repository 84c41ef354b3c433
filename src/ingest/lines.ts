import type { Span } from '../core/span.ts'

/**
 * Lines of a canonical text with something on them, without the white space around it.
 * @param most how many lines are wanted: the first ones
 */
export function splitLines(text: string, most = Number.POSITIVE_INFINITY): Span[] {
  const lines: Span[] = []
  let from = 0
  while (from <= text.length && lines.length < most) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && text.charCodeAt(start) === 0x20) start++
    while (end > start && text.charCodeAt(end - 1) === 0x20) end--
    if (end > start) lines.push({ start, end })
    from = to + 1
  }
  return lines
}
