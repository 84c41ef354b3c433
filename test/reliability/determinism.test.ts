import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { zongjieAside } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { createRandom } from '../support/random.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'
import { LONG } from './long.ts'

const DOCUMENTS = 120

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let folder: string
let expected: Record<string, string>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-determinism-'))
  writeSmallCorpus(join(folder, 'corpus'), DOCUMENTS)
  expect((await run(join(folder, 'corpus'), 'plain', '--workers', '1')).code).toBe(3)
  expected = outputOf(join(folder, 'plain'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs over a corpus, texts kept, into a folder of that name. */
const run = (corpus: string, out: string, ...more: string[]) =>
  zongjieAside(['run', corpus, '--out', join(folder, out), '--keep-texts', ...more])

const WORKERS = LONG ? [1, 2, 3, 4] : [2, 3]
const SHARDS = LONG ? [1, 2000, 20_000, 10_000_000] : [3000]
const PLACES = [
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
]

it.concurrent.each(WORKERS.flatMap((workers) => SHARDS.map((shard) => [workers, shard] as const)))(
  '%i workers and shards of %i bytes write the same bytes, wherever and in whatever order the files were made',
  async (workers, shard) => {
    const random = createRandom(workers * 1000 + shard)
    const corpus = join(folder, `corpus-${workers}-${shard}`)
    const order = new Map<string, number>()
    writeSmallCorpus(corpus, DOCUMENTS, (paths) => {
      for (const path of paths) order.set(path, random())
      return paths.sort((a, b) => (order.get(a) as number) - (order.get(b) as number))
    })
    for (const env of LONG ? PLACES : PLACES.slice(0, 1)) {
      const out = join(folder, `out-${workers}-${shard}`)
      const args = ['run', corpus, '--out', out, '--keep-texts']
      const how = ['--workers', String(workers), '--shard-bytes', String(shard)]
      expect((await zongjieAside([...args, ...how], { env })).code).toBe(3)
      expect(outputOf(out)).toEqual(expected)
    }
  },
)

it.concurrent.each(LONG ? [1, 2, 7, 64] : [3])('%i slices, merged, are one run, its texts too', async (slices) => {
  const corpus = join(folder, 'corpus')
  const names = Array.from({ length: slices }, (_, i) => `slice-${slices}-${i + 1}`)
  const mined = names.map((name, i) => run(corpus, name, '--shard', `${i + 1}/${slices}`, '--workers', '1'))
  for (const { code } of await Promise.all(mined)) expect(code).toBe(0)
  const merged = join(folder, `merged-${slices}`)
  // what an earlier merge left is none of this run's
  mkdirSync(join(merged, 'texts'), { recursive: true })
  writeFileSync(join(merged, 'texts/0123456789abcdef.txt'), 'stale')
  const folders = names.reverse().map((name) => join(folder, name))
  expect((await zongjieAside(['merge', ...folders, '--out', merged])).code).toBe(3)
  expect(outputOf(merged)).toEqual(expected)
})

it.concurrent('slices that are missing, given twice, short of a text, or mined with another option are refused', async () => {
  const corpus = join(folder, 'few')
  writeSmallCorpus(corpus, 6)
  const mined = [
    run(corpus, 'one', '--shard', '1/2', '--workers', '1'),
    run(corpus, 'two', '--shard', '2/2', '--workers', '1'),
    run(corpus, 'other', '--shard', '2/2', '--workers', '1', '--keywords', '3'),
  ]
  for (const { code } of await Promise.all(mined)) expect(code).toBe(0)
  const refuses = async (names: readonly string[], why: string) => {
    const folders = names.map((name) => join(folder, name))
    const { code, stderr } = await zongjieAside(['merge', ...folders, '--out', join(folder, 'refused')])
    expect(stderr).toContain(why)
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'refused/run.json'))).toBe(false)
  }
  await refuses(['one'], 'slice 2/2 is missing')
  await refuses(['one', 'one', 'two'], 'are the same slice, 1')
  await refuses(['one', 'other'], 'other writing.keywords')
  await refuses(['one', 'plain'], 'no slice of a run')
  const [lost = ''] = readdirSync(join(folder, 'two/texts'))
  rmSync(join(folder, 'two/texts', lost))
  rmSync(join(folder, 'one/texts', lost), { force: true })
  await refuses(['one', 'two'], `texts/${lost} is gone`)
})
