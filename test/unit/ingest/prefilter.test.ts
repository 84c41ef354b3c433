import { describe, expect, it } from 'vitest'
import { hanShare } from '../../../src/ingest/han-share.ts'
import { createPrefilter } from '../../../src/ingest/prefilter.ts'
import { loadCampaigns } from '../../../src/lexicon/campaigns.ts'

const campaigns = loadCampaigns()
const passes = (only: string, text: string) => createPrefilter({ only: [only] }, campaigns)?.(text)

describe('--only', () => {
  const named = [
    '3·15晚会',
    '3.15活动总结',
    '３·１５宣传',
    '“315”期间',
    '3-15 活动',
    '3 · 15',
    '三一五宣传',
    '三·一五',
    '國際消費者權益日',
    '世界消费者权益日前夕',
    '消费者权益保护日',
  ]
  it.each(named)('finds the campaign of the fifteenth of March in %s', (text) => {
    for (const asked of ['3·15', '3.15', '315', '三一五', '国际消费者权益日', '消費者權益日'])
      expect(passes(asked, `我局${text}`)).toBe(true)
  })

  it.each(['拨打12315', '电话0931-5', '挽回损失3.15万元', '2012-3-15', '增长3.15%', '3.1', '宪法宣传', ''])(
    'does not find it in %s',
    (text) => expect(passes('3·15', text)).toBe(false),
  )

  it.each([
    ['119', '11·9消防宣传', '119.5'],
    ['安全生产月', '开展“安全生产月”活动', '安全生产月度例会'.replace('月', '年')],
    ['职业病防治法宣传周', '《职业病防治法》宣传周', '职业病'],
    ['6·26', '6.26禁毒', '16.26'],
    ['12·4', '十二月，12·4法治宣传', '112·4'],
    ['6·26', '国际禁毒日', '626'.repeat(2)],
    ['12', '第12届', '121世界艾滋病日'],
    ['12388', '举报电话12388', '0123880'],
  ])('finds %s in %s, not in %s', (asked, yes, no) => {
    expect(passes(asked, yes)).toBe(true)
    expect(passes(asked, no)).toBe(false)
  })

  it('finds words that are no campaign as they stand, in either script, and any of several', () => {
    expect(passes('河长制(试点)', '推行河長制（試點）工作')).toBe(true)
    expect(passes('河长制(试点)', '河长制试点')).toBe(false)
    expect(createPrefilter({ only: ['河长制', '3·15'] }, campaigns)?.('3.15')).toBe(true)
  })

  it('is no test where none is asked for', () => expect(createPrefilter({}, campaigns)).toBeNull())
})

describe('--chinese', () => {
  it.each([
    ['某县消费者协会发放宣传资料三千余份。Home | About us | Contact', 0.5, 1],
    ['國際消費者權益日宣傳活動圓滿結束', 0.99, 1],
    ['今日は東京都庁で消費者の権利に関する会議が開催されました', 0, 0.2],
    ['Annual report of the bureau of 市场监督管理局, in English for all of its readers abroad', 0, 0.5],
    ['한국 소비자 보호', 0, 0],
    ['2013-3-15 12315', 0, 0],
    ['', 0, 0],
  ])('%s', (text, least, most) => {
    expect(hanShare(text)).toBeGreaterThanOrEqual(least)
    expect(hanShare(text)).toBeLessThanOrEqual(most)
  })
})
