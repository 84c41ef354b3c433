import { describe, expect, it } from 'vitest'
import type { AgencyLevel, AgencyMention, AgencyType } from '../../../../src/core/record.generated.ts'
import { createAgencyExtractor } from '../../../../src/extract/agency/agency-extractor.ts'
import { loadAgencyLexicon } from '../../../../src/lexicon/agencies.ts'
import { readCases } from '../../../support/cases.ts'
import { passageOf } from '../../../support/passage.ts'

interface Case {
  readonly text: string
  readonly agencies: ReadonlyArray<{ text: string; type: AgencyType; level: AgencyLevel; self?: true }>
  /** Forms that are neither right nor wrong, nor is another reading of one. */
  readonly optional?: readonly string[]
  /** Of a case without agencies: what might be taken for one. */
  readonly why?: string
  /** Of a case that is not read right yet: what goes wrong. It is counted, and fails once it is read right. */
  readonly knownFailure?: string
}

const extractor = createAgencyExtractor(loadAgencyLexicon())
const CASES = readCases<Case>('agencies')
/** Names in ordinary official sentences, written from the guidelines before the extractor read them. */
const WIDE = readCases<Case>('agencies-wide')
/** Sentences whose gold was written first, without a look at the code; half of them were tuned on. */
const BLIND = readCases<Case>('agencies-blind')

/** Mentions of a sentence, in its own script, one for each form. */
function extract(text: string): Map<string, AgencyMention> {
  return new Map(extractor.extract(passageOf(text)).map((mention) => [text.slice(mention.start, mention.end), mention]))
}

function isOptional({ optional = [] }: Case, form: string): boolean {
  return optional.some((other) => other.includes(form) || form.includes(other))
}

function expectRight(text: string, one: Case): void {
  const wanted = one.agencies.map(({ text: form, type, level, self }) => ({ form, type, level, self: self ?? false }))
  const got = [...extract(text)]
    .filter(([form]) => one.agencies.some((agency) => agency.text === form) || !isOptional(one, form))
    .map(([form, { type, level, self }]) => ({ form, type, level, self }))
  expect(got).toEqual(expect.arrayContaining(wanted))
  expect(got.length).toBe(wanted.length)
}

describe('the agency cases', () => {
  it('hold at least 200 names, and a third as many sentences without any', () => {
    const names = CASES.flatMap(({ agencies }) => agencies)
    const none = CASES.filter(({ agencies, why }) => agencies.length === 0 && why !== undefined)
    expect(names.length).toBeGreaterThanOrEqual(200)
    expect(none.length * 3).toBeGreaterThanOrEqual(CASES.length)
  })

  it('are read right but for a few, and those are counted', () => {
    const failing = WIDE.filter(({ knownFailure }) => knownFailure !== undefined)
    expect(WIDE.length).toBeGreaterThanOrEqual(530)
    expect(failing.length / WIDE.length).toBeLessThanOrEqual(0.03)
  })

  it('were written blind, a third of them without any, and few of those are not read right yet', () => {
    const failing = BLIND.filter(({ knownFailure }) => knownFailure !== undefined)
    expect(BLIND.length).toBeGreaterThanOrEqual(480)
    expect(BLIND.filter(({ agencies }) => agencies.length === 0).length * 3).toBeGreaterThanOrEqual(BLIND.length)
    expect(failing.length / BLIND.length).toBeLessThanOrEqual(0.05)
  })

  const all = [...CASES, ...WIDE, ...BLIND].map((one) => [one.text, one] as const)
  it.each(all.filter(([, one]) => one.knownFailure === undefined))('%s', expectRight)
  it.fails.each(all.filter(([, one]) => one.knownFailure !== undefined))('not yet: %s', expectRight)
})

describe('agency mentions', () => {
  it('come in text order, do not overlap, and hold the slice of the passage', () => {
    for (const { text } of CASES) {
      const passage = passageOf(text.repeat(2))
      let end = 0
      for (const mention of extractor.extract(passage)) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(passage.text.slice(mention.start, mention.end)).toBe(mention.text)
        end = mention.end
      }
    }
  })

  it('are every occurrence of a name', () => {
    const found = extractor.extract(passageOf('县消协牵头,县消协总结。'))
    expect(found.map(({ text, start }) => [text, start])).toEqual([
      ['县消协', 0],
      ['县消协', 6],
    ])
  })

  it.each([
    ['西安市雁塔区工商局', { code: '610113', name: '雁塔区' }],
    ['襄樊市消协', { code: '420600', name: '襄樊市' }],
    ['XX县工商局', { code: null, name: 'XX县' }],
    ['鼓楼区消协', { code: null, name: '鼓楼区' }],
    ['南京市鼓楼区消协', { code: '320106', name: '鼓楼区' }],
    ['市消协', null],
  ])('%s has its region', (text, region) => {
    expect(extract(`${text}参加活动。`).get(text)?.region).toEqual(region)
  })

  it('are not the bodies that only the title of a document names', () => {
    expect(extract('根据《宁川市工商局关于开展活动的通知》要求。').size).toBe(0)
  })

  it('take newspapers out of their marks', () => {
    expect([...extract('在《宁川日报》、《新声周刊》上开设专栏。').keys()]).toEqual(['宁川日报', '新声周刊'])
  })
})

describe('a body without a name of its own takes its type from the text', () => {
  it.each([
    ['专卖局抽查卷烟零售户,查获假烟50条。我局将继续打击涉烟违法行为。', '我局', 'other_government'],
    ['质监人员为群众检定计量器具,宣传质量法规。我局设咨询台。', '我局', 'market_regulation'],
    ['民警讲解禁毒知识,展示毒品样品。我局出动警力30人。', '我局', 'justice'],
    ['开展保险知识宣传,受理理赔咨询。我公司设立展台。', '我公司', 'finance'],
    ['乘客对公交服务提出建议,营业厅设意见箱。我公司设立展台。', '我公司', 'enterprise'],
    ['同学们踊跃报名,学生代表发言。我院领导高度重视。', '我院', 'education'],
    ['医护人员为患者义诊,门诊设咨询台。我院领导高度重视。', '我院', 'other'],
  ])('%s', (text, form, type) => {
    expect(extract(text).get(form)).toMatchObject({ type, self: true })
  })
})

it('tells why a candidate was dropped', () => {
  const told: Array<[string, string | null]> = []
  const passage = passageOf('在宁川市惠民超市门前,县工商局设点。')
  extractor.extract(passage, ({ span, dropped }) => told.push([passage.text.slice(span.start, span.end), dropped]))
  expect(told).toContainEqual(['宁川市惠民超市', 'venue'])
  expect(told).toContainEqual(['县工商局', null])
})
