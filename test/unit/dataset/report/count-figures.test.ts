import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SummaryRecord } from '../../../../src/core/record.generated.ts'
import { createFigureCounter } from '../../../../src/dataset/report/client/count-figures.ts'
import { createFilter, NOTHING_CHOSEN } from '../../../../src/dataset/report/client/facets.ts'
import { createFactEncoder } from '../../../../src/dataset/report/encode-facts.ts'
import { factsOf } from '../../../../src/dataset/report/figures/facts.ts'
import type { Figures } from '../../../../src/dataset/report/figures/figures.ts'
import { createRunningFigures } from '../../../../src/dataset/report/figures/running-figures.ts'
import { ROOT } from '../../../support/shared.ts'

const RECORDS = readFileSync(join(ROOT, 'output/records.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as SummaryRecord)
const ESSAYS = RECORDS.map((_, i) => i % 5 !== 3)
const ORDERS = {
  genre: distinct(RECORDS.map(({ genre }) => genre)),
  issuer_type: distinct(RECORDS.map(({ issuer }) => issuer?.type ?? '-')),
  level: distinct(RECORDS.map(({ issuer }) => issuer?.level ?? '-')),
  topic: distinct(RECORDS.flatMap(({ topics }) => topics)),
  indicator: distinct(RECORDS.flatMap(({ counts }) => counts.map(({ indicator }) => indicator))),
}
const FACTS = (() => {
  const encoder = createFactEncoder()
  for (const [i, record] of RECORDS.entries()) encoder.add(record, ESSAYS[i] as boolean)
  return encoder.columns()
})()

function distinct<Word>(words: readonly Word[]): Word[] {
  return [...new Set(words)].sort()
}

/** Entries that are looked up and not shown in an order come in any; sums of decimals differ in their last digits. */
function comparable({ topicYears, kinds, indicators, ...figures }: Figures): unknown {
  const sorted = (entries: Figures['kinds']) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const rounded = JSON.parse(
    JSON.stringify(indicators, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)),
  )
  return { ...figures, indicators: rounded, topicYears: sorted(topicYears), kinds: sorted(kinds) }
}

describe('createFigureCounter', () => {
  const count = createFigureCounter(FACTS, ORDERS)

  it('adds up for any choice of summaries what is added up while they go by', () => {
    fc.assert(
      fc.property(fc.subarray(RECORDS.map((_, i) => i)), (chosen) => {
        const running = createRunningFigures(ORDERS)
        for (const i of chosen) running.add(RECORDS[i] as SummaryRecord, ESSAYS[i] as boolean)
        expect(comparable(count(chosen))).toEqual(comparable(running.figures()))
      }),
      { numRuns: 60 },
    )
  })

  it('has figures of every kind to compare', () => {
    const figures = count(RECORDS.map((_, i) => i))
    for (const [name, value] of Object.entries(figures)) {
      if (Array.isArray(value)) expect([name, value.length > 0]).toEqual([name, true])
    }
    expect(figures.summaries).toEqual({ once: ESSAYS.filter(Boolean).length, all: RECORDS.length })
  })
})

describe('createFilter', () => {
  const filter = createFilter(FACTS)
  const genres = distinct(RECORDS.map(({ genre }) => genre))
  const years = distinct(RECORDS.map(({ year }) => String(year?.value ?? '-')))
  const topics = ORDERS.topic as string[]

  it('finds what a reading of every summary finds, and how many there would be with each other value', () => {
    const choice = fc.record({ genre: fc.subarray(genres), year: fc.subarray(years), topic: fc.subarray(topics) })
    fc.assert(
      fc.property(choice, fc.boolean(), (wanted, copies) => {
        const chosen = { ...NOTHING_CHOSEN, ...mapValues(wanted) }
        const names = ['genre', 'year', 'topic'] as const
        const fits = (i: number, except?: string) =>
          (copies || ESSAYS[i]) &&
          names.every((name) => {
            const want = chosen[name]
            const own = factsOf(RECORDS[i] as SummaryRecord).lists[name]
            return name === except || want.size === 0 || own.some((value) => want.has(value))
          })
        const found = filter(chosen, copies)
        expect(found.summaries).toEqual(RECORDS.flatMap((_, i) => (fits(i) ? [i] : [])))
        for (const name of names) {
          const counts = new Map<string, number>()
          for (const [i, record] of RECORDS.entries()) {
            if (!fits(i, name)) continue
            for (const value of factsOf(record).lists[name]) counts.set(value, (counts.get(value) ?? 0) + 1)
          }
          expect(new Map([...found.counts[name]].sort())).toEqual(new Map([...counts].sort()))
        }
      }),
      { numRuns: 60 },
    )
  })
})

function mapValues(wanted: Readonly<Record<string, readonly string[]>>): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(Object.entries(wanted).map(([name, values]) => [name, new Set(values)]))
}
