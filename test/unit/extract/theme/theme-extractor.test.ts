import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createThemeExtractor } from '../../../../src/extract/theme/theme-extractor.ts'
import { loadThemes } from '../../../../src/lexicon/themes.ts'
import { passageOf } from '../../../support/passage.ts'

interface Case {
  readonly text: string
  readonly themes: ReadonlyArray<readonly [text: string, kind: string, year: number | null]>
}

const SPEC = new URL('../../../spec/themes.jsonl', import.meta.url)
const cases = readFileSync(SPEC, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const extractor = createThemeExtractor(loadThemes())

describe('createThemeExtractor', () => {
  test.each(cases)('$text', ({ text, themes }) => {
    const found = extractor.extract(passageOf(text))
    expect(found.map((theme) => [theme.text, theme.kind, theme.year])).toEqual(themes)
  })

  test.each(cases)('spans hold their text, in order, apart: $text', ({ text }) => {
    const passage = passageOf(text)
    let end = 0
    for (const theme of extractor.extract(passage)) {
      expect(passage.text.slice(theme.start, theme.end)).toBe(theme.text)
      expect(theme.start).toBeGreaterThanOrEqual(end)
      expect(theme.rule).toMatch(/^[a-z-]+$/)
      end = theme.end
    }
  })

  test('emits every occurrence that the text calls theme', () => {
    const found = extractor.extract(passageOf('围绕“消费与服务”年主题动员。会后解读“消费与服务”年主题。'))
    expect(found.map((theme) => theme.start)).toEqual([3, 20])
  })

  test('tells the trace what it made and what it dropped', () => {
    const told: Array<string | null> = []
    extractor.extract(passageOf('以“绿色出行”为主题,召开“绿色出行”主题班会。'), (event) => told.push(event.dropped))
    expect(told).toEqual([null, 'name of a meeting'])
  })

  test('reads a long text without theme words and one of quotes alone', () => {
    expect(extractor.extract(passageOf('我局发放资料。'.repeat(500)))).toEqual([])
    expect(extractor.extract({ ...passageOf('主题'), text: `${'“'.repeat(20000)}主题` })).toEqual([])
  })
})
