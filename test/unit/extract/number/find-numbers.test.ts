import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumbers, type NumberSpan } from '../../../../src/extract/number/find-numbers.ts'
import { readCases } from '../../../support/cases.ts'

interface Case {
  readonly topic: string
  readonly text: string
  readonly numbers: readonly (Partial<NumberSpan> & Pick<NumberSpan, 'text' | 'value'>)[]
}

describe('findNumbers', () => {
  it.each(readCases<Case>('numbers'))('$topic: $text', ({ text, numbers }) => {
    const plain = { max: null, bound: 'exact', percent: false }
    expect(findNumbers(text)).toMatchObject(numbers.map((number) => ({ ...plain, ...number })))
  })

  it('gives spans in order that hold their own text and do not overlap', () => {
    const piece = fc.constantFrom(
      ...'0123456789.,%-/ 零一二两三十百千万亿余多几上数近约至分之点半折成个又负年的陆',
      '百分之',
      '２',
      '萬',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const number of findNumbers(text)) {
          expect(number.start).toBeGreaterThanOrEqual(end)
          expect(number.text).toBe(text.slice(number.start, number.end))
          expect(number.value).not.toBeNaN()
          end = number.end
        }
      }),
    )
  })
})
