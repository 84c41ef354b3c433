import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalize, detectScript } from '../../../src/ingest/canonical.ts'

describe('canonicalize', () => {
  it('turns Traditional into Simplified, one character for one', () => {
    expect(canonicalize('發放宣傳資料，鬍志強副縣長')).toBe('发放宣传资料,胡志强副县长')
  })

  it('turns full-width forms into half-width ones', () => {
    expect(canonicalize('１２００份（２０１１年）　９８％')).toBe('1200份(2011年) 98%')
  })

  it('folds the shapes of one mark into one', () => {
    expect(canonicalize('3•15–3‧15～○')).toBe('3·15—3·15~〇')
  })

  it('keeps 。、 and quotation marks, which mean something', () => {
    expect(canonicalize('“消费”、「维权」《消法》。')).toBe('“消费”、「维权」《消法》。')
  })

  it('blanks what has no width or is a control', () => {
    expect(canonicalize('3月\u200b15\u00a0日\r\n')).toBe('3月 15 日 \n')
  })

  it('keeps the length of any text, and is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const canonical = canonicalize(text)
        expect(canonical).toHaveLength(text.length)
        expect(canonicalize(canonical)).toBe(canonical)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('detectScript', () => {
  it('tells the scripts apart', () => {
    expect(detectScript('縣消費者委員會組織開展宣傳活動')).toBe('hant')
    expect(detectScript('县消费者委员会组织开展宣传活动')).toBe('hans')
  })

  it('is not led astray by a stray Traditional form', () => {
    expect(detectScript('今年三月我局在人民广场设立咨询台，鬍局长出席并讲话')).toBe('hans')
  })

  it('calls a text without Han characters hans', () => {
    expect(detectScript('12315')).toBe('hans')
  })
})
