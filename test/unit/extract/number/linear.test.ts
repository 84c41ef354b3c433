import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../../../src/extract/number/find-numbers.ts'
import { growthOf } from '../../../support/growth.ts'

describe('time of findNumbers grows with the text', () => {
  it.each([
    '1',
    '1,',
    '123,',
    '1.',
    '1-',
    '1 ',
    '三',
    '十',
    '十百',
    '百分之',
    '三分之',
    '1又',
    '3万',
    '几',
    '上',
    '负',
    '-',
    '.',
    '折',
    '成',
    ' ',
  ])('%j', (unit) => {
    expect(growthOf(unit, findNumbers)).toBeLessThanOrEqual(2.3)
  })
})
