import { describe, expect, it } from 'vitest'
import { createCountExtractor } from '../../../../src/extract/count/create-count-extractor.ts'
import { loadCountLexicon } from '../../../../src/lexicon/counts.ts'
import { growthOf } from '../../../support/growth.ts'

const extractor = createCountExtractor(loadCountLexicon())

/** One sentence, cut after each character: the worst that a segmenter can do. */
function extract(text: string): void {
  const borders = Uint32Array.from({ length: text.length + 1 }, (_, i) => i)
  extractor.extract({ text, origins: null, borders, sentences: [{ start: 0, end: text.length }] })
}

describe('time of the count extractor grows with the text', () => {
  it.each([
    '9',
    '第',
    '3份',
    '三',
    '十',
    '__',
    'x',
    '1,',
    '123,',
    '1.',
    '3万',
    '2册《',
    '发放资料3份',
    '三分之',
    '去年3件',
    '百分之',
    '3.\n',
    '\n1\n',
    ' ',
    '(',
    '3个一',
    '的3名',
    '检测',
  ])('%j', (unit) => {
    expect(growthOf(unit, extract)).toBeLessThanOrEqual(2.3)
  })
})
