import { describe, expect, it } from 'vitest'
import { createTermRanker, createTermReader } from '../../../src/normalize/keywords.ts'
import { passageOf } from '../../support/passage.ts'

const countTerms = createTermReader(new Set())

describe('the counter of terms', () => {
  it('counts tokens of two Han characters or more, without digits and masks', () => {
    const terms = new Map(countTerms(passageOf('发放资料20__份,发放手册1800份,在广场')))
    expect(terms.get('发放')).toBe(2)
    expect([...terms.keys()].filter((term) => /[\d_]/.test(term) || term.length < 2)).toEqual([])
  })

  it('leaves numbers and masks in words out', () => {
    const terms = countTerms(passageOf('二月份,某某公司发放一万二千份资料,三十余名干部参加第二季度培训'))
    expect(terms.map(([term]) => term).filter((term) => /[一二三十万某]/.test(term))).toEqual([])
  })

  it('leaves stop words out', () => {
    expect(createTermReader(new Set(['进一步']))(passageOf('进一步发放资料')).map(([term]) => term)).not.toContain(
      '进一步',
    )
  })
})

describe('createTermRanker', () => {
  it('ranks what marks a summary out above what all share', () => {
    const one = [
      ['消费', 3],
      ['烟草', 2],
    ] as const
    const rank = createTermRanker(3, (term) => (term === '消费' ? 3 : 1))
    expect(rank(one, 10).map(({ term }) => term)).toEqual(['烟草', '消费'])
    // natural: 2 × (1 + ln(3 / (1 + 1)))
    expect(rank(one, 1)[0]?.weight).toBeCloseTo(2 * (1 + Math.log(3 / 2)), 4)
  })

  it('is not led astray by terms that are names of object members', () => {
    const rank = createTermRanker(1, () => 1)
    expect(rank([['constructor', 1]], 5)).toEqual([{ term: 'constructor', weight: expect.any(Number) }])
  })
})
