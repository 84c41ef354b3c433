import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../support/shared.ts'
import { readTexts } from '../../support/texts.ts'

interface Stage {
  readonly name: string
  readonly ratio: number
}
const load = async <Module>(name: string) => (await import(join(ROOT, 'test/bench', name))) as Module
const { findSlower } = await load<{
  findSlower(stored: Record<string, number>, measure: () => Stage[]): Array<Stage & { was: number }>
}>('find-slower.mjs')
const { makeCorpus } = await load<{
  makeCorpus(sources: readonly string[], megabytes: number, seed: number): string[]
}>('make-corpus.mjs')

describe('the check of the bench', () => {
  const measured = (...ratios: number[]) => {
    let tries = 0
    const measure = () => [{ name: 'dates', ratio: ratios[tries++] ?? Number.NaN }]
    return { slower: findSlower({ dates: 0.4 }, measure), tries }
  }

  it('finds a stage that has become more than 15 % slower', () => {
    expect(measured(0.5, 0.48, 0.55, 0.47).slower).toEqual([{ name: 'dates', ratio: 0.47, was: 0.4 }])
  })

  it('measures again where the machine may have been busy, and no more than it must', () => {
    expect(measured(0.9, 0.45)).toEqual({ slower: [], tries: 2 })
    expect(measured(0.3)).toEqual({ slower: [], tries: 1 })
  })

  it('fails where a stage is measured no more', () => {
    expect(findSlower({ gone: 1 }, () => [])).toHaveLength(1)
  })
})

describe('the corpus of the bench', () => {
  const sources = readTexts(join(ROOT, 'corpus/documents'))
  const texts = makeCorpus(sources, 0.5, 7)

  it('is as large as asked for, and the same for the same seed', () => {
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(bytes).toBeGreaterThan(500_000)
    expect(bytes).toBeLessThan(550_000)
    expect(makeCorpus(sources, 0.5, 7)).toEqual(texts)
    expect(makeCorpus(sources, 0.5, 8)).not.toEqual(texts)
  })

  it('has no document twice, and keeps the titles of activities, years and days', () => {
    expect(new Set(texts).size).toBe(texts.length)
    const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0
    for (const [i, source] of sources.entries()) {
      for (const words of [/12315/g, /\d{4}年/g, /\d月\d{1,2}日/g]) {
        expect(count(texts[i] as string, words)).toBe(count(source, words))
      }
    }
  })
})

describe('the bench itself', () => {
  it('measures every stage that it stores a figure of, over texts of any folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zongjie-bench-'))
    const figures = join(folder, 'figures.json')
    try {
      for (const name of ['315-2012-huoshan-aic-report.txt', 'xianfa-masked-compilation-three.txt'])
        copyFileSync(join(ROOT, 'corpus/documents', name), join(folder, name))
      const options = ['--texts', folder, '--as-they-are', '--rounds', '1', '--json', figures]
      const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'test/bench/bench.mjs'), ...options], {
        encoding: 'utf8',
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const measured = JSON.parse(readFileSync(figures, 'utf8')) as {
        documents: number
        records: number
        stages: Stage[]
      }
      expect(measured).toMatchObject({ documents: 2, records: 4 })
      const stored = JSON.parse(readFileSync(join(ROOT, 'test/bench/figures.json'), 'utf8')) as Record<string, number>
      expect(measured.stages.map(({ name }) => name)).toEqual(Object.keys(stored))
      for (const { ratio } of measured.stages) expect(ratio).toBeGreaterThan(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
