import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountMention } from '../../../../src/core/record.generated.ts'
import { createCountExtractor } from '../../../../src/extract/count/create-count-extractor.ts'
import { loadCountLexicon } from '../../../../src/lexicon/counts.ts'
import { readCases } from '../../../support/cases.ts'
import { passageOf } from '../../../support/passage.ts'

interface Case {
  readonly topic: string
  readonly text: string
  readonly counts: readonly Partial<CountMention>[]
}

const extractor = createCountExtractor(loadCountLexicon())

describe('the count extractor', () => {
  it.each(readCases<Case>('counts'))('$topic: $text', ({ text, counts }) => {
    const mentions = extractor.extract(passageOf(text))
    const plain = { max: null, bound: 'exact', masked: false }
    expect(mentions.map((mention) => mention.text)).toEqual(counts.map((count) => count.text))
    expect(mentions).toMatchObject(counts.map((count) => ({ ...plain, ...count })))
  })

  it('tells the trace of what it made and of what it dropped, with the reason', () => {
    const events: string[] = []
    const passage = passageOf('第3批资料,发放500份。')
    extractor.extract(passage, ({ span, rule, dropped }) => {
      events.push(`${passage.text.slice(span.start, span.end)} ${rule} ${dropped}`)
    })
    expect(events).toEqual(['3 number ordinal', '500份 unit null'])
  })

  it('gives mentions in order that hold their own text, do not overlap, and differ in nothing on a second run', () => {
    const piece = fc.constantFrom(
      ...[
        '3',
        '15',
        '1.2',
        '万',
        '余',
        '多',
        '__',
        'xx',
        '×',
        '份',
        '人次',
        '名',
        '元',
        '%',
        '个',
        '(件)',
        '至',
        '-',
        '约',
        '近',
        '三',
        '十',
        '百',
        '半',
      ],
      ...[
        '发放',
        '宣传资料',
        '受理投诉',
        '群众',
        ',',
        '、',
        '。',
        '\n',
        ' ',
        '《',
        '》',
        '去年',
        '的',
        '等',
        '共',
        '第',
        '年',
        '月',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const passage = passageOf(pieces.join(''))
        const mentions = extractor.extract(passage)
        let end = 0
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.text).toBe(passage.text.slice(mention.start, mention.end))
          expect(mention.value === null).toBe(mention.masked)
          expect(mention.unit.length).toBeGreaterThan(0)
          end = mention.end
        }
        expect(extractor.extract(passage)).toEqual(mentions)
      }),
    )
  })
})
