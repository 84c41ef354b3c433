import { describe, expect, it } from 'vitest'
import { guard, isFormula, unguard } from '../../../src/dataset/guard.ts'

const DANGEROUS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '−2',
  '﹢1',
  '\t=1',
  '\tabc',
  '\rabc',
  '\nabc',
  '\r\n=1',
  '  =1',
  '　=1',
  '\u00a0=1',
  '\ufeff=1',
  '\u200b=1',
  '\u200b\u200b+1',
  '\u2060@a',
  '\u00ad-1',
  '\u0000=1',
  '\u3164=1',
  ' \tabc',
]
const HARMLESS = ['', '=', "五一'", '1200余份', 'a=1', '3.15', ' 活动', '\u200b活动', '，=1', "'活动", '“=1”'].filter(
  (text) => text !== '=',
)

describe('guard', () => {
  it.each(DANGEROUS)('puts an apostrophe before %j, also where one stands there already', (text) => {
    expect(isFormula(text)).toBe(true)
    expect(guard(text)).toBe(`'${text}`)
    expect(guard(`'${text}`)).toBe(`''${text}`)
    expect(unguard(guard(text))).toBe(text)
    expect(unguard(guard(`'${text}`))).toBe(`'${text}`)
    expect(isFormula(guard(text))).toBe(false)
  })

  it.each(HARMLESS)('leaves %j as it is', (text) => {
    expect(guard(text)).toBe(text)
    expect(unguard(text)).toBe(text)
  })

  it('takes time in proportion to the text', () => {
    const time = (length: number) => {
      const text = `${' \u200b'.repeat(length)}a`
      const start = process.hrtime.bigint()
      for (let i = 0; i < 20; i++) guard(text)
      return Number(process.hrtime.bigint() - start)
    }
    time(20_000)
    const [short, long] = [time(20_000), time(200_000)]
    expect(long / short).toBeLessThan(40)
  })
})
