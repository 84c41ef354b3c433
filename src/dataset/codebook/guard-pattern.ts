import { TRIGGERS, UNSEEN_RANGES } from '../guard.ts'

/**
 * A regular expression, for other languages, that finds the apostrophe that `guard` put before a text.
 * @param codeOf how the language writes a code point in a class
 */
export function guardPattern(codeOf: (codePoint: number) => string): string {
  const unseen = UNSEEN_RANGES.map(([from, to]) => (from === to ? codeOf(from) : `${codeOf(from)}-${codeOf(to)}`))
  const triggers = [...TRIGGERS].map((mark) => codeOf(mark.charCodeAt(0)))
  const breaks = [...'\t\r\n'].map((mark) => codeOf(mark.charCodeAt(0)))
  return `^'(?='*[${unseen.join('')}]*[${triggers.join('')}${breaks.join('')}])`
}
