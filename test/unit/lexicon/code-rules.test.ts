import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../../src/ingest/canonical.ts'
import { parseCodeRules } from '../../../src/lexicon/code-rules.ts'

const parse = (text: string) => parseCodeRules(text, 'codes.yaml', canonicalize)

describe('parseCodeRules', () => {
  it('reads every condition, in YAML', () => {
    const rules = parse(
      [
        '# comments are passed over',
        '詞: 消費者',
        '任一: [投诉, {word: 举报}]',
        '都有:',
        '  all:',
        '    - 宣传',
        '    - not: 投诉',
        '邻近: {near: [销毁, [假冒, 伪劣]], within: 5}',
        '同句: {near: [销毁, 现场], within: sentence}',
        "金额: {regex: '\\d{1,9}万元'}",
      ].join('\n'),
    )
    expect(rules).toEqual([
      { code: '詞', condition: { kind: 'phrase', text: '消费者' } },
      {
        code: '任一',
        condition: {
          kind: 'any',
          of: [
            { kind: 'phrase', text: '投诉' },
            { kind: 'word', text: '举报' },
          ],
        },
      },
      {
        code: '都有',
        condition: {
          kind: 'all',
          of: [
            { kind: 'phrase', text: '宣传' },
            { kind: 'not', of: { kind: 'phrase', text: '投诉' } },
          ],
        },
      },
      { code: '邻近', condition: expect.objectContaining({ kind: 'near', within: 5 }) },
      { code: '同句', condition: expect.objectContaining({ kind: 'near', within: 'sentence' }) },
      { code: '金额', condition: { kind: 'regex', pattern: /\d{1,9}万元/gu, line: 10 } },
    ])
  })

  it('reads JSON too, and codes called like members of objects', () => {
    expect(parse('{"__proto__": "消费", "constructor": ["投诉"]}').map(({ code }) => code)).toEqual([
      '__proto__',
      'constructor',
    ])
  })

  it.each([
    ['- 消费', 1, 'not a map'],
    ['甲: 消费\n甲: 投诉', 2, 'unique'],
    ['甲: [消费\n乙: 投诉', 2, ''],
    ['甲: 消费\n乙:', 2, 'not a phrase, a list or a map'],
    ['甲: 消费\n乙: {some: [a]}', 2, 'one of phrase, word'],
    ['甲: {any: [a], all: [b]}', 1, 'one of phrase, word'],
    ['甲: {any: []}', 1, 'any must be a list'],
    ['甲:\n  near: [销毁]', 2, 'two conditions or more'],
    ['甲:\n  near: [销毁, {not: 现场}]', 2, 'near takes phrases'],
    ['甲:\n  near: [销毁, 现场]\n  within: 0', 3, 'from 1 to 1000'],
    ['甲: {any: [a], within: 3}', 1, 'near alone'],
    ['甲: 消费\n乙:\n  regex: "(["', 3, 'Invalid regular expression'],
    ['甲: …消费', 1, '… stands between words'],
    ['甲: ""', 1, 'empty'],
    [`${'a'.repeat(101)}: 消费`, 1, '1 to 100 characters'],
    [`甲: ${'{not: '.repeat(25)}消费${'}'.repeat(25)}`, 1, 'deep'],
    ['甲: &x [消费]\n乙: *x', 2, 'not a phrase, a list or a map'],
  ])('refuses %j with its line', (text, line, message) => {
    expect(() => parse(text)).toThrow(new RegExp(`^codes\\.yaml, line ${line}: .*${message}`))
  })
})
