import { expect, it } from 'vitest'
import { excerpt } from '../../../src/dataset/excerpt.ts'

it('leaves a sentence whole', () => {
  expect(excerpt('发放传单1200份。', '1200份')).toBe('发放传单1200份。')
})

it('cuts a text without punctuation to what stands around the mention', () => {
  const long = `${'甲'.repeat(5000)}1200份${'乙'.repeat(5000)}`
  const cut = excerpt(long, '1200份')
  expect(cut).toMatch(/^…甲{400,}1200份乙{400,}…$/)
  expect(cut.length).toBeLessThanOrEqual(1002)
})

it('says on which side it cut', () => {
  expect(excerpt(`1200份${'乙'.repeat(5000)}`, '1200份')).toMatch(/^1200份乙+…$/)
  expect(excerpt(`${'甲'.repeat(5000)}1200份`, '1200份')).toMatch(/^…甲+1200份$/)
})

it('does not cut a character in two', () => {
  for (const shift of ['', '甲']) {
    expect(excerpt(`${shift}${'𠮷'.repeat(3000)}1200份${'𠮷'.repeat(3000)}`, '1200份').isWellFormed()).toBe(true)
  }
})
