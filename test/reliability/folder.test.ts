import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { verify } from '../../src/pipeline/verify/verify.ts'
import { zongjieAside } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { ROOT } from '../support/shared.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const folders = mkdtempSync(join(tmpdir(), 'zongjie-folder-'))
afterAll(() => rmSync(folders, { recursive: true, force: true }))

/** A corpus of a test's own, and a folder for what comes of it: tests run side by side. */
function setUp(name: string, documents: number) {
  const corpus = join(folders, name, 'corpus')
  const out = join(folders, name, 'out')
  mkdirSync(corpus, { recursive: true })
  const paths = writeSmallCorpus(corpus, documents)
  const command = ['run', corpus, '--out', out, '--quiet', '--workers', '1', '--shard-bytes', '4000']
  const partsIn = () => {
    const parts = join(out, 'parts')
    return existsSync(parts) ? readdirSync(parts).filter((name) => /^[0-9a-f]{32}\.json$/.test(name)).length : 0
  }
  return {
    corpus,
    out,
    paths,
    partsIn,
    run: (...more: string[]) => zongjieAside([...command, ...more]),
    /** Begins a run, and gives the process when there are as many parts. */
    async begin(parts: number, ...more: string[]) {
      const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...command, ...more])
      let said = ''
      child.stderr.on('data', (data) => {
        said += data
      })
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
      while (partsIn() < parts && child.exitCode === null) await setTimeout(5)
      return { child, ended, said: () => said }
    },
  }
}

describe('two runs into one folder', () => {
  it.concurrent('the second is refused, and the first ends as if alone', async () => {
    const { out, run, begin } = setUp('two', 100)
    const first = await begin(1)
    const second = await run()
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`process ${first.child.pid} on ${hostname()}`),
    })
    expect(await first.ended).toBe(3)
    expect(verify(out).faults).toEqual([])
    expect(existsSync(join(out, 'zongjie.lock'))).toBe(false)
  })

  it.concurrent('the lock of a process that is no more is taken over, that of another machine is not', async () => {
    const { out, run } = setUp('locks', 4)
    mkdirSync(out)
    const lock = join(out, 'zongjie.lock')
    writeFileSync(lock, JSON.stringify({ pid: 4_000_000, host: hostname(), began: '1' }))
    expect((await run()).code).toBe(0)
    expect(readdirSync(out).filter((name) => /tmp|lock/.test(name))).toEqual([])
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', began: '1' }))
    expect(await run()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`process 1 on elsewhere works in this folder`),
    })
  })
})

describe('Ctrl-C', () => {
  it.concurrent('stops a run, says how to go on, and leaves what is done', async () => {
    const { corpus, out, run, begin, partsIn } = setUp('stopped', 200)
    const { child, ended, said } = await begin(3)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(said()).toContain(`To go on: zongjie run ${corpus} --out ${out} --quiet`)
    expect(said()).toMatch(/--resume\n$/)
    expect(existsSync(join(out, 'run.json'))).toBe(false)
    expect(existsSync(join(out, 'zongjie.lock'))).toBe(false)
    const before = partsIn()
    expect(before).toBeGreaterThanOrEqual(3)
    expect((await run('--resume')).code).toBe(3)
    const resumed = outputOf(out)
    rmSync(out, { recursive: true })
    await run()
    expect(resumed).toEqual(outputOf(out))
  })
})

describe('--resume', () => {
  it.concurrent('is refused where the corpus or an option is another by now, with the difference named', async () => {
    const { corpus, out, paths, run, begin } = setUp('changed', 200)
    const [first = ''] = paths
    const { child, ended } = await begin(2)
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    expect(await run('--resume', '--keywords', '3')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('other writing.keywords'),
    })
    const { mtimeMs } = statSync(join(corpus, first))
    writeFileSync(join(corpus, 'new.txt'), '新的')
    utimesSync(join(corpus, first), 0, mtimeMs / 1000 + 5)
    const { code, stderr } = await run('--resume')
    expect(code).toBe(1)
    expect(stderr).toContain('1 new: new.txt; 1 changed: a/0000.txt')
    expect(existsSync(join(out, 'run.json'))).toBe(false)
    expect((await run()).code).toBe(3)
  })
})

describe('--keep-parts', () => {
  it.concurrent('lets the next run mine only what is new', async () => {
    const { corpus, out, run } = setUp('kept', 120)
    expect((await run('--keep-parts')).code).toBe(3)
    const parts = () =>
      new Map(
        readdirSync(join(out, 'parts'))
          .filter((name) => name.endsWith('.part'))
          .map((name) => [name, statSync(join(out, 'parts', name)).mtimeMs]),
      )
    const before = parts()
    expect(before.size).toBeGreaterThan(10)
    expect((await run('--keep-parts')).code).toBe(3)
    expect(parts()).toEqual(before)
    writeFileSync(join(corpus, 'b-c/0007-new.txt'), readFileSync(join(corpus, 'a/0000.txt')))
    expect((await run('--keep-parts')).code).toBe(3)
    const after = [...parts()].filter(([name, time]) => before.get(name) !== time)
    expect(after.length).toBeGreaterThan(0)
    expect(after.length).toBeLessThanOrEqual(3)
    const kept = outputOf(out, (name) => !name.startsWith('parts'))
    expect((await run()).code).toBe(3)
    expect(outputOf(out)).toEqual(kept)
  })
})

describe('verify', () => {
  it.concurrent('finds one flipped byte in any file', async () => {
    const { out, run } = setUp('flipped', 30)
    await run()
    expect(await zongjieAside(['verify', out])).toMatchObject({ code: 0 })
    const names = readdirSync(out)
    expect(names.length).toBeGreaterThan(15)
    for (const name of names) {
      const path = join(out, name)
      const bytes = readFileSync(path)
      for (const at of [0, Math.floor(bytes.length * 0.6), bytes.length - 1]) {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] as number) ^ 1
        writeFileSync(path, flipped)
        expect(verify(out).faults, `${name} at ${at}`).toContainEqual(expect.stringMatching(`^${name}:`))
      }
      if (name === 'dates.csv')
        expect(await zongjieAside(['verify', out])).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('zongjie: dates.csv: its bytes are not those that were written'),
        })
      writeFileSync(path, bytes)
    }
    expect(verify(out).faults).toEqual([])
  })
})
