import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originOf, sentenceAt, tokenAt } from '../../../src/core/passage.ts'
import { passageOf } from '../../support/passage.ts'

const tokensOf = (text: string) => {
  const passage = passageOf(text)
  return Array.from({ length: passage.borders.length - 1 }, (_, i) =>
    passage.text.slice(passage.borders[i], passage.borders[i + 1]),
  )
}

describe('toPassage', () => {
  it('cuts with the hidden Markov model: numbers stay whole', () => {
    expect(tokensOf('2023年发放1800份')).toContain('2023')
  })

  it('joins its tokens to its text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const passage = passageOf(text)
        expect(tokensOf(text).join('')).toBe(passage.text)
        expect(passage.borders.at(-1)).toBe(passage.text.length)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a page-number line inside a sentence', '主题为\n12\n“安全”的活动', '主题为“安全”的活动'],
    ['a page-number line inside a date', '于3月\n2\n15日召开', '于3月15日召开'],
    ['the reading behind a character', '開展活動(dòng)三次', '开展活动三次'],
    ['a tag', '发放<br>资料', '发放资料'],
    ['a stray mark behind 的', '扎实的.组织', '扎实的组织'],
    ['a doubled comma', '热烈,,有序', '热烈,有序'],
  ])('cuts out %s', (_, text, cleaned) => {
    expect(passageOf(text).text).toBe(cleaned)
  })

  it.each([
    ['a paragraph that is a number of a list', '工作如下:\n1\n领导重视'],
    ['English in brackets', '信用卡(card)业务'],
    ['a decimal', '增长3.5个百分点'],
  ])('leaves %s', (_, text) => {
    expect(passageOf(text).origins).toBeNull()
  })

  it('leads from what it cleaned back to the source', () => {
    const text = '于3月\n2\n15日召开'
    const passage = passageOf(text)
    const start = passage.text.indexOf('3月15日')
    const origin = originOf(passage, { start, end: start + 5 })
    expect(text.slice(origin.start, origin.end)).toBe('3月\n2\n15日')
  })
})

describe('tokenAt and sentenceAt', () => {
  it('find the token and the sentence of an offset', () => {
    const passage = passageOf('我局开展活动。发放资料。')
    expect(passage.borders[tokenAt(passage.borders, 7)]).toBe(7)
    expect(sentenceAt(passage.sentences, 0)).toBe(0)
    expect(sentenceAt(passage.sentences, 8)).toBe(1)
  })

  it('say -1 before the first sentence', () => {
    expect(sentenceAt(passageOf('  好。').sentences, 0)).toBe(-1)
  })
})
