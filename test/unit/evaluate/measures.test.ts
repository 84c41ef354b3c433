import { expect, test } from 'vitest'
import { bootstrapInterval } from '../../../src/evaluate/bootstrap.ts'
import { cohenKappa } from '../../../src/evaluate/kappa.ts'
import { intersectionOverUnion, matchSummaries } from '../../../src/evaluate/match-summaries.ts'
import { addMuc, measureMuc, mergeMuc, NO_MUC } from '../../../src/evaluate/muc.ts'
import { measure } from '../../../src/evaluate/tally.ts'

test('precision, recall and F1 by hand: 6 right, 2 extra, 4 missed', () => {
  const { precision, recall, f1 } = measure({ right: 6, extra: 2, missed: 4 })
  expect(precision).toBe(0.75)
  expect(recall).toBe(0.6)
  expect(f1).toBeCloseTo(2 / 3, 12)
})

test('what there is nothing of has no measure', () => {
  expect(measure({ right: 0, extra: 0, missed: 0 })).toEqual({ precision: null, recall: null, f1: null })
  expect(measure({ right: 0, extra: 0, missed: 3 })).toEqual({ precision: null, recall: 0, f1: 0 })
})

test('the table of MUC by hand', () => {
  const table = [
    'missing',
    'spurious',
    { sameSpan: true, sameType: true },
    { sameSpan: true, sameType: false },
    { sameSpan: false, sameType: true },
  ] as const
  const counts = table.reduce(addMuc, NO_MUC)
  expect(counts.strict).toEqual({ correct: 1, incorrect: 2, partial: 0, missing: 1, spurious: 1 })
  expect(counts.exact).toEqual({ correct: 2, incorrect: 1, partial: 0, missing: 1, spurious: 1 })
  expect(counts.partial).toEqual({ correct: 2, incorrect: 0, partial: 1, missing: 1, spurious: 1 })
  expect(counts.type).toEqual({ correct: 2, incorrect: 1, partial: 0, missing: 1, spurious: 1 })
  expect(measureMuc(counts.partial)).toEqual({ actual: 4, possible: 4, precision: 0.625, recall: 0.625, f1: 0.625 })
  expect(mergeMuc(counts, counts).type.correct).toBe(4)
})

test('IoU by hand', () => {
  expect(intersectionOverUnion({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3, 12)
  expect(intersectionOverUnion({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0)
})

test('of two records the nearer one is matched', () => {
  const [match] = matchSummaries(
    [{ start: 0, end: 100 }],
    [
      { start: 0, end: 60 },
      { start: 0, end: 99 },
    ],
  )
  expect(match?.record?.end).toBe(99)
})

test("Cohen's kappa by hand: 35 of 50 the same, half of it by chance", () => {
  const kappa = cohenKappa([
    { gold: 'yes', predicted: 'yes', count: 20 },
    { gold: 'yes', predicted: 'no', count: 5 },
    { gold: 'no', predicted: 'yes', count: 10 },
    { gold: 'no', predicted: 'no', count: 15 },
  ])
  expect(kappa).toEqual({ items: 50, observed: 0.7, expected: 0.5, kappa: 0.4 })
})

test('kappa where there is nothing to tell apart', () => {
  expect(cohenKappa([{ gold: 'a', predicted: 'a', count: 3 }]).kappa).toBeNull()
  expect(cohenKappa([]).observed).toBeNull()
})

test('an interval needs two documents, holds the score, and is the same each time', () => {
  const tallies = [
    { right: 9, extra: 1, missed: 0 },
    { right: 5, extra: 2, missed: 5 },
    { right: 7, extra: 0, missed: 2 },
  ]
  const options = { seed: 7, resamples: 400 }
  const [low, high] = bootstrapInterval(tallies, options) ?? [0, 0]
  expect(low).toBeLessThan(0.808)
  expect(high).toBeGreaterThan(0.808)
  expect(low).toBeGreaterThanOrEqual(10 / 17)
  expect(high).toBeLessThanOrEqual(18 / 19)
  expect(bootstrapInterval(tallies, options)).toEqual([low, high])
  expect(bootstrapInterval(tallies, { ...options, seed: 8 })).not.toEqual([low, high])
  expect(bootstrapInterval(tallies.slice(1, 2), options)).toBeNull()
})

test('documents that are all alike have no spread', () => {
  const tally = { right: 3, extra: 1, missed: 0 }
  const interval = bootstrapInterval([tally, tally], { seed: 1, resamples: 50 })
  expect(interval?.[0]).toBeCloseTo(6 / 7, 12)
  expect(interval?.[1]).toBeCloseTo(6 / 7, 12)
})
