import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalize } from '../../../src/ingest/canonical.ts'
import { readEntries, withOwnEntries } from '../../../src/lexicon/jsonl.ts'
import { readOwnLexicon } from '../../../src/lexicon/own-lexicon.ts'
import { loadThemes } from '../../../src/lexicon/themes.ts'
import { loadUnits } from '../../../src/lexicon/units.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-lexicon-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (file: string, ...lines: string[]) => writeFileSync(join(folder, file), lines.join('\n'))
const read = () => readOwnLexicon(folder, canonicalize)

describe('readOwnLexicon', () => {
  it('adds entries and lets those of the same name take the place of shipped ones', () => {
    const shipped = loadUnits().units
    write('units.jsonl', '// mine', '{"unit":"段次","class":"visit"}', '', '{"unit":"份","class":"goods"}')
    const { entries } = read()
    const { units } = withOwnEntries(entries, loadUnits)
    expect(units).toHaveLength(shipped.length + 1)
    expect(units.find(({ unit }) => unit === '份')).toEqual({ unit: '份', class: 'goods' })
    expect(units.findIndex(({ unit }) => unit === '份')).toBe(shipped.findIndex(({ unit }) => unit === '份'))
  })

  it('holds while a recipe is made, and not after it', () => {
    write('units.jsonl', '{"unit":"段次","class":"visit"}')
    const { entries } = read()
    const known = () => readEntries<{ unit: string }>('units').some(({ unit }) => unit === '段次')
    expect([known(), withOwnEntries(entries, known), known()]).toEqual([false, true, false])
    expect(() =>
      withOwnEntries(entries, () => {
        throw new Error('spoilt')
      }),
    ).toThrow('spoilt')
    expect(known()).toBe(false)
  })

  it('takes Traditional and full-width entries for what texts are searched in', () => {
    write('campaigns.jsonl', '{"name":"護河宣傳月","aliases":[],"event":"05","first":2019}')
    write('themes.jsonl', '{"campaign":"護河宣傳月","year":2022,"theme":"守住一灣清，人人護河","source":"省河長辦"}')
    const themes = withOwnEntries(read().entries, loadThemes)
    expect(themes.official('守住一湾清 人人护河')).toMatchObject([{ campaign: '护河宣传月', years: [2022] }])
  })

  it('replaces the theme of a year, and keeps its other years', () => {
    write(
      'themes.jsonl',
      '{"campaign":"安全生产月","year":2019,"theme":"别的主题口号","source":"国务院安全生产委员会办公室"}',
    )
    const themes = withOwnEntries(read().entries, loadThemes)
    expect(themes.official('别的主题口号')).toHaveLength(1)
    expect(themes.official('防风险 除隐患 遏事故')).toEqual([])
    expect(themes.official('生命至上 安全发展')).toHaveLength(1)
  })

  it('says its files by their hashes', () => {
    write('units.jsonl', '{"unit":"段次","class":"visit"}')
    writeFileSync(join(folder, 'README.md'), 'not a lexicon')
    expect(read().hashes).toEqual({ units: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it.each([
    ['units.jsonl', '{"unit":"段次","class":"visit"}\n{"unit":"段"', /units\.jsonl, line 2: /],
    ['units.jsonl', '\n{"unit":"段次","class":"walk"}', /units\.jsonl, line 2: \/class must be equal to one of/],
    ['units.jsonl', '["段次"]', /units\.jsonl, line 1: not a JSON object/],
    ['unit.jsonl', '{"unit":"段次","class":"visit"}', /unit\.jsonl: no lexicon has that name: .*units\.jsonl/],
    ['notes.txt', 'nothing', /no lexicon in it/],
    [
      'themes.jsonl',
      '{"campaign":"护河月","year":2022,"theme":"守住一湾清","source":"省河长办"}',
      /themes\.jsonl, line 1: no campaign is called 护河月/,
    ],
  ])('refuses %s: %s', (file, text, message) => {
    write(file, text)
    expect(read).toThrow(message)
  })

  it('refuses bytes that are not UTF-8', () => {
    writeFileSync(join(folder, 'units.jsonl'), Buffer.from([0x7b, 0xb6, 0xce]))
    expect(read).toThrow(/not UTF-8/)
  })
})
