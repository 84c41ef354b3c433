import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findProgram } from '../readers/programs.ts'
import { zongjie } from '../support/command.ts'
import { zongjieOnPath } from '../support/on-path.ts'
import { outputOf } from '../support/output.ts'
import { readmeBlock } from '../support/readme-block.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const parallel = findProgram(['parallel'], ['--version'], 'parallel')

let folder: string
let expected: Record<string, string>
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-cluster-'))
  writeSmallCorpus(join(folder, 'pages'), 60)
  expect(zongjie(['run', 'pages', '--out', 'plain', '--quiet'], { cwd: folder }).code).toBe(3)
  expected = outputOf(join(folder, 'plain'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = (name: string) => !/^(?:slices|slurm)\b/.test(name)

it.skipIf(parallel.command === null)(`GNU parallel, as README says it${parallel.note}`, () => {
  const script = readmeBlock('parallel zongjie')
  const { status, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    env: zongjieOnPath(folder),
    encoding: 'utf8',
  })
  // some inputs are rejected
  expect({ status, stderr }).toMatchObject({ status: 3, stderr: expect.stringContaining('inputs gave no record') })
  expect(readdirSync(folder).filter((name) => name.startsWith('slice-'))).toHaveLength(8)
  expect(outputOf(join(folder, 'data'))).toEqual(expected)
})

/** Runs a script as Slurm would start it on a node. */
function start(script: string, env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync('bash', [script], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

describe('zongjie slurm', () => {
  it('writes scripts that make the same data sets, started by hand', () => {
    const { code, stdout } = zongjie(['slurm', 'pages', '--out', "out 'x'", '--shards', '2'], { cwd: folder })
    expect(code).toBe(0)
    const out = join(folder, "out 'x'")
    expect(stdout.split('\n')[0]).toBe(`mine=$(sbatch --parsable '${out.replaceAll("'", "'\\''")}/slurm/mine.sh')`)
    const mine = join(out, 'slurm/mine.sh')
    expect(start(mine, { SLURM_ARRAY_TASK_ID: '1' }).status).toBe(0)
    expect(start(join(out, 'slurm/merge.sh'), {})).toMatchObject({
      status: 1,
      said: expect.stringContaining('slices/2'),
    })

    // the second task was on a node that is gone: its lock is still there
    const slice = join(out, 'slices/2')
    mkdirSync(slice, { recursive: true })
    writeFileSync(join(slice, 'zongjie.lock'), JSON.stringify({ pid: 1, host: 'a-node-that-is-gone', began: '1' }))
    const first = start(mine, { SLURM_ARRAY_TASK_ID: '2' })
    expect(first).toMatchObject({ status: 1, said: expect.stringContaining('a-node-that-is-gone') })
    expect(start(mine, { SLURM_ARRAY_TASK_ID: '2', SLURM_RESTART_COUNT: '1' }).status).toBe(0)
    expect(start(join(out, 'slurm/merge.sh'), {}).status).toBe(0)
    expect(outputOf(out, made)).toEqual(expected)
  })

  it('hands options on to sbatch and to the runs, and nothing else', () => {
    const own = ['--csv', 'plain', '--only', '3·15', '--only', '安全生产月', '--xlsx', '--deadline', '9']
    const cluster = [
      '--partition',
      'short',
      '--time',
      '2:00:00',
      '--mem',
      '4G',
      '--sbatch',
      '--account=law',
      '--cpus',
      '4',
    ]
    expect(zongjie(['slurm', 'pages', '--out', 'o', '--shards', '3', ...own, ...cluster], { cwd: folder }).code).toBe(0)
    const script = readFileSync(join(folder, 'o/slurm/mine.sh'), 'utf8')
    expect(script).toMatch(
      / run pages --out "\$slice" --shard "\$SLURM_ARRAY_TASK_ID\/3" --workers 4 --csv plain --xlsx --only '3·15' --only '安全生产月' --deadline 9 \$resume\n$/,
    )
    const options = [...script.matchAll(/^#SBATCH (.*)$/gm)].map((match) => match[1])
    for (const option of [
      '--partition=short',
      '--time=2:00:00',
      '--mem=4G',
      '--account=law',
      '--cpus-per-task=4',
      '--array=1-3',
      '--requeue',
    ])
      expect(options).toContain(option)
  })

  it('refuses what would go wrong later', () => {
    const refused = (...words: string[]) => {
      const { code, stderr } = zongjie(['slurm', ...words], { cwd: folder })
      return `${code} ${stderr}`
    }
    expect(refused('pages', '--out', 'pages/data', '--shards', '2')).toMatch(/^2 .*inside pages/)
    expect(refused('nothing', '--out', 'o', '--shards', '2')).toMatch(/^1 .*no such file/)
    expect(refused('pages', '--out', 'o', '--shards', '0')).toMatch(/^2 /)
    expect(refused('pages', '--out', 'o', '--shards', '2', '--mem', '4G\nrm')).toMatch(/^2 /)
    expect(refused('pages', '--out', 'o\nrm', '--shards', '2')).toMatch(/^2 /)
    expect(refused('pages', '--out', 'o', '--shards', '2', '--sbatch', 'rm')).toMatch(/^2 /)
    const without = zongjie(['slurm', 'pages', '--out', 'o', '--shards', '2', '--submit'], {
      cwd: folder,
      env: { PATH: '' },
    })
    expect(without).toMatchObject({ code: 1, stderr: expect.stringContaining('sbatch cannot be started') })
  })
})
