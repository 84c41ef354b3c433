import { spawn } from 'node:child_process'
import {
  existsSync,
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
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { zongjie } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { ROOT } from '../support/shared.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const corpus = () => join(folder, 'corpus')
const out = () => join(folder, 'out')
const run = (...more: string[]) =>
  zongjie(['run', corpus(), '--out', out(), '--quiet', '--workers', '1', '--shard-bytes', '4000', ...more])

/** Begins a run, and gives the process when there are as many parts. */
async function begin(parts: number, ...more: string[]) {
  const args = ['run', corpus(), '--out', out(), '--quiet', '--workers', '1', '--shard-bytes', '4000', ...more]
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args])
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  while (partsIn() < parts && child.exitCode === null) await setTimeout(5)
  return { child, ended, said: () => said }
}

function partsIn(): number {
  const parts = join(out(), 'parts')
  return existsSync(parts) ? readdirSync(parts).filter((name) => /^[0-9a-f]{32}\.json$/.test(name)).length : 0
}

describe('two runs into one folder', () => {
  it('the second is refused, and the first ends as if alone', async () => {
    writeSmallCorpus(corpus(), 100)
    const first = await begin(1)
    const second = run()
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`process ${first.child.pid} on ${hostname()}`),
    })
    expect(await first.ended).toBe(3)
    expect(zongjie(['verify', out()]).code).toBe(0)
    expect(existsSync(join(out(), 'zongjie.lock'))).toBe(false)
  })

  it('the lock of a process that is no more is taken over, that of another machine is not', () => {
    writeSmallCorpus(corpus(), 4)
    expect(run().code).toBe(0)
    const lock = join(out(), 'zongjie.lock')
    writeFileSync(lock, JSON.stringify({ pid: 4_000_000, host: hostname(), began: '1' }))
    expect(run().code).toBe(0)
    // its number has come back to another process
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), began: '1' }))
    expect(run().code).toBe(0)
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', began: '1' }))
    expect(run()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`process 1 on elsewhere works in this folder`),
    })
    expect(readdirSync(out()).filter((name) => name.includes('tmp'))).toEqual([])
  })
})

describe('Ctrl-C', () => {
  it('stops a run, says how to go on, and leaves what is done', async () => {
    writeSmallCorpus(corpus(), 320)
    const { child, ended, said } = await begin(3)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(said()).toContain(`To go on: zongjie run ${corpus()} --out ${out()} --quiet`)
    expect(said()).toMatch(/--resume\n$/)
    expect(existsSync(join(out(), 'run.json'))).toBe(false)
    expect(existsSync(join(out(), 'zongjie.lock'))).toBe(false)
    const before = partsIn()
    expect(before).toBeGreaterThanOrEqual(3)
    expect(run('--resume').code).toBe(3)
    const resumed = outputOf(out())
    rmSync(out(), { recursive: true })
    run()
    expect(resumed).toEqual(outputOf(out()))
  })
})

describe('--resume', () => {
  it('is refused where the corpus or an option is another by now, with the difference named', async () => {
    const [first = ''] = writeSmallCorpus(corpus(), 320)
    const { child, ended } = await begin(2)
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    expect(run('--resume', '--keywords', '3')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('other writing.keywords'),
    })
    const { mtimeMs } = statSync(join(corpus(), first))
    writeFileSync(join(corpus(), 'new.txt'), '新的')
    utimesSync(join(corpus(), first), 0, mtimeMs / 1000 + 5)
    const { code, stderr } = run('--resume')
    expect(code).toBe(1)
    expect(stderr).toContain('1 new: new.txt; 1 changed: a/0000.txt')
    expect(existsSync(join(out(), 'run.json'))).toBe(false)
    expect(run().code).toBe(3)
  })
})

describe('--keep-parts', () => {
  it('lets the next run mine only what is new', () => {
    writeSmallCorpus(corpus(), 200)
    expect(run('--keep-parts').code).toBe(3)
    const parts = () =>
      new Map(
        readdirSync(join(out(), 'parts'))
          .filter((name) => name.endsWith('.part'))
          .map((name) => [name, statSync(join(out(), 'parts', name)).mtimeMs]),
      )
    const before = parts()
    expect(before.size).toBeGreaterThan(10)
    expect(run('--keep-parts').code).toBe(3)
    expect(parts()).toEqual(before)
    writeFileSync(join(corpus(), 'b-c/0007-new.txt'), readFileSync(join(corpus(), 'a/0000.txt')))
    expect(run('--keep-parts').code).toBe(3)
    const after = [...parts()].filter(([name, time]) => before.get(name) !== time)
    expect(after.length).toBeGreaterThan(0)
    expect(after.length).toBeLessThanOrEqual(3)
    const kept = outputOf(out(), (name) => name !== 'parts')
    expect(run().code).toBe(3)
    expect(outputOf(out())).toEqual(kept)
  })
})

describe('verify', () => {
  it('finds one flipped byte in any file', () => {
    writeSmallCorpus(corpus(), 30)
    run()
    expect(zongjie(['verify', out()])).toMatchObject({ code: 0 })
    for (const name of readdirSync(out())) {
      const path = join(out(), name)
      const bytes = readFileSync(path)
      const at = Math.floor(bytes.length * 0.6)
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] as number) ^ 1
      writeFileSync(path, flipped)
      expect(zongjie(['verify', out()]), name).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`zongjie: ${name}:`),
      })
      writeFileSync(path, bytes)
    }
  })
})
