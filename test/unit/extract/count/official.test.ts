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

/** What the extractor gets wrong in a case. */
function failuresOf({ text, counts }: Case): string[] {
  const mentions = extractor.extract(passageOf(text))
  const found = mentions.map((mention) => mention.text).join() === counts.map((count) => count.text).join()
  const wrong = counts.flatMap((count) => {
    const mention = mentions.find((one) => one.text === count.text)
    if (!mention) return []
    const fields = [
      ...EXACT.filter((field) => field in count && mention[field] !== count[field]),
      ...WORDS.filter((field) => field in count && !isSameObject(count[field] ?? null, mention[field])),
    ]
    return fields.map((field) => `${count.text} ${field}`)
  })
  return found ? wrong : ['found', ...wrong]
}

describe('counts of official prose', () => {
  it.each(cases)('$topic: $text', (one) => {
    expect(failuresOf(one)).toEqual(one.knownFailure ?? [])
  })

  it('has few known failures: none of numbers and bounds, few of indicators and objects', () => {
    const known = cases.flatMap(({ knownFailure = [] }) => knownFailure)
    const of = (field: string) => known.filter((failure) => failure.endsWith(field)).length
    const counts = cases.flatMap((one) => one.counts)
    expect(of('value') + of('unit') + of('bound')).toBe(0)
    expect(of('indicator') / counts.filter((count) => 'indicator' in count).length).toBeLessThan(0.02)
    expect(of('object') / counts.filter((count) => 'object' in count).length).toBeLessThan(0.02)
  })
})
