import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agree } from '../../src/evaluate/agreement.ts'
import { type Evaluation, evaluate } from '../../src/evaluate/evaluate.ts'
import { goldAsRecords } from '../../src/evaluate/gold-records.ts'
import { SCORE_NAMES } from '../../src/evaluate/score-names.ts'
import { addTallies, NO_TALLY } from '../../src/evaluate/tally.ts'
import { goldOf, type Part, recordsOf, type Words } from '../unit/evaluate/build.ts'

/** Few characters and short spans, so that mentions lie in, on and beside each other. */
const TEXT = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地'
const span = fc
  .tuple(fc.constantFrom(0, 1, 4, 6, 11, 13, 17, 20), fc.integer({ min: 1, max: 4 }))
  .map(([at, length]) => ({
    at,
    text: TEXT.slice(at, at + length),
  }))
const optional = fc.oneof(fc.constant({}), fc.constant({}), fc.constant({ optional: true }))
const date = fc.tuple(span, fc.constantFrom('2010', '2011'), fc.constantFrom('noon', null), optional)
const count = fc.tuple(
  span,
  fc.constantFrom(1, 2),
  fc.constantFrom('rate', 'cases', 'other', 'venues'),
  fc.constantFrom('over', 'exact'),
  optional,
)
const agency = fc.tuple(span, fc.constantFrom('media', 'justice'), optional)

const part = fc
  .record({
    dates: fc.array(date, { maxLength: 8 }),
    counts: fc.array(count, { maxLength: 8 }),
    agencies: fc.uniqueArray(agency, { maxLength: 5, selector: ([words]) => words.text }),
    topics: fc.uniqueArray(fc.constantFrom('tobacco', 'training', 'law_publicity')),
    genre: fc.constantFrom('report', 'plan'),
    year: fc.constantFrom(2010, 2011, null),
    issuer: fc.constantFrom(
      null,
      { text: '甲', type: 'media', level: 'city' },
      { text: '乙', type: 'justice', level: null },
    ),
  })
  .map(({ dates, counts, agencies, ...rest }) => ({
    ...rest,
    dates: dates.map(([words, edtf, part, more]): Words => ({ ...words, edtf, part, ...more })),
    counts: counts.map(
      ([words, value, indicator, bound, more]): Words => ({ ...words, value, unit: '件', indicator, bound, ...more }),
    ),
    agencies: agencies.map(([words, type, more]): Words => ({ ...words, type, ...more })),
  }))

/** A document: one or two summaries, gold and predictions. */
const halves = (parts: readonly Part[]): Part[] =>
  parts.length === 1 ? [...parts] : parts.map((half, i) => withinHalf(half, i))
const half = TEXT.length / 2
function withinHalf(part: Part, index: number): Part {
  const start = index * half
  const keep = (words: readonly Words[] = []) =>
    words.filter(({ at = 0, text }) => at >= start && at + text.length <= start + half)
  return {
    ...part,
    start,
    end: start + half,
    dates: keep(part.dates),
    counts: keep(part.counts),
    agencies: keep(part.agencies),
  }
}
const parts = fc.array(part, { minLength: 1, maxLength: 2 }).map(halves)

function predictionsOf(from: readonly Part[], path?: string) {
  const strip = (words: readonly Words[] = []) => words.map(({ optional, ...rest }) => rest as Words)
  return recordsOf(
    TEXT,
    from.map((part) => ({
      ...part,
      year: part.year === null ? null : { value: part.year },
      dates: strip(part.dates),
      counts: strip(part.counts),
      agencies: strip(part.agencies),
    })),
    path,
  )
}

const QUICK = { seed: 1, resamples: 20 }

/** What of an evaluation has to be the same. */
function figures({ scores, muc, confusions }: Evaluation) {
  return { scores, muc, confusions }
}

test('no permutation of predictions, gold mentions or documents changes a score', () => {
  fc.assert(
    fc.property(parts, parts, parts, fc.infiniteStream(fc.nat()), (goldParts, predicted, other, numbers) => {
      const shuffle = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => [numbers.next().value as number, item] as const)
          .sort(([a], [b]) => a - b)
          .map(([, item]) => item)
      const gold = [goldOf(TEXT, goldParts), goldOf(TEXT, other, { file: 'other.txt' })]
      const records = [...predictionsOf(predicted), ...predictionsOf(goldParts, 'other.txt')]
      const mixed = shuffle(records).map((record) => ({
        ...record,
        dates: shuffle(record.dates),
        counts: shuffle(record.counts),
        agencies: shuffle(record.agencies),
        topics: shuffle(record.topics),
      }))
      const mixedGold = shuffle(gold).map((document) => ({
        ...document,
        summaries: document.summaries.map((summary) => ({
          ...summary,
          dates: shuffle(summary.dates),
          counts: shuffle(summary.counts),
          agencies: shuffle(summary.agencies),
        })),
      }))
      expect(figures(evaluate(mixedGold, mixed, QUICK))).toEqual(figures(evaluate(gold, records, QUICK)))
    }),
    { numRuns: 150 },
  )
})

test('tallies of documents add up to the tally of the set', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(parts, parts), { minLength: 1, maxLength: 4 }), (documents) => {
      const gold = documents.map(([goldParts], i) => goldOf(TEXT, goldParts, { file: `${i}.txt` }))
      const records = documents.flatMap(([, predicted], i) => predictionsOf(predicted, `${i}.txt`))
      const whole = evaluate(gold, records, QUICK)
      const apart = gold.map((document) =>
        evaluate(
          [document],
          records.filter((record) => record.document.path === document.file),
          QUICK,
        ),
      )
      for (const name of SCORE_NAMES) {
        const sum = apart.map(({ scores }) => scores[name]).reduce(addTallies, NO_TALLY)
        expect(whole.scores[name]).toMatchObject(sum)
      }
    }),
    { numRuns: 60 },
  )
})

test('gold against itself is right in everything', () => {
  fc.assert(
    fc.property(parts, (goldParts) => {
      // one mention a place: gold says nothing twice
      const distinct = goldParts.map((part) => ({ ...part, dates: apart(part.dates), counts: apart(part.counts) }))
      const document = goldOf(TEXT, distinct)
      const records = goldAsRecords(document).map((record) =>
        JSON.parse(JSON.stringify(record, (key, value) => (key === 'optional' ? undefined : value))),
      )
      const { scores, mistakes } = evaluate([document], records, QUICK)
      expect(mistakes).toEqual([])
      for (const name of SCORE_NAMES) expect([null, 1]).toContain(scores[name].f1)
    }),
    { numRuns: 100 },
  )
})

function apart(words: readonly Words[] = []): Words[] {
  let end = 0
  return [...words]
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .filter(({ at = 0, text }) => {
      const free = at >= end
      if (free) end = at + text.length
      return free
    })
}

test('every required gold mention and every prediction is booked once', () => {
  fc.assert(
    fc.property(parts, parts, (goldParts, predicted) => {
      const document = goldOf(TEXT, goldParts)
      const { scores, muc } = evaluate([document], predictionsOf(predicted), QUICK)
      for (const list of ['dates', 'counts'] as const) {
        const required = document.summaries
          .flatMap((summary) => summary[list] as readonly { optional?: boolean }[])
          .filter((gold) => !gold.optional)
        const { right, missed } = scores[`${list} found`]
        expect(right + missed).toBe(required.length)
        expect(scores[`${list} value`].gold).toBe(required.length)
        expect(scores[`${list} value`].right).toBeLessThanOrEqual(right)
        const { correct, incorrect, missing } = muc[list].strict
        expect(correct + incorrect + missing).toBe(required.length)
      }
    }),
    { numRuns: 150 },
  )
})

test('agreement is the same from either side', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const a = [goldOf(TEXT, one)]
      const b = [goldOf(TEXT, other)]
      const forth = agree(a, b)
      const back = agree(b, a)
      expect(forth.f1.map(({ f1 }) => f1)).toEqual(back.f1.map(({ f1 }) => f1))
      for (const [name, { items, kappa }] of Object.entries(forth.kappa)) {
        const mirrored = back.kappa[name as keyof typeof back.kappa]
        if (name.startsWith('agency')) continue // forms of the summaries of one side
        expect(mirrored.items).toBe(items)
        if (kappa !== null) expect(mirrored.kappa).toBeCloseTo(kappa, 12)
      }
    }),
    { numRuns: 100 },
  )
})

test('of two predictions that are wrong alike the same one is judged, in whatever order they come', () => {
  const words = { text: '甲乙', at: 0, value: 1, unit: '件' }
  const gold = [goldOf(TEXT, [{ counts: [{ ...words, indicator: 'rate' }] }])]
  const counts = ['cases', 'other'].map((indicator) => ({ ...words, indicator }))
  const forth = evaluate(gold, recordsOf(TEXT, [{ counts }]), QUICK)
  const back = evaluate(gold, recordsOf(TEXT, [{ counts: [...counts].reverse() }]), QUICK)
  expect(forth).toEqual(back)
})
