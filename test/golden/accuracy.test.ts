import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SummaryRecord } from '../../src/core/record.generated.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { readFloors } from '../../src/evaluate/floors.ts'
import { judge, renderGate } from '../../src/evaluate/gate.ts'
import { loadGold } from '../../src/evaluate/load-gold.ts'
import { extractPath } from '../../src/pipeline/extract-path.ts'
import { ROOT, sharedFolder } from '../support/shared.ts'

const floors = readFloors(join(ROOT, 'corpus/gold/floors.json'))

describe('the gate', () => {
  let records: SummaryRecord[]
  beforeAll(async () => {
    records = await extractPath(join(ROOT, 'corpus/documents'))
  })

  it.each(['dev', 'heldout', 'heldout-dense'])('holds on the %s gold', (set) => {
    const gold = loadGold(join(ROOT, 'corpus/gold', set), join(ROOT, 'corpus/documents'))
    const result = judge(evaluate(gold.documents, records, { seed: 1, resamples: 0 }), gold, floors)
    expect(result.passed, renderGate(result)).toBe(true)
  })

  it('falls where records are damaged', () => {
    const gold = loadGold(join(ROOT, 'corpus/gold/dev'), join(ROOT, 'corpus/documents'))
    const damaged = records.map((record) => ({ ...record, dates: record.dates.slice(1) }))
    const result = judge(evaluate(gold.documents, damaged, { seed: 1, resamples: 0 }), gold, floors)
    expect(result.passed).toBe(false)
    expect(renderGate(result)).toContain('dates')
  })

  const goldFolder = sharedFolder('gold/dev')
  const seeds = sharedFolder('seeds')
  it.skipIf(goldFolder === null || seeds === null)('holds on two real pages', async () => {
    const gold = loadGold(goldFolder as string, seeds as string)
    const read = gold.documents.map(({ file }) => extractPath(join(seeds as string, file)))
    const pages = (await Promise.all(read)).flat()
    const { scores } = evaluate(gold.documents, pages, { seed: 1, resamples: 0 })
    const f1 = (name: keyof typeof scores) => scores[name].f1
    expect(f1('split')).toBe(1)
    expect(f1('dates value')).toBeGreaterThanOrEqual(0.985)
    expect(f1('counts value')).toBeGreaterThanOrEqual(0.99)
    expect(f1('counts tuple')).toBeGreaterThanOrEqual(0.97)
    expect(f1('agencies')).toBeGreaterThanOrEqual(0.95)
    expect(f1('themes')).toBeGreaterThanOrEqual(0.97)
    expect(scores.year.precision).toBe(1)
  })
})
