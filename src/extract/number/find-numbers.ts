import { foldForms } from './fold-forms.ts'
import type { NumberSpan } from './number-span.ts'
import { readNumber } from './read-number.ts'
import { afterDigits, mayBeginNumber } from './scan.ts'

export type { NumberSpan } from './number-span.ts'

/**
 * Finds the numbers of a text, in order, without what they count: Arabic and full-width figures, Chinese ones in
 * everyday and financial forms, mixed (1.2万), grouped, decimal, negative, percentages in every form, fractions and
 * ranges. Takes a source or its canonical text; offsets are UTF-16 code units, `text` is the slice of the input.
 */
export function findNumbers(text: string): NumberSpan[] {
  const folded = foldForms(text)
  const spans: NumberSpan[] = []
  let at = 0
  while (at < folded.length) {
    const reading = mayBeginNumber(folded.charCodeAt(at)) ? readNumber(folded, at) : null
    if (reading) spans.push({ start: at, ...reading, text: text.slice(at, reading.end) })
    at = reading ? reading.end : afterDigits(folded, at)
  }
  return spans
}
