import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { walk } from '../../../../src/ingest/walk.ts'
import { createShardCutter, shardBytesFor } from '../../../../src/pipeline/plan/cut-shards.ts'
import { differencesOf, hashOf, type Identity, partIdentity } from '../../../../src/pipeline/plan/identity.ts'
import { type PlanOptions, readPlan, writePlan } from '../../../../src/pipeline/plan/plan.ts'
import { planInput, toInput } from '../../../../src/pipeline/plan/planned-input.ts'
import { readInputs } from '../../../../src/pipeline/plan/read-inputs.ts'
import { replacePlan } from '../../../../src/pipeline/plan/replace-plan.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const IDENTITY: Identity = {
  zongjie: '1.0.0',
  code: 'c',
  versions: { node: '20' },
  lexicons: { units: 'u', topics: 't' },
  schemas: {},
  mining: { limits: { fileBytes: 10 } },
  writing: { csv: 'excel' },
}
const WHOLE: PlanOptions = { slice: null, shardBytes: 3000 }

/** A corpus of files of the sizes given, and a folder for plans of it. */
function setUp(sizes: readonly number[]) {
  const folder = temporaryFolder('plan')
  const corpus = join(folder, 'corpus')
  const put = (name: string, size: number) => {
    mkdirSync(dirname(join(corpus, name)), { recursive: true })
    writeFileSync(join(corpus, name), 'x'.repeat(size))
    utimesSync(join(corpus, name), 0, 0)
  }
  for (const [i, size] of sizes.entries()) put(`${String(i).padStart(3, '0')}.txt`, size)
  const plans = join(folder, 'plans')
  mkdirSync(plans)
  return { corpus, plans, put, find: () => walk([corpus]) }
}
const SIZES = Array.from({ length: 60 }, (_, i) => 200 + ((i * 7919) % 3000))

describe('a plan', () => {
  it('has every input in one shard, in order, and gives it back as it was found', () => {
    const { plans, find, put } = setUp(SIZES)
    put('b/名.txt', 3)
    const found = [...find(), { path: 'z', stage: 'read', code: 'link', message: 'a link' } as const]
    const plan = writePlan(plans, found, IDENTITY, WHOLE)
    expect(readPlan(plans)).toEqual(plan)
    expect(plan.inputs).toBe(62)
    expect(plan.shards.length).toBeGreaterThan(10)
    expect(plan.weight).toBe(62 * 1024 + SIZES.reduce((sum, size) => sum + size, 0) + 3)
    const listed = plan.shards.map((shard) => readInputs(plans, shard))
    expect(listed.map((inputs) => inputs.length)).toEqual(plan.shards.map(({ inputs }) => inputs))
    expect(listed.flat().map(toInput)).toEqual(found)
    expect(listed.flat()[3]).toMatchObject({ size: SIZES[3], modified: '0' })
    expect(new Set(plan.shards.map(({ key }) => key)).size).toBe(plan.shards.length)
    expect(() => readInputs(plans, { start: 0, end: 1e6 })).toThrow(/shorter than the plan says/)
  })

  it('cuts a corpus into slices that are the whole together, and of one run', () => {
    const { plans, find } = setUp(SIZES)
    const whole = writePlan(plans, find(), IDENTITY, WHOLE)
    for (const of of [1, 2, 7, 64]) {
      const paths = Array.from({ length: of }, (_, i) => {
        const plan = writePlan(plans, find(), IDENTITY, { ...WHOLE, slice: { index: i + 1, of } })
        expect(plan.run).toBe(whole.run)
        return plan.shards.flatMap((shard) => readInputs(plans, shard)).map(({ path }) => path)
      })
      expect(paths.flat()).toEqual(find().map(({ path }) => path))
    }
  })

  it('names a part by its inputs and what decides a record, not by how the tables are written nor by where it stands', () => {
    const { plans, find, corpus } = setUp([500])
    const keyOf = (identity: Identity) => writePlan(plans, find(), identity, WHOLE).shards[0]?.key
    const key = keyOf(IDENTITY)
    expect(keyOf({ ...IDENTITY, writing: { csv: 'plain' } })).toBe(key)
    expect(keyOf({ ...IDENTITY, mining: {} })).not.toBe(key)
    expect(keyOf({ ...IDENTITY, code: 'd' })).not.toBe(key)
    utimesSync(join(corpus, '000.txt'), 1, 1)
    expect(keyOf(IDENTITY)).not.toBe(key)
  })

  it('that is torn is none', () => {
    const { plans, find } = setUp([500])
    writePlan(plans, find(), IDENTITY, WHOLE)
    const path = join(plans, 'plan.json')
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 100))
    expect(readPlan(plans)).toBeNull()
  })
})

describe('a run is gone on with', () => {
  const RESUME = { ...WHOLE, resume: true }

  it('where nothing has changed, by the shards that it had', () => {
    const { plans, find } = setUp(SIZES)
    const plan = writePlan(plans, find(), IDENTITY, WHOLE)
    expect(replacePlan(plans, find(), IDENTITY, { ...RESUME, shardBytes: null })).toEqual(plan)
  })

  it('where there is no plan yet', () => {
    const { plans, find } = setUp([10])
    expect(replacePlan(plans, find(), IDENTITY, RESUME).inputs).toBe(1)
  })

  it.each([
    ['other lexicons.units', { lexicons: { units: 'v', topics: 't' } }],
    ['other lexicons.more', { lexicons: { units: 'u', topics: 't', more: 'm' } }],
    ['other mining.limits.fileBytes', { mining: { limits: { fileBytes: 11 } } }],
    ['other writing.csv', { writing: { csv: 'plain' } }],
    [
      'other code, lexicons.topics, lexicons.units, …',
      { code: 'd', lexicons: { units: '', topics: '' }, zongjie: '2', versions: { node: '22' } },
    ],
  ])('not where it is of %s', (named, change) => {
    const { plans, find } = setUp([10])
    writePlan(plans, find(), IDENTITY, WHOLE)
    const later = { ...IDENTITY, ...change }
    expect(() => replacePlan(plans, find(), later, RESUME)).toThrow(
      `this is not the run that was stopped: ${named}. Without --resume`,
    )
    // without being asked to go on, it begins anew
    expect(replacePlan(plans, find(), later, { ...RESUME, resume: false }).identity).toEqual(later)
  })

  it('not where inputs have come, gone, or changed', () => {
    const { plans, find, put, corpus } = setUp([10, 20, 30])
    writePlan(plans, find(), IDENTITY, WHOLE)
    put('new.txt', 1)
    utimesSync(join(corpus, '001.txt'), 5, 5)
    const found = find().filter(({ path }) => path !== '002.txt')
    expect(() => replacePlan(plans, found, IDENTITY, RESUME)).toThrow(
      '1 new: new.txt; 1 changed: 001.txt; 1 gone: 002.txt',
    )
    for (const name of ['n1', 'n2', 'n3', 'n4']) put(`${name}.txt`, 1)
    expect(() => replacePlan(plans, find(), IDENTITY, RESUME)).toThrow('5 new: n1.txt, n2.txt, n3.txt, …; 1 changed')
  })

  it('not as another slice', () => {
    const { plans, find } = setUp([10])
    writePlan(plans, find(), IDENTITY, { ...WHOLE, slice: { index: 1, of: 2 } })
    expect(() => replacePlan(plans, find(), IDENTITY, RESUME)).toThrow('another --shard')
  })
})

describe('shards', () => {
  const cut = (paths: readonly string[], bytes: number, weight: (path: string) => number) => {
    const endsBehind = createShardCutter(bytes)
    return new Set(paths.filter((path) => endsBehind(path, weight(path))))
  }
  const paths = Array.from({ length: 4000 }, (_, i) => `a/${i}.txt`)
  const weight = (path: string) => 1500 + (path.length % 3) * 100

  it('are of about the bytes asked for, none of more than twice as many and one input', () => {
    let inShard = 0
    const sizes: number[] = []
    const ends = cut(paths, 40_000, weight)
    for (const path of paths) {
      inShard += weight(path)
      if (ends.has(path)) {
        sizes.push(inShard)
        inShard = 0
      }
    }
    expect(Math.max(...sizes)).toBeLessThan(80_000 + 1700)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10_000)
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean).toBeGreaterThan(20_000)
    expect(mean).toBeLessThan(60_000)
  })

  it('keep their borders where an input more comes between', () => {
    const before = cut(paths, 40_000, weight)
    const more = [...paths.slice(0, 2000), 'a/new.txt', ...paths.slice(2000)]
    const after = cut(more, 40_000, weight)
    const changed = [...before]
      .filter((path) => !after.has(path))
      .concat([...after].filter((path) => !before.has(path)))
    expect(changed.length).toBeLessThanOrEqual(6)
  })

  it.each([
    [0, 65_536],
    [8 * 65_536, 65_536],
    [8 * 65_536 + 1, 131_072],
    [1e12, 8_388_608],
  ])('of a corpus of %i bytes are of %i', (corpus, shard) => {
    expect(shardBytesFor(corpus)).toBe(shard)
  })
})

describe('an identity', () => {
  it('is the same whatever the order of its keys, and no other', () => {
    expect(hashOf({ a: 1, b: { c: 2, d: [1, 2] } })).toBe(hashOf({ b: { d: [1, 2], c: 2 }, a: 1 }))
    expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }))
    expect(hashOf({ a: undefined })).toBe(hashOf({}))
    expect(partIdentity(IDENTITY)).toBe(partIdentity({ ...IDENTITY, writing: {} }))
  })

  it('names what differs', () => {
    expect(differencesOf({ a: { b: 1 }, c: [1] }, { a: { b: 1 }, c: [1] })).toEqual([])
    expect(differencesOf({ a: { b: 1, d: 0 }, c: [1] }, { a: { b: 2, e: 0 }, c: [2] })).toEqual([
      'a.b',
      'a.d',
      'a.e',
      'c',
    ])
    expect(differencesOf(null, { index: 1 })).toEqual([''])
  })
})

it('a planned input that has vanished is one of no bytes, and a name of any bytes comes back', () => {
  const location = Buffer.from([0x2f, 0xd7, 0xdc, 0xff])
  const planned = planInput({ path: '总', location })
  expect(planned).toMatchObject({ path: '总', size: 0, modified: '' })
  expect(toInput(JSON.parse(JSON.stringify(planned)))).toEqual({ path: '总', location })
})
