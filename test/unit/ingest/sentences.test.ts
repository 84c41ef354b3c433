import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../src/ingest/sentences.ts'

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it('ends a sentence with its marks and the quotes behind them', () => {
    expect(sentencesOf('他说:“买得放心。”大家鼓掌!真的?')).toEqual(['他说:“买得放心。”', '大家鼓掌!', '真的?'])
  })

  it('ends a sentence at a line', () => {
    expect(sentencesOf('一、领导重视\n\n  全所动员')).toEqual(['一、领导重视', '全所动员'])
  })

  it('takes an ASCII full stop for 。 between Chinese, not inside a number', () => {
    expect(sentencesOf('挽回损失3.5万元.现将情况汇报如下.一是宣传')).toEqual([
      '挽回损失3.5万元.',
      '现将情况汇报如下.',
      '一是宣传',
    ])
    expect(sentencesOf('在3.15活动中')).toEqual(['在3.15活动中'])
  })

  it('finds none where there is nothing', () => {
    expect(splitSentences(' \n ')).toEqual([])
  })
})
