import { describe, expect, it } from 'vitest'
import type { Topic } from '../../../src/core/record.generated.ts'
import { loadTopicTerms } from '../../../src/lexicon/topic-terms.ts'
import { findTopics, scoreTopics } from '../../../src/normalize/find-topics.ts'
import { readSchema } from '../../../src/schema/compile.ts'
import { readCases } from '../../support/cases.ts'
import { passageOf } from '../../support/passage.ts'

interface Case {
  readonly text: string
  readonly has: readonly Topic[]
  readonly not: readonly Topic[]
}

const terms = loadTopicTerms()
const topicsOf = (text: string, title: string | null = null) =>
  findTopics({ passage: passageOf(text), title }, terms).map(({ topic }) => topic)

describe('findTopics', () => {
  it.each(readCases<Case>('topics'))('$text', ({ text, has, not }) => {
    const topics = topicsOf(text)
    expect(has.filter((topic) => !topics.includes(topic))).toEqual([])
    expect(not.filter((topic) => topics.includes(topic))).toEqual([])
  })

  it('gives them in the order of the codebook', () => {
    const codebook = (readSchema('record').$defs as { topic: { enum: Topic[] } }).topic.enum
    const topics = topicsOf('举办培训班2期,举行知识竞赛,受理投诉5件,开展普法讲座。')
    expect(topics.length).toBeGreaterThan(2)
    expect(topics).toEqual(codebook.filter((topic) => topics.includes(topic)))
  })

  it('counts a cue once a sentence, each further sentence half as much', () => {
    const score = (text: string) =>
      scoreTopics({ passage: passageOf(text), title: null }, terms).find(({ topic }) => topic === 'training')?.score
    const once = score('举办培训班。') as number
    expect(score('举办培训班,举办培训班。')).toBe(once)
    expect(score('举办培训班。举办培训班。')).toBeCloseTo(1.5 * once)
    expect(score('举办培训班。举办培训班。举办培训班。')).toBeCloseTo(1.75 * once)
  })

  it('reads what counts measure', () => {
    const passage = passageOf('群众当场递来纸条三十多张。')
    const counts = [{ start: 8, end: 13, indicator: 'complaints_received' as const }]
    expect(findTopics({ passage, title: null }, terms)).toEqual([])
    expect(findTopics({ passage, title: null, counts }, terms)).toEqual([
      { topic: 'complaint_handling', score: 1, evidence: { start: 8, end: 13 } },
    ])
  })

  it('shows the words that speak most for a topic: a heading before an aside', () => {
    const text = '会上提到培训。\n(二)举办轮训\n共培训40人。'
    const [training] = findTopics({ passage: passageOf(text), title: null }, terms)
    expect(text.slice(training?.evidence?.start, training?.evidence?.end)).toBe('轮训')
  })

  it('has no place for what the title alone says', () => {
    const found = findTopics({ passage: passageOf('活动在广场举行。'), title: '消防知识竞赛活动总结' }, terms)
    expect(found).toMatchObject([{ topic: 'contest_performance', evidence: null }])
  })

  it('reads the title too', () => {
    expect(topicsOf('活动在广场举行。', '消防知识竞赛活动总结')).toContain('contest_performance')
  })

  it('has cues for every topic of the schema', () => {
    const codebook = (readSchema('record').$defs as { topic: { enum: Topic[] } }).topic.enum
    expect(codebook.filter((topic) => !terms.cues.some((cue) => cue.topic === topic))).toEqual([])
  })
})
