import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DateMention } from '../../../../src/core/record.generated.ts'
import { createDateExtractor } from '../../../../src/extract/date/date-extractor.ts'
import { barePassage } from './bare-passage.ts'

type Expected = Pick<DateMention, 'text' | 'edtf'> & Partial<DateMention>
interface Case {
  readonly topic: string
  readonly text: string
  readonly dates: readonly Expected[]
}

const extractor = createDateExtractor()

describe.each(['dates', 'dates-none'])('%s', (name) => {
  const lines = readFileSync(new URL(`../../../spec/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const cases = lines.map((line) => JSON.parse(line) as Case)

  it.each(cases)('$topic: $text', ({ text, dates }) => {
    const mentions = extractor.extract(barePassage(text))
    let from = 0
    const expected = dates.map((date) => {
      const start = text.indexOf(date.text, from)
      from = start + date.text.length
      return { kind: 'date', rel: null, mod: null, part: null, ...date, start, end: from }
    })
    expect(
      mentions.map(({ start, end, kind, edtf, rel, mod, part }) => ({
        text: text.slice(start, end),
        start,
        end,
        kind,
        edtf,
        rel,
        mod,
        part,
      })),
    ).toEqual(expected)
  })
})
