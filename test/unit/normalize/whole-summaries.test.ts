import { describe, expect, it, test } from 'vitest'
import type { Topic } from '../../../src/core/record.generated.ts'
import { findTopics } from '../../../src/normalize/find-topics.ts'
import { settleYear } from '../../../src/normalize/settle-year.ts'
import { extractMentions } from '../../../src/pipeline/mine-summaries.ts'
import { createRecipe } from '../../../src/pipeline/recipe.ts'
import { readCases } from '../../support/cases.ts'
import { passageOf } from '../../support/passage.ts'

// short summaries as a page has them: dates, themes and counts are those that the extractors find

const recipe = createRecipe()

interface YearCase {
  readonly text: string
  readonly published?: string
  readonly year: number | null
  readonly basis?: string
  readonly check?: string
}

describe('the year of short summaries', () => {
  it.each(readCases<YearCase>('years-whole'))('$year: $text', ({ text, published = null, ...expected }) => {
    const passage = passageOf(text)
    const { dates, themes } = extractMentions(passage, recipe)
    const slice = ({ start, end }: { start: number; end: number }) => passage.text.slice(start, end)
    const { year, checks } = settleYear({ passage, dates, themes, published, slice }, recipe.normalize.year)
    expect(year?.value ?? null).toBe(expected.year)
    if (expected.basis) expect(year?.basis).toBe(expected.basis)
    if (expected.check) expect(checks.map(({ code }) => code)).toEqual([expected.check])
    if (year) expect(passage.text).toContain(year.evidence)
  })
})

interface TopicCase {
  readonly text: string
  readonly topics: readonly Topic[]
}

test('the topics of short summaries, F1 0.9', () => {
  let [right, said, expected] = [0, 0, 0]
  for (const { text, topics } of readCases<TopicCase>('topics-short')) {
    const passage = passageOf(text)
    const { counts } = extractMentions(passage, recipe)
    const found = findTopics({ passage, title: null, counts }, recipe.normalize.topics).map(({ topic }) => topic)
    right += found.filter((topic) => topics.includes(topic)).length
    said += found.length
    expected += topics.length
  }
  expect((2 * right) / (said + expected)).toBeGreaterThanOrEqual(0.9)
})
