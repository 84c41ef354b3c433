import { describe, expect, it } from 'vitest'
import { createFold } from '../../../../src/dataset/report/client/fold.ts'
import { searchFolds } from '../../../../src/dataset/report/search-folds.ts'

describe('searchFolds', () => {
  const fold = createFold(searchFolds())

  it.each([
    ['消費者權益保護', '消费者权益保护'],
    ['國際消費者權益日', '国际消费者权益日'],
    ['１２３１５ＡＢｃ', '12315abc'],
    ['Ａ級，B级', 'a级，b级'],
    ['乾县与乾隆', '乾县与乾隆'],
    ['\u{20000}費\u{1f600}', '\u{20000}费\u{1f600}'],
    ['', ''],
  ])('compares %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(text)).toHaveLength(text.length)
    expect(fold(folded)).toBe(folded)
  })

  it('does the same to what it has done, whatever the character, and leaves whole texts as they are', () => {
    const every = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)).join('')
    expect(fold(fold(every))).toBe(fold(every))
    const plain = '今年三月，我局受理投诉 12 件。'.repeat(2000)
    expect(fold(plain)).toBe(plain)
    expect(fold(`${plain}費`)).toBe(`${plain}费`)
  })
})
