import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../../src/core/passage.ts'
import { createThemeExtractor } from '../../../../src/extract/theme/theme-extractor.ts'
import { loadThemes } from '../../../../src/lexicon/themes.ts'
import { growthOf } from '../../../support/growth.ts'

const extractor = createThemeExtractor(loadThemes())

/** A passage in which every character is a token, and the whole one sentence. */
function unsegmented(text: string): Passage {
  const borders = Uint32Array.from({ length: text.length + 1 }, (_, i) => i)
  return { text, origins: null, borders, sentences: [{ start: 0, end: text.length }] }
}

describe('time of the theme extractor grows with the text', () => {
  it.each([
    ...[
      '“',
      '”',
      '“”',
      '《',
      '以',
      '为主题',
      '主题',
      '主题是',
      '以“',
      '“甲”',
      '“甲”为主题',
      '年主题',
      '围绕',
      '的',
      ',',
    ],
    ...[
      '以甲为主题',
      '围绕“甲”',
      '主题:',
      '消费与服务',
      '“消费与服务”',
      '活动主题',
      '口号',
      '。主题',
      '「',
      '"',
      '以以',
    ],
  ])('%s without end', (piece) => {
    expect(growthOf(piece, (text) => extractor.extract(unsegmented(text)))).toBeLessThanOrEqual(2.3)
  })
})
