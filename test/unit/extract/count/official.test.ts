import { describe, expect, it } from 'vitest'
import type { CountMention } from '../../../../src/core/record.generated.ts'
import { isSameObject } from '../../../../src/evaluate/same-value.ts'
import { createCountExtractor } from '../../../../src/extract/count/create-count-extractor.ts'
import { loadCountLexicon } from '../../../../src/lexicon/counts.ts'
import { readCases } from '../../../support/cases.ts'
import { passageOf } from '../../../support/passage.ts'

/**
 * A sentence of ordinary official prose, annotated by the guidelines before the extractor saw it. A field that is
 * absent is not settled by them. `batch`: the sentences of one were all written before any of them was read.
 */
interface Case {
  readonly batch: number
  readonly topic: string
  readonly text: string
  readonly counts: readonly (Pick<CountMention, 'text'> & Partial<CountMention>)[]
  /** What is known to be wrong: `found`, or a count's text and the field. */
  readonly knownFailure?: readonly string[]
}

const EXACT = ['value', 'unit', 'bound', 'indicator'] as const
const WORDS = ['object', 'action'] as const

const extractor = createCountExtractor(loadCountLexicon())
const cases = readCases<Case>('counts-official')
/** The same of many campaigns, more of whose words nobody had thought of. */
const campaigns = readCases<Case>('counts-campaigns')

/** What the extractor gets wrong in a case. */
function failuresOf({ text, counts }: Case): string[] {
  const mentions = extractor.extract(passageOf(text))
  const found = mentions.map((mention) => mention.text).join() === counts.map((count) => count.text).join()
  const wrong = counts.flatMap((count, i) => {
    const mention = found ? mentions[i] : mentions.find((one) => one.text === count.text)
    if (!mention) return []
    const fields = [
      ...EXACT.filter((field) => field in count && mention[field] !== count[field]),
      ...WORDS.filter((field) => field in count && !isSameObject(count[field] ?? null, mention[field])),
    ]
    return fields.map((field) => `${count.text} ${field}`)
  })
  return found ? wrong : ['found', ...wrong]
}

/** How many counts of the cases have a field, and how many of those are known to be wrong in it. */
function shareOf(some: readonly Case[], field: 'indicator' | 'object'): number {
  const known = some.flatMap(({ knownFailure = [] }) => knownFailure).filter((failure) => failure.endsWith(field))
  return known.length / some.flatMap((one) => one.counts).filter((count) => field in count).length
}

function countKnown(some: readonly Case[], ...fields: readonly string[]): number {
  const known = some.flatMap(({ knownFailure = [] }) => knownFailure)
  return known.filter((failure) => fields.some((field) => failure.endsWith(field))).length
}

describe('counts of official prose', () => {
  it.each(cases)('$topic: $text', (one) => {
    expect(failuresOf(one)).toEqual(one.knownFailure ?? [])
  })

  it('has few known failures: none of numbers and bounds, few of indicators and objects', () => {
    expect(countKnown(cases, 'value', 'unit', 'bound')).toBe(0)
    expect(shareOf(cases, 'indicator')).toBeLessThan(0.02)
    expect(shareOf(cases, 'object')).toBeLessThan(0.02)
  })
})

describe('counts of many campaigns', () => {
  it.each(campaigns)('$topic: $text', (one) => {
    expect(failuresOf(one)).toEqual(one.knownFailure ?? [])
  })

  it('has few known failures: none of numbers, few of indicators and objects', () => {
    expect(countKnown(campaigns, 'found', 'value', 'unit')).toBe(0)
    expect(shareOf(campaigns, 'indicator')).toBeLessThan(0.05)
    expect(shareOf(campaigns, 'object')).toBeLessThan(0.03)
  })
})
