import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/pipeline/plan/plan.ts'
import { zongjie } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { type SlurmCluster, startSlurm, whyNoSlurm } from '../support/slurm-cluster.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'
import { until } from '../support/until.ts'

const missing = whyNoSlurm()
if (missing !== null) process.stderr.write(`skipped: ${missing}\n`)

const DOCUMENTS = 900
const SHARDS = 3

let folder: string
let cluster: SlurmCluster
beforeAll(async () => {
  if (missing !== null) return
  folder = mkdtempSync(join(tmpdir(), 'zongjie-slurm-'))
  writeSmallCorpus(join(folder, '语料 1'), DOCUMENTS)
  cluster = await startSlurm(join(folder, 'cluster'))
}, 150_000)
afterAll(async () => {
  if (missing !== null) return
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The slice that a node works at, by the lock in it. */
function sliceOf(node: string, out: string): string | undefined {
  return Array.from({ length: SHARDS }, (_, i) => join(out, 'slices', String(i + 1))).find((slice) => {
    const lock = join(slice, 'zongjie.lock')
    return existsSync(lock) && readFileSync(lock, 'utf8').includes(`"${node}"`)
  })
}

/** When each of a slice's finished parts was written. */
function partsOf(slice: string): Map<string, number> {
  const names = readdirSync(join(slice, 'parts')).filter((name) => /^[0-9a-f]{32}\.json$/.test(name))
  return new Map(names.map((name) => [name, statSync(join(slice, 'parts', name)).mtimeMs]))
}

describe.skipIf(missing !== null)('zongjie slurm', () => {
  it('makes the data sets of a plain run, though a node dies in the middle', async () => {
    const corpus = join(folder, '语料 1')
    const out = join(folder, 'out %a')
    const words = [
      'slurm',
      corpus,
      '--out',
      out,
      '--shards',
      String(SHARDS),
      '--cpus',
      '1',
      '--csv',
      'plain',
      '--sbatch',
      '--job-name=mined',
      '--submit',
    ]
    const { code, stdout, stderr } = zongjie(words, { env: cluster.env })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [, mine = '', merge = ''] = /job (\d+) mines in 3 tasks, job (\d+) makes/.exec(stdout) ?? []

    const slice = await until('node2 works', () => sliceOf('node2', out), 20)
    const task = `${mine}_${slice.at(-1)}`
    const before = await until(
      'a part is finished',
      () => {
        const parts = existsSync(join(slice, 'parts')) ? partsOf(slice) : new Map<string, number>()
        return parts.size > 0 && parts
      },
      20,
    )
    cluster.kill('node2')
    const plan = JSON.parse(readFileSync(join(slice, 'parts/plan.json'), 'utf8')) as Plan
    expect(before.size).toBeLessThan(plan.shards.length)
    expect(sliceOf('node2', out)).toBe(slice)

    // meanwhile, what is to come out
    expect(zongjie(['run', corpus, '--out', join(folder, 'plain'), '--csv', 'plain', '--quiet']).code).toBe(3)

    const state = (job: string) => cluster.ask('squeue', '-h', '-r', '-t', 'all', '-j', job, '-o', '%T').trim()
    await until('Slurm sees that the node is gone', () => state(task) === 'PENDING')
    // Slurm lets a job wait two minutes before it begins again
    cluster.ask('scontrol', 'update', `JobId=${task}`, 'StartTime=now')
    await until('all is done', () => !['PENDING', 'RUNNING', 'COMPLETING'].includes(state(merge)))
    const log = (name: string) => readFileSync(join(out, 'slurm', `${name}.log`), 'utf8')
    expect(`${state(task)} ${state(merge)}\n${log(`mine-${slice.at(-1)}`)}`).toContain('COMPLETED COMPLETED\n')
    expect(cluster.ask('scontrol', 'show', 'job', task)).toMatch(/JobName=mined\b.*Restarts=1\b/s)
    expect(cluster.ask('sinfo', '-h', '-n', 'node2', '-o', '%T')).toMatch(/^down/)

    // it went on where the dead node had stopped
    expect(partsOf(slice).size).toBe(plan.shards.length)
    expect([...partsOf(slice)]).toEqual(expect.arrayContaining([...before]))
    const made = (name: string) => !/^(?:slices|slurm)\b/.test(name)
    expect(outputOf(out, made)).toEqual(outputOf(join(folder, 'plain')))
  }, 300_000)
})
