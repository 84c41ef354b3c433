import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../src/pipeline/verify/verify.ts'
import { runAside, zongjieAside } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { ROOT } from '../support/shared.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'
import { LONG } from './long.ts'

/** Whether processes can be traced here: strace is there, and may do it. */
const CAN_TRACE = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
if (!CAN_TRACE) process.stderr.write('skipped: no strace, or no leave to trace\n')

/** Calls that change what is on the disk, and how a write can fail. */
const CALLS = ['openat', 'write', 'fsync', 'rename', 'close']
const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES']

let folder: string
let expected: Record<string, string>
/** What a run writes, under the names that it gives it while it does. */
let written: string[]
/** How often each call is made on those by one thread. */
let calls: Map<string, number>

beforeAll(async () => {
  if (!CAN_TRACE) return
  folder = mkdtempSync(join(tmpdir(), 'zongjie-strace-'))
  writeSmallCorpus(join(folder, 'corpus'), 24)
  const kept = join(folder, 'kept')
  expect((await zongjieAside([...command('kept'), '--keep-parts'])).code).toBe(3)
  written = readdirSync(kept, { recursive: true, encoding: 'utf8' })
  expect(written.filter((name) => name.endsWith('.part')).length).toBeGreaterThan(1)
  const log = join(folder, 'log')
  await trace('counted', ['-e', `trace=${CALLS.join()}`, '-o', log])
  calls = countCalls(readFileSync(log, 'utf8'))
  expected = outputOf(join(folder, 'counted'))
  expect(outputOf(kept, (name) => !name.startsWith('parts'))).toEqual(expected)
}, 300_000)
afterAll(() => {
  if (CAN_TRACE) rmSync(folder, { recursive: true, force: true })
})

const command = (out: string) => {
  const of = (name: string) => join(folder, name)
  return ['run', of('corpus'), '--out', of(out), '--quiet', '--workers', '1', '--shard-bytes', '20000']
}

/** Runs into a folder under strace, which looks at what is written alone. */
function trace(name: string, options: readonly string[]) {
  const out = join(folder, name)
  const paths = [out, join(out, 'parts'), ...written.flatMap((name) => [join(out, name), join(out, `${name}.tmp`)])]
  const of = paths.flatMap((path) => ['-P', path])
  const run = [process.execPath, join(ROOT, 'dist/cli/main.js'), ...command(name)]
  // one thread of libuv's, so that its calls can be counted
  return runAside(['strace', '-f', ...of, ...options, ...run], { env: { UV_THREADPOOL_SIZE: '1' } })
}

function countCalls(log: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [, thread, call] of log.matchAll(/^(\d+) +(\w+)\(/gm)) {
    counts.set(`${thread} ${call}`, (counts.get(`${thread} ${call}`) ?? 0) + 1)
  }
  const most = new Map<string, number>()
  for (const [key, count] of counts) {
    const call = key.slice(key.indexOf(' ') + 1)
    most.set(call, Math.max(most.get(call) ?? 0, count))
  }
  return most
}

/** The n-th calls to try: all of them, or some. */
function points(call: string): number[] {
  const all = Array.from({ length: calls.get(call) ?? 0 }, (_, i) => i + 1)
  if (LONG) return all
  const some = { rename: [1, Math.ceil(all.length / 2), all.length], fsync: [2, all.length], write: [2] }
  return some[call as keyof typeof some] ?? []
}

async function expectResumed(name: string): Promise<void> {
  expect((await zongjieAside([...command(name), '--resume'])).code).toBe(3)
  expect(outputOf(join(folder, name))).toEqual(expected)
  rmSync(join(folder, name), { recursive: true })
}

describe.skipIf(!CAN_TRACE)('a run that is killed at any call that writes', () => {
  it.concurrent.each(CALLS)(
    '%s: the next one ends with the same bytes',
    async (call) => {
      const out = `killed-${call}`
      for (const n of points(call)) {
        const { signal, code } = await trace(out, ['-o', '/dev/null', '-e', `inject=${call}:signal=SIGKILL:when=${n}`])
        expect(signal === 'SIGKILL' || code === 137 || code === 3, `${call} ${n}: ${signal} ${code}`).toBe(true)
        if (existsSync(join(folder, out, 'run.json'))) expect(verify(join(folder, out)).faults).toEqual([])
        await expectResumed(out)
      }
    },
    3_600_000,
  )
})

describe.skipIf(!CAN_TRACE)('a disk that refuses', () => {
  it.concurrent.each(['write', 'fsync', 'rename'])(
    '%s: the run fails, says why, is not taken for finished, and can be gone on with',
    async (call) => {
      const out = `refused-${call}`
      for (const [i, n] of points(call).entries()) {
        for (const error of LONG ? ERRORS : [ERRORS[i % ERRORS.length] as string]) {
          const { code, stderr } = await trace(out, [
            '-o',
            '/dev/null',
            '-e',
            `inject=${call}:error=${error}:when=${n}+`,
          ])
          const about = `${call} ${n} ${error}`
          expect(code, about).toBe(1)
          // libuv has no name for the one
          expect(stderr, about).toContain(error === 'EDQUOT' ? '-122' : error)
          expect(stderr, about).toMatch(/\/refused-\w+\b|[\w-]+\.(?:ndjson|csv|json|part|html|md)/)
          expect(existsSync(join(folder, out, 'run.json')), about).toBe(false)
          await expectResumed(out)
        }
      }
    },
    3_600_000,
  )

  // not of what is written alone: the program's own files and those of the corpus cannot be opened either
  it.concurrent('descriptors: with too few a run says so, with more it is the same run', async () => {
    const run = (out: string, most: number) =>
      runAside(['prlimit', `--nofile=${most}`, process.execPath, join(ROOT, 'dist/cli/main.js'), ...command(out)])
    const { code, stderr } = await run('few', 64)
    expect(code).toBe(1)
    expect(stderr).toMatch(/EMFILE: too many open files, open '\//)
    expect(existsSync(join(folder, 'few', 'run.json'))).toBe(false)
    expect((await run('few', 256)).code).toBe(3)
    expect(outputOf(join(folder, 'few'))).toEqual(expected)
  }, 300_000)
})

/** Whether a small disk can be made here. */
const small = mkdtempSync(join(tmpdir(), 'zongjie-small-'))
const CAN_MOUNT = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', small]).status === 0
if (!CAN_MOUNT) process.stderr.write('skipped: no leave to mount a small disk\n')
afterAll(() => {
  if (CAN_MOUNT) spawnSync('umount', [small])
  rmSync(small, { recursive: true, force: true })
})

describe.skipIf(!CAN_MOUNT)('a disk that is full', () => {
  it('fails the run, leaves nothing that looks finished, and the run goes on when there is room', async () => {
    const corpus = mkdtempSync(join(tmpdir(), 'zongjie-full-'))
    writeSmallCorpus(corpus, 120)
    const out = join(small, 'out')
    const args = ['run', corpus, '--out', out, '--quiet', '--workers', '2', '--shard-bytes', '30000']
    const full = await zongjieAside(args)
    expect(full).toMatchObject({ code: 1, stderr: expect.stringMatching(/zongjie: \S+: ENOSPC/) })
    expect(readdirSync(out).filter((name) => name !== 'parts')).toEqual([])
    expect(spawnSync('mount', ['-o', 'remount,size=50m', small]).status).toBe(0)
    expect((await zongjieAside([...args, '--resume'])).code).toBe(3)
    expect(verify(out).faults).toEqual([])
    rmSync(corpus, { recursive: true })
  }, 300_000)
})
