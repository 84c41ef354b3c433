import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CountMention } from '../../../../src/core/record.generated.ts'
import { createCountExtractor } from '../../../../src/extract/count/create-count-extractor.ts'
import { loadCountLexicon } from '../../../../src/lexicon/counts.ts'
import { passageOf } from '../../../support/passage.ts'
import { sharedFolder } from '../../../support/shared.ts'
import { BASE_UNITS, CASE_UNITS } from './base-units.ts'

interface Expected {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: unknown
}
interface Case {
  readonly id: string
  readonly input: string
  readonly expect: readonly Expected[]
}
interface Exemption {
  readonly ids: readonly string[]
  readonly reason: string
}
/** The figures of a case: its ends in its unit, where it names one that is known here. */
interface Figures {
  readonly ends: readonly number[]
  readonly unit?: readonly [string, number]
}

const folder = sharedFolder('cases')
const exemptions: readonly Exemption[] = JSON.parse(
  readFileSync(new URL('../../../spec/exempt-quantities.json', import.meta.url), 'utf8'),
)
const exempt = new Set(exemptions.flatMap(({ ids }) => ids))
const extractor = createCountExtractor(loadCountLexicon())
const CURRENCIES = new Set(['元', '港元', '美元', '日元', '欧元', '澳元', '泰铢', '新台币'])

function load(suite: string): readonly Case[] {
  return folder ? (JSON.parse(readFileSync(join(folder, `${suite}.json`), 'utf8')) as Case[]) : []
}

const numbers = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?(?:E[+-]?\d+)?/g)].map(([figure]) => Number(figure))

/** simple Gram 1500 Nothing · between Litre (2,3) */
function ducklingFigures({ value }: Expected): Figures {
  const [, name = '', figures = ''] = /^\w+ (\w+) (.*)$/.exec((value as { expr: string }).expr) ?? []
  return { ends: numbers(figures), unit: CASE_UNITS[name] ?? [name, 1] }
}

/** QuantityData(3000, "千瓦时", "?") · 9.9 · 0.6, 60.0, 100.0, … */
function minlpFigures({ type, value }: Expected): Figures {
  const [first = Number.NaN] = numbers(String((value as { expr: unknown }).expr))
  const negative = String((value as { expr: unknown }).expr).startsWith('-')
  if (type === 'fraction') return { ends: [(negative ? -100 : 100) * first] }
  return type === 'distance' ? { ends: [first], unit: ['Metre', 1] } : { ends: [first] }
}

function jionlpFigures({ value }: Expected): Figures {
  const { num, definition } = value as { num: string | string[]; definition: string }
  const ends = (Array.isArray(num) ? num : [num]).map(Number)
  // 3000多 and 数十亿 have no upper end in the record: over and about say what they are
  return { ends: definition === 'blur' && Array.isArray(num) && ends[1] !== undefined ? ends : ends.slice(0, 1) }
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))

function isRight(one: Case, figuresOf: (expected: Expected) => Figures): boolean {
  const mentions = extractor.extract(passageOf(one.input))
  const wanted = one.expect[0]
  if (!wanted || mentions.length !== 1) return false
  const mention = mentions[0] as CountMention
  const { ends, unit } = figuresOf(wanted)
  const [base, factor] = BASE_UNITS[mention.unit] ?? [mention.unit, 1]
  const [wantedBase, wantedFactor] = unit ?? [base, factor]
  if (mention.start < wanted.start || mention.end > wanted.end || base !== wantedBase || mention.value === null)
    return false
  const low = near(mention.value * factor, (ends[0] ?? Number.NaN) * wantedFactor)
  return (
    low &&
    (ends[1] === undefined || mention.max === null
      ? ends[1] === undefined || mention.bound !== 'exact'
      : near(mention.max * factor, ends[1] * wantedFactor))
  )
}

describe.skipIf(!folder)('quantities of other projects', () => {
  it.each([
    ['duckling-quantity', ducklingFigures, 0.9],
    ['minlp-quantity', minlpFigures, 0.9],
    ['jionlp-money', jionlpFigures, 0.95],
  ] as const)('%s: cases in scope reach the floor', (suite, figuresOf, floor) => {
    const cases = load(suite).filter(({ id }) => !exempt.has(id))
    const missed = cases.filter((one) => !isRight(one, figuresOf)).map(({ id }) => id)
    expect(cases.length).toBeGreaterThan(20)
    expect(1 - missed.length / cases.length, missed.join(' ')).toBeGreaterThanOrEqual(floor)
  })

  it('jionlp-money-extract: finds the amounts of money and no others', () => {
    for (const { input, expect: wanted } of load('jionlp-money-extract')) {
      const amounts = extractor.extract(passageOf(input)).filter(({ unit }) => CURRENCIES.has(unit))
      expect(amounts.map(({ start, end }) => input.slice(start, end))).toEqual(wanted.map(({ text }) => text))
    }
  })

  it('exempts only cases that there are, and no case twice', () => {
    const ids = new Set(['duckling-quantity', 'minlp-quantity', 'jionlp-money'].flatMap(load).map(({ id }) => id))
    const listed = exemptions.flatMap((entry) => entry.ids)
    expect(listed.filter((id) => !ids.has(id))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })
})
