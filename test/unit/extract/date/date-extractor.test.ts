import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateMention } from '../../../../src/core/record.generated.ts'
import { createDateExtractor } from '../../../../src/extract/date/date-extractor.ts'
import { canonicalize } from '../../../../src/ingest/canonical.ts'
import { impossibleDate } from '../../../../src/normalize/resolve-date.ts'
import { barePassage } from './bare-passage.ts'

const extractor = createDateExtractor()

function extract(text: string): DateMention[] {
  return extractor.extract(barePassage(text))
}

/** Pieces of dates and of what stands around them, from which texts are put together. */
const PIECE = fc.constantFrom(
  ...[
    '2010',
    '20xx',
    '20__',
    '二〇一〇',
    '98',
    '106',
    '3',
    '12',
    '15',
    '31',
    '三',
    '十五',
    '廿一',
    '__',
    '**',
    'x',
    '某',
    '元',
    '正',
  ],
  ...[
    '年',
    '年度',
    '月',
    '月份',
    '日',
    '号',
    '时',
    '点',
    '分',
    '半',
    '上旬',
    '初',
    '底',
    '伊始',
    '季度',
    '上半年',
    '天',
    '个月',
    '小时',
    '周',
  ],
  ...[
    '至',
    '—',
    '-',
    '~',
    '、',
    '和',
    '起',
    ',',
    '。',
    ' ',
    '   ',
    '\n',
    '.',
    '/',
    ':',
    '(',
    ')',
    '的',
    '前后',
    '左右',
  ],
  ...[
    '今年',
    '去年',
    '上一年度',
    '上午',
    '晚',
    '下午',
    '民国',
    '康熙',
    '农历',
    '端午',
    '为期',
    '历时',
    '份',
    '人次',
    '户',
    '以“3·15”为契机',
  ],
)
const TEXT = fc.array(PIECE, { maxLength: 40 }).map((pieces) => canonicalize(pieces.join('')))

describe('date extractor', () => {
  it('quotes the text, in order and without overlap', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let end = 0
        for (const mention of extract(text)) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end))
          expect(mention.text.trim()).toBe(mention.text)
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          end = mention.end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('writes values that EDTF reads, but for days that no calendar has', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const mention of extract(text)) {
          if (mention.edtf === null || impossibleDate(mention)) continue
          if (mention.kind === 'duration')
            expect(mention.edtf).toMatch(/^P(?=.)(?:\d+[YMWD]){0,3}(?:T(?:\d+(?:\.\d)?[HM]){1,2})?$/)
          else
            for (const part of mention.edtf.split('/'))
              expect(() => edtf(readable(part)), `${mention.text} ${part}`).not.toThrow()
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('says the same of a text however often it reads it', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(extract(text)).toEqual(extract(text))
      }),
    )
  })

  it('tells the trace of what it made and what it dropped', () => {
    const text = '3月15日,在15号楼设点'
    const events: { text: string; dropped: string | null }[] = []
    extractor.extract(barePassage(text), ({ span, dropped }) =>
      events.push({ text: text.slice(span.start, span.end), dropped }),
    )
    expect(events).toEqual([
      { text: '3月15日', dropped: null },
      { text: '15号', dropped: 'number' },
    ])
  })

  it('leaves to the normaliser what needs the year of the summary', () => {
    expect(extract('2010年3月15日')[0]).toMatchObject({ from: null, to: null, certainty: null, rule: 'day' })
  })
})

/** The package reads no clock time, and no sub-year of a year that is not said: Level 2 has both apart. */
function readable(part: string): string {
  const date = part.split('T')[0] as string
  return /^[\dX]{4}-[234]\d$/.test(date) ? date.replace(/^[\dX]{4}/, (year) => year.replaceAll('X', '0')) : date
}
