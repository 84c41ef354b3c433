import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../../../src/extract/theme/quotations.ts'

const words = (text: string) =>
  findQuotations(text).map(({ start, end, closed }) => (closed ? text.slice(start, end) : `${text.slice(start, end)}…`))

describe('findQuotations', () => {
  test.each([
    ['以“节水”和「節電」为主题', ['节水', '節電']],
    ['以"节水"为主题', ['节水']],
    ['以“节水"为主题', ['节水']],
    ['以“节水“为主题', ['节水']],
    ['以”节水“为主题', ['节水']],
    ['迎接”3·15”,以“节水”为主题', ['3·15', '节水']],
    ['以“学习《宪法》”为主题', ['学习《宪法》']],
    ['《关于“节水”的通知》', ['关于“节水”的通知']],
    ['以“节水之一主题,再以“节电”为主题', ['…', '节电']],
    ['以“节水优先\n人人参与”为主题', ['节水优先\n人人参与']],
    ['以“节水\n\n二、人人”参与', ['…']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))
})
