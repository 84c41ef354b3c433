import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateMention } from '../../../src/core/record.generated.ts'
import { impossibleDate, resolveDate, reversedRange } from '../../../src/normalize/resolve-date.ts'

type Said = Pick<DateMention, 'kind' | 'edtf' | 'rel' | 'mod'>

function said(edtf: string | null, more: Partial<Said> = {}): Said {
  return { kind: edtf?.includes('/') ? 'range' : 'date', edtf, rel: null, mod: null, ...more }
}

describe('resolveDate', () => {
  it.each([
    // 2010年3月15日, 2010年3月, 2010年
    [said('2010-03-15'), null, '2010-03-15', '2010-03-15', 'stated'],
    [said('2010-03'), null, '2010-03-01', '2010-03-31', 'stated'],
    [said('2010'), 2012, '2010-01-01', '2010-12-31', 'stated'],
    [said('0705-11'), null, '0705-11-01', '0705-11-30', 'stated'],
    // 3月15日, 3月, 15日, 3月__日
    [said('XXXX-03-15'), 2010, '2010-03-15', '2010-03-15', 'implied'],
    [said('XXXX-03-15'), null, null, null, null],
    [said('XXXX-02'), 2012, '2012-02-01', '2012-02-29', 'implied'],
    [said('XXXX-XX-15'), 2012, '2012-01-15', '2012-12-15', 'implied'],
    [said('XXXX-XX-31'), 2012, '2012-01-31', '2012-12-31', 'implied'],
    [said('XXXX-03-XX'), 2012, '2012-03-01', '2012-03-31', 'implied'],
    // 20xx年3月15日, 201x年5月, 20__年度
    [said('20XX-03-15'), 2015, '2015-03-15', '2015-03-15', 'implied'],
    [said('20XX-03-15'), 1998, null, null, null],
    [said('201X-05'), 2021, null, null, null],
    [said('20XX'), 2015, null, null, null],
    // 今年, 去年3月, 去(105)年, 去年底
    [said(null, { rel: 0 }), 2012, '2012-01-01', '2012-12-31', 'implied'],
    [said(null, { rel: -1 }), 2012, '2011-01-01', '2011-12-31', 'implied'],
    [said(null, { rel: -1 }), null, null, null, null],
    [said('XXXX-03', { rel: -1 }), 2012, '2011-03-01', '2011-03-31', 'implied'],
    [said('2016', { rel: -1 }), null, '2016-01-01', '2016-12-31', 'stated'],
    [said(null, { rel: -1, mod: 'end' }), 2012, '2011-12-01', '2011-12-31', 'implied'],
    // 2月中旬, 三月初, 2月底, 2022年伊始, 年底, 3月15日前后
    [said('XXXX-02', { mod: 'mid' }), 2012, '2012-02-11', '2012-02-20', 'implied'],
    [said('XXXX-03', { mod: 'start' }), 2012, '2012-03-01', '2012-03-10', 'implied'],
    [said('XXXX-02', { mod: 'end' }), 2011, '2011-02-21', '2011-02-28', 'implied'],
    [said('2022', { mod: 'start' }), null, '2022-01-01', '2022-01-31', 'stated'],
    [said('XXXX', { mod: 'end' }), 2012, '2012-12-01', '2012-12-31', 'implied'],
    [said('XXXX-03-15', { mod: 'approx' }), 2012, '2012-03-15', '2012-03-15', 'implied'],
    // 一季度, 2013年下半年, 一季度末, 2010年冬季
    [said('XXXX-33'), 2012, '2012-01-01', '2012-03-31', 'implied'],
    [said('2013-41'), null, '2013-07-01', '2013-12-31', 'stated'],
    [said('XXXX-33', { mod: 'end' }), 2012, '2012-03-01', '2012-03-31', 'implied'],
    [said('2010-24'), null, '2010-12-01', '2011-02-28', 'stated'],
    // 上午9时, 15日早上7:30, 月底, 为期三天, 农历正月十五
    [said('XXXX-XX-XXT09:00'), 2012, null, null, null],
    [said('XXXX-03-15T07:30'), 2012, '2012-03-15', '2012-03-15', 'implied'],
    [said('XXXX-XX', { mod: 'end' }), 2012, null, null, null],
    [said('P3D', { kind: 'duration' }), 2012, null, null, null],
    [said(null), 2012, null, null, null],
    [said('-0220'), null, null, null, null],
    // 3月13日—15日, 2023年12月28日至2024年1月5日, 12月28日至1月5日, 11月至2月
    [said('XXXX-03-13/XXXX-03-15'), 2012, '2012-03-13', '2012-03-15', 'implied'],
    [said('2023-12-28/2024-01-05'), null, '2023-12-28', '2024-01-05', 'stated'],
    [said('XXXX-12-28/XXXX-01-05'), 2012, '2012-12-28', '2013-01-05', 'implied'],
    [said('XXXX-11/XXXX-02'), 2011, '2011-11-01', '2012-02-29', 'implied'],
    [said('20XX-12-28/20XX-01-05'), 2012, '2012-12-28', '2013-01-05', 'implied'],
    [said('XXXX-33/XXXX-35'), 2012, '2012-01-01', '2012-09-30', 'implied'],
    [said('XXXX-03-15T09:00/XXXX-03-15T11:30'), 2012, '2012-03-15', '2012-03-15', 'implied'],
    // 3月15日至10日, 2月30日, 2019年2月29日, 2月29日 of 2013
    [said('XXXX-03-15/XXXX-03-10'), 2012, null, null, null],
    [said('XXXX-02-30'), 2012, null, null, null],
    [said('2019-02-29'), null, null, null, null],
    [said('XXXX-02-29'), 2013, null, null, null],
  ] as const)('%j in %s', (mention, year, from, to, certainty) => {
    expect(resolveDate(mention, year)).toEqual({ from, to, certainty })
  })

  it('gives an order and a certainty wherever it gives days', () => {
    const masked = (most: number) =>
      fc.oneof(
        fc.constant('XX'),
        fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0')),
      )
    const point = fc
      .tuple(fc.constantFrom('XXXX', '20XX', '201X', '2012', '1998'), fc.option(masked(41)), fc.option(masked(32)))
      .map(([year, month, day]) => [year, month, month && day].filter(Boolean).join('-'))
    const edtf = fc.oneof(
      point,
      fc.tuple(point, point).map((ends) => ends.join('/')),
    )
    const mod = fc.constantFrom(null, 'start', 'mid', 'end', 'approx') as fc.Arbitrary<DateMention['mod']>
    fc.assert(
      fc.property(
        edtf,
        mod,
        fc.constantFrom(null, -1, 0, 1),
        fc.option(fc.integer({ min: 1990, max: 2030 })),
        (words, m, rel, year) => {
          const { from, to, certainty } = resolveDate(said(words, { mod: m, rel }), year)
          expect([from === null, to === null, certainty === null]).toEqual(Array(3).fill(from === null))
          if (from === null || to === null) return
          expect(from <= to).toBe(true)
          for (const day of [from, to]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
          if (year === null) expect(certainty).toBe('stated')
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('impossibleDate', () => {
  it.each([
    ['XXXX-02-30', true],
    ['2019-02-29', true],
    ['XXXX-04-31', true],
    ['XXXX-03-15/XXXX-03-32', true],
    ['XXXX-02-29', false],
    ['2020-02-29', false],
    ['XXXX-03-XX', false],
    ['20XX', false],
    [null, false],
  ])('%s: %s', (edtf, impossible) => expect(impossibleDate(said(edtf))).toBe(impossible))
})

describe('reversedRange', () => {
  it.each([
    ['XXXX-03-15/XXXX-03-10', true],
    ['2012-03-15/2012-02-10', true],
    ['2013/2011', true],
    ['XXXX-03-15T11:00/XXXX-03-15T09:30', true],
    ['XXXX-03-15T20:00/XXXX-03-15T02:00', false],
    ['XXXX-12-28/XXXX-01-05', false],
    ['XXXX-03-10/XXXX-03-15', false],
    ['2012-12-28/2013-01-05', false],
    ['XXXX-03-15', false],
  ])('%s: %s', (edtf, reversed) => expect(reversedRange(said(edtf))).toBe(reversed))
})
