import { describe, expect, it } from 'vitest'
import { parseNumeral } from '../../../../src/extract/number/numeral.ts'

describe('parseNumeral', () => {
  it.each([
    ['12,600', 12600],
    ['1 200', 1200],
    ['3.50', 3.5],
    ['.5', 0.5],
    ['-7', -7],
    ['负二点五', -2.5],
    ['一万二千三百', 12300],
    ['十', 10],
    ['一千零八', 1008],
    ['两千四百五', 2450],
    ['廿三', 23],
    ['卅', 30],
    ['壹佰贰拾', 120],
    ['二〇一〇', 2010],
    ['二0一八', 2018],
    ['3万5千', 35000],
    ['1千零20', 1020],
    ['1.2万', 12000],
    ['4.287亿', 428700000],
    ['三千万亿', 3e15],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value)
  })

  it.each(['', '万', '三五十', '五十千', '一千2000', '1.2.3', '三年', '几十', '二三十', '1e5', '点五'])(
    '%j is none',
    (text) => {
      expect(parseNumeral(text)).toBeNull()
    },
  )
})
