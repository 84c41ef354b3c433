import { describe, expect, it } from 'vitest'
import type { AgencyMention, CountMention } from '../../../../src/core/record.generated.ts'
import { identityOf, pairsOf, splitPair } from '../../../../src/dataset/report/figures/bodies.ts'
import { createDistribution, spreadOf, stepStart } from '../../../../src/dataset/report/figures/distribution.ts'
import { createIndicators } from '../../../../src/dataset/report/figures/indicators.ts'
import { formatNumber, formatShare, niceStep } from '../../../../src/dataset/report/figures/numbers.ts'
import { byWeight, createTallies } from '../../../../src/dataset/report/figures/tally.ts'
import { dayOf, monthOf } from '../../../../src/dataset/report/figures/time.ts'
import { sample } from '../sample-record.ts'

describe('createDistribution', () => {
  it.each([
    [[], null, 0],
    [[7], [7, 7, 7], 7],
    [[3, 1], [1.5, 2, 2.5], 4],
    [[5, 1, 5, 100, 2], [2, 5, 5], 113],
    [[1, 1, 2, 9], [1, 1.5, 3.75], 13],
  ])('of %j has the quartiles %j', (values, quartiles, sum) => {
    const distribution = createDistribution()
    for (const value of values) distribution.add(value)
    expect(distribution.statistics()).toMatchObject({ n: values.length, sum, quartiles })
    expect(spreadOf([...values].sort((a, b) => a - b)).quartiles).toEqual(quartiles)
  })

  it('counts its values by steps of 1, 3, 10, 30', () => {
    const distribution = createDistribution()
    for (const value of [0.5, 1, 2.9, 3, 10, 29, 30, 1000]) distribution.add(value)
    expect(distribution.statistics().steps).toEqual([1, 2, 1, 2, 1, 0, 0, 1])
    for (let step = 0; step < 20; step++) expect(spreadOf([stepStart(step)]).steps).toHaveLength(step + 1)
  })

  it('keeps count, sum and three digits of the median where the values are too many to keep apart', () => {
    const distribution = createDistribution()
    for (let value = 1; value <= 60_001; value++) distribution.add(value)
    const { n, sum, quartiles } = distribution.statistics()
    expect([n, sum]).toEqual([60_001, (60_001 * 60_002) / 2])
    expect(Math.abs((quartiles?.[1] as number) / 30_001 - 1)).toBeLessThan(0.005)
  })
})

describe('createTallies', () => {
  it('keeps words that are names of properties of objects', () => {
    const tallies = createTallies<string>()
    for (const word of ['__proto__', 'constructor', 'toString', '__proto__']) tallies.add(word, true)
    expect(tallies.get('__proto__')).toEqual({ once: 2, all: 2 })
    expect(
      tallies
        .entries()
        .sort(byWeight)
        .map(([word]) => word),
    ).toEqual(['__proto__', 'constructor', 'toString'])
  })

  it('forgets the rarest beyond its capacity', () => {
    const tallies = createTallies<string>(100)
    for (let i = 0; i < 1000; i++) {
      tallies.add('市工商局', true)
      tallies.add(`机构${i}`, true)
    }
    expect(tallies.get('市工商局').all).toBe(1000)
    expect(tallies.entries().length).toBeLessThanOrEqual(100)
  })
})

describe('createIndicators', () => {
  const count = (value: number | null, more: Partial<CountMention> = {}): CountMention => ({
    ...(sample('a.txt').record.counts[0] as CountMention),
    value,
    ...more,
  })

  it('keeps units, plans, other times, masks and copies apart', () => {
    const indicators = createIndicators()
    indicators.add(count(100), true)
    indicators.add(count(300), true)
    indicators.add(count(300), false)
    indicators.add(count(900, { planned: true }), true)
    indicators.add(count(500, { period: -1 }), true)
    indicators.add(count(null, { masked: true }), true)
    indicators.add(count(7, { unit: '本' }), true)
    const [materials, ...others] = indicators.figures(['materials_distributed', 'rate'])
    expect(others).toEqual([])
    expect(materials?.units).toEqual([
      {
        unit: '份',
        done: {
          once: expect.objectContaining({ n: 2, sum: 400, quartiles: [150, 200, 250] }),
          all: expect.objectContaining({ n: 3, sum: 700 }),
        },
        planned: {
          once: expect.objectContaining({ n: 1, sum: 900 }),
          all: expect.objectContaining({ n: 1, sum: 900 }),
        },
        other: { once: 1, all: 1 },
        masked: { once: 1, all: 1 },
        mentions: { once: 5, all: 6 },
      },
      expect.objectContaining({ unit: '本', mentions: { once: 1, all: 1 } }),
    ])
  })
})

describe('numbers in words', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [5115000, '5,115,000'],
    [-1234.5, '−1,234.5'],
    [0.1 + 0.2, '0.3'],
    [1e15, '1.00e+15'],
  ])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text))

  it.each([
    [1, 3, '33%'],
    [1, 1000, '0.1%'],
    [0, 5, '0%'],
    [0, 0, '–'],
  ])('%d of %d is %s', (part, whole, text) => expect(formatShare(part, whole)).toBe(text))

  it.each([
    [1, 1],
    [4, 1],
    [5, 2],
    [9, 5],
    [40, 10],
    [41, 20],
    [1000, 500],
  ])('a scale to %d goes by %d', (top, step) => expect(niceStep(top)).toBe(step))
})

describe('days and months that a date names', () => {
  it.each([
    ['2016-03-15', 3, '03-15'],
    ['XXXX-03-15T09:00/XXXX-03-15T11:30', 3, '03-15'],
    ['XXXX-03-13/XXXX-03-15', 3, '03-13'],
    ['20XX-12', 12, null],
    ['XXXX-03-XX', 3, null],
    ['XXXX-XX-15T07:30', null, null],
    ['XXXX-33', null, null],
    ['2016', null, null],
    [null, null, null],
  ])('%s: %s, %s', (edtf, month, day) => {
    expect([monthOf({ edtf, kind: 'date' }), dayOf({ edtf, kind: 'date' })]).toEqual([month, day])
  })
})

describe('bodies that can be told from others', () => {
  const [body] = sample('a.txt').record.agencies as [AgencyMention]
  it.each([
    [null, null],
    ['中国消费者协会', '中国消费者协会'],
    ['**市公安局', null],
    ['XX银行', null],
    ['某县工商局', null],
    ['TCL集团', 'TCL集团'],
  ])('%s: %s', (name, identity) => expect(identityOf({ ...body, name })).toBe(identity))

  it('pairs each two once, in one order', () => {
    expect(pairsOf(['乙', '甲', '丙']).sort()).toEqual(pairsOf(['丙', '甲', '乙']).sort())
    expect(pairsOf(['b', 'a']).map(splitPair)).toEqual([['a', 'b']])
    expect(pairsOf(['a'])).toEqual([])
  })
})
