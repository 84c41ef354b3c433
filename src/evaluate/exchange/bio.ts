import type { AnnotatedDocument, AnnotatedSpan } from './annotated-document.ts'

/**
 * Character-level BIO: one character and its tag a line, with a tab between, an empty line behind each line of
 * the text. A character outside the BMP is one character; white space inside a line is left out, as it
 * would end the column. Tags are of dates, counts, agencies and themes; where two stand on each other the
 * longer has the characters. A mention that runs over a line break begins anew behind it.
 */
export function writeBio({ text, spans }: AnnotatedDocument): string {
  const owner = ownersOf(text, spans)
  const lines: string[] = []
  let previous = -1
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) as number)
    const span = owner[at] as number
    if (character === '\n') {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
      previous = -1
    } else if (!/\s/u.test(character)) {
      const label = spans[span]?.label.toUpperCase()
      lines.push(
        `${character.toWellFormed()}\t${label === undefined ? 'O' : `${span === previous ? 'I' : 'B'}-${label}`}`,
      )
      previous = span
    }
    at += character.length
  }
  if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  return lines.map((line) => `${line}\n`).join('')
}

/** Index of the span that has each code unit; -1 where none has. */
function ownersOf(text: string, spans: readonly AnnotatedSpan[]): Int32Array {
  const owner = new Int32Array(text.length).fill(-1)
  const mentions = spans.map((span, index) => ({ ...span, index })).filter(({ label }) => label !== 'summary')
  mentions.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.index - b.index)
  for (const { start, end, index } of mentions) {
    if (owner.subarray(start, end).every((taken) => taken < 0)) owner.fill(index, start, end)
  }
  return owner
}
