import { TRIGGERS, UNSEEN_RANGES } from '../guard.ts'

/**
 * A regular expression, for other languages, that finds the apostrophe that `guard` put before a text.
 * @param escape how the language writes a code point in a class
 */
export function guardPattern(escape: (codePoint: number) => string): string {
  const unseen = UNSEEN_RANGES.map(([from, to]) => (from === to ? escape(from) : `${escape(from)}-${escape(to)}`))
  const triggers = [...TRIGGERS].map((mark) => escape(mark.charCodeAt(0)))
  const breaks = [...'\t\r\n'].map((mark) => escape(mark.charCodeAt(0)))
  return `^'(?='*[${unseen.join('')}]*[${triggers.join('')}${breaks.join('')}])`
}
