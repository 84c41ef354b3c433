import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { zongjie } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { createRandom } from '../support/random.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'
import { LONG } from './long.ts'

const DOCUMENTS = 120

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let folder: string
let expected: Record<string, string>
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-determinism-'))
  writeSmallCorpus(join(folder, 'corpus'), DOCUMENTS)
  expect(zongjie(['run', join(folder, 'corpus'), '--out', join(folder, 'plain'), '--workers', '1']).code).toBe(3)
  expected = outputOf(join(folder, 'plain'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const WORKERS = LONG ? [1, 2, 3, 4] : [2, 3]
const SHARDS = LONG ? [1, 2000, 20_000, 10_000_000] : [3000]
const PLACES = [
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
]

it.each(WORKERS.flatMap((workers) => SHARDS.map((shard) => [workers, shard] as const)))(
  '%i workers and shards of %i bytes write the same bytes, wherever and in whatever order the files were made',
  (workers, shard) => {
    const random = createRandom(workers * 1000 + shard)
    const corpus = join(folder, `corpus-${workers}-${shard}`)
    const order = new Map<string, number>()
    writeSmallCorpus(corpus, DOCUMENTS, (paths) => {
      for (const path of paths) order.set(path, random())
      return paths.sort((a, b) => (order.get(a) as number) - (order.get(b) as number))
    })
    for (const env of LONG ? PLACES : PLACES.slice(0, 1)) {
      const out = join(folder, `out-${workers}-${shard}`)
      const args = ['run', corpus, '--out', out, '--workers', String(workers), '--shard-bytes', String(shard)]
      expect(zongjie(args, { env }).code).toBe(3)
      expect(outputOf(out)).toEqual(expected)
    }
  },
)

it.each(LONG ? [1, 2, 7, 64] : [3])('%i slices, merged, are one run', (slices) => {
  const corpus = join(folder, 'corpus')
  const folders = Array.from({ length: slices }, (_, i) => join(folder, `slice-${slices}-${i + 1}`))
  for (const [i, out] of folders.entries()) {
    expect(zongjie(['run', corpus, '--out', out, '--shard', `${i + 1}/${slices}`, '--workers', '1']).code).toBe(0)
  }
  const merged = join(folder, `merged-${slices}`)
  expect(zongjie(['merge', ...folders.reverse(), '--out', merged]).code).toBe(3)
  expect(outputOf(merged)).toEqual(expected)
})

it('slices that are missing, given twice, or mined with another option are refused', () => {
  const corpus = join(folder, 'corpus')
  const slice = (name: string, ...more: string[]) =>
    expect(zongjie(['run', corpus, '--out', join(folder, name), '--workers', '1', ...more]).code).toBe(0)
  slice('one', '--shard', '1/2')
  slice('two', '--shard', '2/2')
  slice('other', '--shard', '2/2', '--keywords', '3')
  const merge = (...names: string[]) =>
    zongjie(['merge', ...names.map((name) => join(folder, name)), '--out', join(folder, 'refused')])
  expect(merge('one')).toMatchObject({ code: 1, stderr: expect.stringContaining('slice 2/2 is missing') })
  expect(merge('one', 'one', 'two')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('are the same slice, 1'),
  })
  expect(merge('one', 'other')).toMatchObject({ code: 1, stderr: expect.stringContaining('other writing.keywords') })
  expect(merge('one', 'plain')).toMatchObject({ code: 1, stderr: expect.stringContaining('no slice of a run') })
})
