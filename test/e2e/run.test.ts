import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SummaryRecord } from '../../src/core/record.generated.ts'
import { zongjie } from '../support/command.ts'
import { ROOT, sharedFolder } from '../support/shared.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-e2e-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const out = () => join(folder, 'out')
const recordsIn = (dir: string) =>
  readFileSync(join(dir, 'records.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SummaryRecord)
const rejectsIn = (dir: string) =>
  readFileSync(join(dir, 'rejects.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { path: string; code: string })

/** Hash of each file of an output folder but the one that holds times. */
function hashes(dir: string): Record<string, string> {
  const names = readdirSync(dir).filter((name) => name !== 'run.json')
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
    ]),
  )
}

/** Each mention's words are the document's, from start to end. */
function expectSlices(records: readonly SummaryRecord[], texts: string): void {
  for (const record of records) {
    const text = readFileSync(join(texts, record.document.path), 'utf8').replace(/^\ufeff/, '')
    for (const mention of [...record.dates, ...record.counts, ...record.agencies, ...record.themes]) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text)
      expect(mention.start).toBeGreaterThanOrEqual(record.start)
      expect(mention.end).toBeLessThanOrEqual(record.end)
    }
  }
}

describe('zongjie run', () => {
  it('writes the same bytes whatever the order of the folder, every mention equal to its slice', () => {
    const names = readdirSync(join(ROOT, 'corpus/documents')).slice(0, 6)
    for (const [dir, order] of [
      ['a', names],
      ['b', [...names].reverse()],
    ] as const) {
      mkdirSync(join(folder, dir))
      for (const name of order) cpSync(join(ROOT, 'corpus/documents', name), join(folder, dir, name))
      expect(zongjie(['run', join(folder, dir), '--out', join(folder, `${dir}-out`)])).toMatchObject({
        code: 0,
        stderr: '',
      })
    }
    expect(hashes(join(folder, 'a-out'))).toEqual(hashes(join(folder, 'b-out')))
    const records = recordsIn(join(folder, 'a-out'))
    expect(records.length).toBeGreaterThanOrEqual(names.length)
    expectSlices(records, join(folder, 'a'))
    expect(readdirSync(join(folder, 'a-out')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('accounts for every input: records or a reject', () => {
    const dir = join(folder, 'in')
    mkdirSync(dir)
    const good = readFileSync(join(ROOT, 'corpus/documents/315-2011-huzhu-aic-report.txt'))
    writeFileSync(join(dir, 'good.txt'), good)
    writeFileSync(join(dir, 'copy.txt'), good)
    writeFileSync(join(dir, 'empty.txt'), '')
    writeFileSync(join(dir, 'gbk.txt'), Uint8Array.from([0xcf, 0xfb, 0xb7, 0xd1]))
    writeFileSync(join(dir, 'picture.txt'), Uint8Array.from([1, 0, 2]))
    writeFileSync(join(dir, 'links.txt'), '首页\n联系我们\n')
    writeFileSync(join(dir, 'table.csv'), 'a,b')
    const { code, stderr } = zongjie(['run', dir, '--out', out()])
    expect(code).toBe(3)
    expect(stderr).toContain('5 of 7 inputs gave no record')
    expect(rejectsIn(out()).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'empty.txt empty',
      'gbk.txt bad-encoding',
      'links.txt no-summary',
      'picture.txt binary',
      'table.csv no-text-column',
    ])
    const records = recordsIn(out())
    expect(new Set(records.map((record) => record.document.path))).toEqual(new Set(['good.txt', 'copy.txt']))
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
    expect(records.every((record) => record.duplicates?.size === 2)).toBe(true)
  })

  it('says what is wrong with a path, an empty folder, an option', () => {
    const missing = zongjie(['run', join(folder, 'nothing'), '--out', out()])
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no such file or folder') })
    mkdirSync(join(folder, 'empty'))
    const empty = zongjie(['run', join(folder, 'empty'), '--out', out()])
    expect(empty).toMatchObject({ code: 1, stderr: expect.stringContaining('no files in') })
    expect(zongjie(['run', folder])).toMatchObject({ code: 2, stderr: expect.stringContaining('--out') })
    expect(zongjie(['run', folder, '--out', out(), '--csv', 'word']).code).toBe(2)
    expect(zongjie(['mine']).code).toBe(2)
  })

  it('prints totals as JSON', () => {
    const page = join(ROOT, 'corpus/documents/315-2011-huzhu-aic-report.txt')
    const { stdout } = zongjie(['run', page, '--out', out(), '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1, summaries: 1, rejected: 0 })
    expect(zongjie(['run', page, '--out', out(), '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  const seeds = sharedFolder('seeds')
  it.skipIf(seeds === null)('reads five real pages: 36 summaries, the three essays that were copied', () => {
    mkdirSync(join(folder, 'seeds'))
    const names = readdirSync(seeds as string).filter((name) => name.endsWith('.txt'))
    for (const name of names) cpSync(join(seeds as string, name), join(folder, 'seeds', name))
    expect(zongjie(['run', join(folder, 'seeds'), '--out', out()]).code).toBe(0)
    const records = recordsIn(out())
    expect(records).toHaveLength(36)
    expectSlices(records, join(folder, 'seeds'))
    const clusters = new Map<string, string[]>()
    for (const { duplicates, document, ordinal } of records) {
      if (duplicates)
        clusters.set(duplicates.cluster, [
          ...(clusters.get(duplicates.cluster) ?? []),
          `${document.path.slice(0, 3)}#${ordinal}`,
        ])
    }
    expect([...clusters.values()].sort()).toEqual([
      ['000#12', '003#6'],
      ['000#4', '000#13', '003#4'],
      ['000#5', '000#7', '003#5'],
    ])
  })
})
