import { describe, expect, it } from 'vitest'
import type { CountMention } from '../../../../src/core/record.generated.ts'
import { createDistribution } from '../../../../src/dataset/report/distribution.ts'
import { createIndicators } from '../../../../src/dataset/report/indicators.ts'
import { formatNumber, formatShare, niceStep } from '../../../../src/dataset/report/numbers.ts'
import { byWeight, createTallies } from '../../../../src/dataset/report/tally.ts'
import { sample } from '../sample-record.ts'

describe('createDistribution', () => {
  it.each([
    [[], null, 0],
    [[7], 7, 7],
    [[3, 1], 2, 4],
    [[5, 1, 5, 100, 2], 5, 113],
    [[1, 1, 2, 9], 1.5, 13],
  ])('of %j has the median %s', (values, median, sum) => {
    const distribution = createDistribution()
    for (const value of values) distribution.add(value)
    expect(distribution.statistics()).toEqual({ n: values.length, sum, median })
  })

  it('keeps count, sum and three digits of the median where the values are too many to keep apart', () => {
    const distribution = createDistribution()
    for (let value = 1; value <= 60_001; value++) distribution.add(value)
    const { n, sum, median } = distribution.statistics()
    expect([n, sum]).toEqual([60_001, (60_001 * 60_002) / 2])
    expect(Math.abs((median as number) / 30_001 - 1)).toBeLessThan(0.005)
  })
})

describe('createTallies', () => {
  it('keeps words that are names of properties of objects', () => {
    const tallies = createTallies<string>()
    for (const word of ['__proto__', 'constructor', 'toString', '__proto__']) tallies.add(word, true)
    expect(tallies.get('__proto__')).toEqual({ summaries: 2, essays: 2 })
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
    expect(tallies.get('市工商局').summaries).toBe(1000)
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
        once: { n: 2, sum: 400, median: 200 },
        all: { n: 3, sum: 700, median: 300 },
        planned: { n: 1, sum: 900, median: 900 },
        otherTime: 1,
        masked: 1,
        mentions: 6,
      },
      expect.objectContaining({ unit: '本', once: { n: 1, sum: 7, median: 7 } }),
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
