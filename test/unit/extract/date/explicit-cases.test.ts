import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DateMention } from '../../../../src/core/record.generated.ts'
import type { Span } from '../../../../src/core/span.ts'
import { createDateExtractor } from '../../../../src/extract/date/date-extractor.ts'
import { resolveDate } from '../../../../src/normalize/resolve-date.ts'
import { sharedFolder } from '../../../support/shared.ts'
import { barePassage } from './bare-passage.ts'

/** Other projects' cases, beside the project's own folder; they are not shipped with it. */
const folder = sharedFolder('cases')

interface Expected extends Span {
  readonly text: string
  readonly norms: readonly { readonly start?: string; readonly end?: string }[]
}
interface Case {
  readonly id: string
  readonly input: string
  readonly reference: string | null
  readonly expect: readonly Expected[]
}
interface Exemption {
  readonly id: string
  readonly of: 'case' | 'span' | 'value'
  readonly reason: string
}

const FLOOR = 0.95
const cases: readonly Case[] = folder ? JSON.parse(readFileSync(`${folder}/subset-explicit-dates.json`, 'utf8')) : []
const exemptions: readonly Exemption[] = JSON.parse(
  readFileSync(new URL('../../../spec/exempt-dates.json', import.meta.url), 'utf8'),
)
const extractor = createDateExtractor()

type Same = (expected: Expected, mention: DateMention, year: number | null) => boolean

const sameSpan: Same = (expected, mention) => mention.start === expected.start && mention.end === expected.end
const sameValue: Same = (expected, mention, year) => {
  const { from, to } = resolveDate(mention, year)
  const overlap = mention.start < expected.end && expected.start < mention.end
  return overlap && expected.norms.some(({ start, end }) => start === from && end === to)
}

/** F1 over the cases that nothing exempts, and the ids of those that miss it. */
function score(of: Exemption['of'], same: Same): { f1: number; missed: string[] } {
  const exempt = new Set(exemptions.flatMap((entry) => (entry.of === 'case' || entry.of === of ? [entry.id] : [])))
  let [right, expected, made] = [0, 0, 0]
  const missed: string[] = []
  for (const { id, input, reference, expect: wanted } of cases) {
    if (exempt.has(id)) continue
    const mentions = extractor.extract(barePassage(input))
    const year = reference ? Number(reference.slice(0, 4)) : null
    const hits = wanted.filter((want) => mentions.some((mention) => same(want, mention, year))).length
    right += hits
    expected += wanted.length
    made += mentions.length
    if (hits < Math.max(wanted.length, mentions.length)) missed.push(id)
  }
  return { f1: (2 * right) / (expected + made), missed }
}

describe.skipIf(folder === null)('explicit dates of other projects', () => {
  it.each([
    ['span', sameSpan],
    ['value', sameValue],
  ] as const)('%s F1 reaches the floor', (of, same) => {
    const { f1, missed } = score(of, same)
    expect(f1, `missed: ${missed.join(' ')}`).toBeGreaterThanOrEqual(FLOOR)
  })

  it('exempts only cases that there are, each once for the same thing', () => {
    const ids = new Set(cases.map(({ id }) => id))
    expect(exemptions.filter(({ id }) => !ids.has(id))).toEqual([])
    const keys = exemptions.map(({ id, of }) => `${id} ${of}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
