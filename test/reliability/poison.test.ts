import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../src/pipeline/verify/verify.ts'
import { type Result, runAside, zongjieAside } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { ROOT } from '../support/shared.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'

/** For a machine that has much else to do. */
const LIMIT = { timeout: 300_000 }

let folder: string
/** One run over the poisoned corpus that nothing disturbed. */
let whole: Result
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-poison-'))
  writePoisoned()
  whole = await runAside([process.execPath, script, optionsOf('whole')])
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const script = join(ROOT, 'test/support/run-poisoned.mjs')
const optionsOf = (out: string, more: object = {}) =>
  JSON.stringify({
    paths: [join(folder, 'corpus')],
    out: join(folder, out),
    workers: 2,
    deadline: 2,
    shardBytes: 4000,
    ...more,
  })
const poison = (words: string) => `某市消费者协会2012年3·15活动总结

2012年3月15日,我会在人民广场开展了宣传咨询活动,发放资料300份,接待群众200人次,展板旁的机器${words}。
通过这次活动,群众的维权意识有了明显提高,下一步我会将继续加强宣传,为群众营造良好的消费环境。

某市消费者协会
2012年3月16日
`
const rejectsOf = (out: string) =>
  readFileSync(join(folder, out, 'rejects.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; code: string })

/** Puts four documents that hang or end a worker between sixty others, and says which inputs those are. */
function writePoisoned(): void {
  writeSmallCorpus(join(folder, 'corpus'), 60)
  for (const [name, words] of [
    ['a/0003.txt', '转个不停'],
    ['b-c/0101.txt', '当场崩溃'],
    ['0135.txt', '转个不停'],
    ['b/c/0100.txt', '当场崩溃'],
  ] as const)
    writeFileSync(join(folder, 'corpus', name), poison(words))
}

describe('documents that hang or end a worker', () => {
  it.concurrent('are rejected, each once, and all others are mined as without them', LIMIT, async () => {
    expect({ status: whole.code, stderr: whole.stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(whole.stdout)).toMatchObject({ documents: 64 })
    const poisoned = rejectsOf('whole').filter(({ code }) => code === 'timeout' || code === 'crashed')
    expect(poisoned.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '0135.txt timeout',
      'a/0003.txt timeout',
      'b-c/0101.txt crashed',
      'b/c/0100.txt crashed',
    ])
    expect(verify(join(folder, 'whole')).faults).toEqual([])
    // without the four, everything else is the same
    const clean = join(folder, 'without')
    cpSync(join(folder, 'corpus'), clean, { recursive: true })
    for (const { path } of poisoned) rmSync(join(clean, path))
    const { code } = await zongjieAside(['run', clean, '--out', join(folder, 'clean'), '--csv', 'plain', '--quiet'])
    expect(code).toBe(3)
    const records = (out: string) => readFileSync(join(folder, out, 'dates.csv'), 'utf8')
    expect(records('whole')).toBe(records('clean'))
  })

  it.concurrent('are rejected once by a run that is killed again and again, too', LIMIT, async () => {
    for (const after of [2500, 4000, 6000]) {
      const child = spawn(process.execPath, [script, optionsOf('out')], { stdio: 'ignore' })
      const ended = new Promise((resolve) => child.on('close', resolve))
      const timer = setTimeout(() => child.kill('SIGKILL'), after)
      await ended
      clearTimeout(timer)
    }
    expect((await runAside([process.execPath, script, optionsOf('out', { resume: true })])).code).toBe(0)
    expect(outputOf(join(folder, 'out'))).toEqual(outputOf(join(folder, 'whole')))
    expect(readdirSync(join(folder, 'out')).filter((name) => /tmp|lock|parts/.test(name))).toEqual([])
  })
})
