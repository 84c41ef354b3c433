import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../../../src/ingest/canonical.ts'
import { parseCodeRules } from '../../../../src/lexicon/code-rules.ts'
import { compileCodes } from '../../../../src/normalize/codes/apply-codes.ts'
import { passageOf } from '../../../support/passage.ts'

/** The codes that apply, each with its first words and their number. */
function apply(rules: string, text: string): Array<readonly [string, number, string | null]> {
  const passage = passageOf(text)
  return compileCodes(parseCodeRules(rules, 'codes.yaml', canonicalize))(passage).map(({ code, places, first }) => [
    code,
    places,
    first && passage.text.slice(first.start, first.end),
  ])
}

describe('compileCodes', () => {
  it.each([
    ['a: 消费', '消费者和消费', [['a', 2, '消费']]],
    ['a: 消費者', '消费者', [['a', 1, '消费者']]],
    ['a: {word: 消费}', '消费者很多', []],
    ['a: {word: 消费者}', '消费者很多', [['a', 1, '消费者']]],
    ['a: 受理…投诉', '受理各类投诉5件,受理完毕,投诉者离开', [['a', 1, '受理各类投诉']]],
    ['a: [投诉, 举报]', '举报3起,投诉2起', [['a', 2, '举报']]],
    ['a: {all: [投诉, 举报]}', '举报3起', []],
    ['a: {all: [宣传, {not: 投诉}]}', '宣传活动', [['a', 1, '宣传']]],
    ['a: {all: [宣传, {not: 投诉}]}', '宣传活动,受理投诉', []],
    ['a: {not: 投诉}', '宣传活动', [['a', 0, null]]],
    ['a: {near: [销毁, 卷烟], within: 3}', '现场销毁假冒卷烟', [['a', 1, '销毁假冒卷烟']]],
    ['a: {near: [销毁, 卷烟], within: 1}', '现场销毁假冒卷烟', []],
    ['a: {near: [卷烟, 销毁], within: 3}', '现场销毁假冒卷烟', [['a', 1, '销毁假冒卷烟']]],
    ['a: {near: [销毁, 卷烟], within: sentence}', '现场销毁。查获卷烟', []],
    ['a: {near: [销毁, [卷烟, 食品], 现场], within: sentence}', '在现场,销毁食品。', [['a', 1, '现场,销毁食品']]],
    ["a: {regex: '[0-9]+万元'}", '挽回损失15万元、3万元', [['a', 2, '15万元']]],
    ["a: {regex: 'x*'}", '挽回损失', []],
  ])('%s in %s', (rules, text, expected) => expect(apply(rules, text)).toEqual(expected))

  it('keeps the order of the rules, and finds what several rules share', () => {
    expect(apply('b: 消费\na: [消费, 投诉]', '投诉,消费')).toEqual([
      ['b', 1, '消费'],
      ['a', 2, '投诉'],
    ])
  })

  it('ends a regex that would never end, and names its line', () => {
    const rules = "a: 消费\nb: {regex: '(?:消+)+$'}"
    expect(() => apply(rules, `${'消'.repeat(40)}费`)).toThrow(/line 2 took more than 1000 ms/)
  })

  it('sees a regex in pieces of a sentence without end', () => {
    expect(apply("a: {regex: '费{5}'}", `${'消'.repeat(5000)}费费费费费`)).toEqual([['a', 1, '费费费费费']])
  })
})
