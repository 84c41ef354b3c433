import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { zongjieAside } from '../support/command.ts'
import { outputOf } from '../support/output.ts'
import { createRandom } from '../support/random.ts'
import { ROOT } from '../support/shared.ts'
import { writeSmallCorpus } from '../support/small-corpus.ts'
import { LONG } from './long.ts'

const KILLS = LONG ? 200 : 20
const DOCUMENTS = 320

let folder: string

/** Runs the command and kills it after so many milliseconds; says whether it ended by itself before. */
function runAndKill(
  args: readonly string[],
  after: number,
): Promise<{ readonly killed: boolean; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args])
    let said = ''
    child.stderr.on('data', (data) => {
      said += data
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      resolve({ killed: signal === 'SIGKILL', said })
    })
  })
}

const corpus = () => join(folder, 'corpus')
const command = (out: string, workers: number) => {
  const how = ['--quiet', '--workers', String(workers), '--shard-bytes', '16000']
  return ['run', corpus(), '--out', join(folder, out), ...how]
}

let expected: Record<string, string>
/** Milliseconds that a run takes, by the last ones. */
let whole: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-kill-'))
  writeSmallCorpus(corpus(), DOCUMENTS)
  const started = performance.now()
  expect((await zongjieAside(command('whole', 2))).code).toBe(3)
  whole = performance.now() - started
  expected = outputOf(join(folder, 'whole'))
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// two folders at a time: what a run waits for is mostly a process that starts
it.concurrent.each([1, 2])(
  `${KILLS / 2} times killed at any moment, a run over ${DOCUMENTS} documents ends with the same bytes (%i)`,
  async (lane) => {
    const random = createRandom(315 * lane)
    const name = `out-${lane}`
    const out = join(folder, name)
    let kills = 0
    let runs = 0
    let finished = 0
    while (kills < KILLS / 2) {
      // of some runs the very end is tried, where files get their names
      const after = (runs++ % 3 === 0 ? 0.7 + 0.4 * random() : random()) * whole
      const resume = random() < 0.7 ? ['--resume'] : []
      const begun = performance.now()
      const { killed, said } = await runAndKill([...command(name, 1 + (runs % 2)), ...resume], after)
      if (existsSync(join(out, 'run.json'))) {
        // a folder that says that it is finished is
        expect(namedOutput(out)).toEqual(expected)
      }
      if (killed) kills++
      else {
        expect(said).toContain('inputs gave no record')
        expect(outputOf(out)).toEqual(expected)
        whole = (whole + performance.now() - begun) / 2
        rmSync(out, { recursive: true })
        finished++
      }
    }
    expect((await zongjieAside([...command(name, 1), '--resume'])).code).toBe(3)
    expect(outputOf(out)).toEqual(expected)
    process.stderr.write(`killed ${kills} times, ${finished + 1} runs finished, all the same\n`)
  },
  3_600_000,
)

/** What stands under its final name. */
function namedOutput(out: string): Record<string, string> {
  const listed = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { files: Array<{ name: string }> }
  const names = new Set(['run.json', ...listed.files.map(({ name }) => name)])
  return outputOf(out, (name) => names.has(name))
}
