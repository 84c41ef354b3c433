import { expect, test } from 'vitest'
import { agree } from '../../../src/evaluate/agreement.ts'
import { evaluate } from '../../../src/evaluate/evaluate.ts'
import { groupMistakes, renderMistakes } from '../../../src/evaluate/group-mistakes.ts'
import { pairRecords } from '../../../src/evaluate/pair-records.ts'
import { renderEvaluation } from '../../../src/evaluate/report.ts'
import { renderAgreement, renderDisagreements } from '../../../src/evaluate/report-agreement.ts'
import { FILE, goldOf, recordsOf } from './build.ts'

const text = '5月4日税务局发放20份、30份、40份,检查8户'
const count = (words: string, value: number, indicator = 'other', more = {}) => ({
  text: words,
  value,
  unit: '份',
  indicator,
  ...more,
})
const gold = goldOf(text, [
  {
    dates: [{ text: '5月4日', edtf: 'XXXX-05-04' }],
    counts: [count('20份', 20), count('30份', 30), count('40份', 40)],
    agencies: [{ text: '税务局', type: 'other_government' }],
    genre: 'plan',
  },
])
const records = recordsOf(text, [
  {
    dates: [{ text: '5月4日', edtf: 'XXXX-04-05', rule: 'month-day' }],
    counts: [
      count('20份', 20, 'cases', { rule: 'digits' }),
      count('30份', 30, 'cases', { rule: 'digits' }),
      { text: '8户', value: 8, unit: '户', rule: 'digits' },
    ],
    agencies: [{ text: '税务局', type: 'government', rule: 'suffix' }],
  },
])

test('each mistake has its context, rule and gold', () => {
  const { mistakes } = evaluate([gold], records)
  const of = (kind: string) => mistakes.filter((mistake) => mistake.kind === kind)
  const place = { file: FILE, ordinal: 1 }
  expect(of('dates value')).toEqual([
    {
      ...place,
      kind: 'dates value',
      gold: '5月4日 [XXXX-05-04]',
      predicted: '5月4日 [XXXX-04-05]',
      rule: 'month-day',
      context: '【5月4日】税务局发放20份、30份',
    },
  ])
  expect(of('counts missed')).toMatchObject([
    { gold: '40份 [40 份]', predicted: null, rule: null, context: '务局发放20份、30份、【40份】,检查8户' },
  ])
  expect(of('counts extra')).toMatchObject([{ gold: null, predicted: '8户 [8 户]', rule: 'digits' }])
  expect(of('counts indicator')).toMatchObject([
    { gold: 'other', predicted: 'cases' },
    { gold: 'other', predicted: 'cases' },
  ])
  expect(of('agency type')).toMatchObject([{ gold: 'other_government', predicted: 'government', rule: 'suffix' }])
  expect(of('genre')).toMatchObject([{ gold: 'plan', predicted: 'report' }])
})

test('mistakes are grouped by kind, the most frequent first', () => {
  const { mistakes } = evaluate([gold], records)
  const groups = groupMistakes(mistakes)
  expect(groups[0]).toMatchObject({ kind: 'counts indicator', patterns: [{ pattern: 'other → cases', count: 2 }] })
  expect(groups.map(({ mistakes }) => mistakes.length)).toEqual(
    [...groups.map(({ mistakes }) => mistakes.length)].sort((a, b) => b - a),
  )
  expect(renderMistakes(mistakes)).toMatch(
    /^## counts indicator: 2\n2 other → cases\n\n- case\.txt#1 {2}gold other {2}predicted cases {2}rule digits {2}…/,
  )
  expect(renderMistakes([])).toBe('no mistakes\n')
})

test('the report has every score, the table of MUC and the confusions', () => {
  const report = renderEvaluation(evaluate([gold], records))
  expect(report).toMatch(/counts tuple +0\.000 +0\.000 +0\.000/)
  expect(report).toMatch(/dates +strict +1 +0 +0 +0 +0 +1\.000/)
  expect(report).toMatch(/other_government +0\/1 +government 1/)
  expect(report).toMatch(/other +0\/2 +cases 2/)
})

test('agreement by hand', () => {
  const other = goldOf(text, [
    {
      dates: [{ text: '5月4日', edtf: 'XXXX-05-04' }],
      counts: [count('20份', 20, 'cases'), count('30份', 30), { ...count('40份', 40), optional: true }],
      agencies: [{ text: '税务局', type: 'government' }],
      genre: 'plan',
    },
  ])
  const agreement = agree([gold], [other, goldOf(text, [{}], { file: 'b.txt' })])
  const row = (name: string) => agreement.f1.find(({ score }) => score === name)
  expect(row('counts value')).toEqual({ score: 'counts value', both: 2, onlyA: 0, onlyB: 0, f1: 1 })
  expect(row('counts tuple')?.f1).toBe(0.5)
  expect(agreement.kappa['counts indicator']).toEqual({ items: 2, observed: 0.5, expected: 0.5, kappa: 0 })
  expect(agreement.warnings).toEqual(['b.txt: only B annotated it'])
  expect(agreement.documents).toEqual([FILE])
  expect(renderAgreement(agreement)).toMatch(/counts tuple +1 +1 +1 +0\.500/)
  expect(renderDisagreements(agreement)).toContain(
    '## agency type: 1\n\n- case.txt#1  A other_government  B government  …5月4日【税务局】',
  )
})

test('records are found by path, by name, and by bytes where names are not enough', () => {
  const [record] = records
  const at = (path: string, sha256?: string) => ({ ...record, document: { path, sha256 } }) as (typeof records)[0]
  const paths = (...some: (typeof records)[0][]) =>
    pairRecords([gold], some)
      .recordsOf.get(gold)
      ?.map(({ document }) => document.path)
  expect(paths(at('deep/case.txt'))).toEqual(['deep/case.txt'])
  expect(paths(at('deep/case.txt'), at('case.txt'))).toEqual(['case.txt'])
  expect(paths(at('a/case.txt', '1'), at('b/case.txt', gold.sha256))).toEqual(['b/case.txt'])
  expect(paths(at('showcase.txt'))).toEqual([])
  expect(() => paths(at('a/case.txt', '1'), at('b/case.txt', '2'))).toThrow(
    "case.txt of the gold could be any of the records' documents a/case.txt, b/case.txt",
  )
})

test('what makes the numbers doubtful is said', () => {
  expect(evaluate([gold], []).warnings).toEqual(['case.txt: no records'])
  const astray = recordsOf(text, [{ dates: [{ text: '5月4日' }] }]).map((record) => ({
    ...record,
    dates: record.dates.map((date) => ({ ...date, start: 1, end: 5 })),
  }))
  expect(evaluate([gold], astray).warnings).toEqual([
    'case.txt: 1 of 1 mentions are not at their offsets; the records are of another text',
  ])
})
