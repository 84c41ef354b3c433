import { describe, expect, test } from 'vitest'
import { loadThemes } from '../../../../src/lexicon/themes.ts'

const themes = loadThemes()

describe('annual themes', () => {
  test.each([
    ['诚信、维权', 2004],
    ['消费与安全', 2012],
    ['新消法、新权利、新责任', 2014],
    ['新消费我做主', 2016],
    ['品质消费·美好生活', 2018],
    ['守护安全,畅通消费', 2021],
    ['共筑满意消费', 2025],
  ])('%s is of %i', (slogan, year) => expect(themes.annual(slogan)?.years).toEqual([year]))

  test.each(['消费与环保', '消费', '权利·责任·风险', ''])('%s is none', (slogan) =>
    expect(themes.annual(slogan)).toBeNull(),
  )

  test('there is one for each year from 1997 to 2025', () => {
    const known = [
      '讲诚信反欺诈 为了农村消费者 安全健康消费 明明白白消费 绿色消费 科学消费 营造放心消费环境 诚信·维权 健康·维权',
      '消费与环境 消费和谐 消费与责任 消费与发展 消费与服务 消费与民生 消费与安全 让消费者更有力量 新消法·新权益·新责任',
      '携手共治·畅享消费 新消费·我做主 网络诚信·消费无忧 品质消费·美好生活 信用让消费更放心 凝聚你我力量',
      '守护安全·畅通消费 共促消费公平 提振消费信心 激发消费活力 共筑满意消费',
    ]
    const years = known
      .join(' ')
      .split(' ')
      .map((slogan) => themes.annual(slogan)?.years[0])
    expect(years).toEqual(Array.from({ length: 29 }, (_, i) => 1997 + i))
  })

  test('ends a text with any mark between its words', () => {
    expect(themes.annualAtEnd('宣传网络诚信、消费无忧')).toBe(9)
    expect(themes.annualAtEnd('宣传网络诚信')).toBe(0)
  })
})
