import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findProgram } from '../readers/programs.ts'
import { zongjie } from '../support/command.ts'
import { zongjieOnPath } from '../support/on-path.ts'
import { readmeBlock } from '../support/readme-block.ts'
import { ROOT } from '../support/shared.ts'
import { until } from '../support/until.ts'

// for a machine that has much else to do
vi.setConfig({ testTimeout: 300_000 })

const python = findProgram(['python3'], ['--version'], 'python3')

interface Row {
  readonly id: string
  readonly text: string
}

/** A page with a mark of its own; one with a line separator inside, which ends no line. */
const page = (id: number): Row => ({
  id: `page-${id}`,
  text: `第${id}社区活动总结\n\n3月15日,我局在文化广场开展了宣传咨询活动,${id % 5 === 0 ? '\u2028' : ''}发放宣传资料${100 + id}份,接待群众咨询300人次,群众的维权意识有了明显提高。\n`,
})

/** Partitions of uneven sizes, an empty one among them. */
const PARTITIONS = [
  [],
  [0],
  Array.from({ length: 23 }, (_, i) => i + 1),
  Array.from({ length: 6 }, (_, i) => i + 24),
].map((ids) => ids.map(page))

let folder: string
let env: NodeJS.ProcessEnv
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zongjie-partitions-'))
  env = zongjieOnPath(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function feed(job: { mode: 'spark' | 'ray'; code: string; partitions: unknown }) {
  const script = join(ROOT, 'test/support/spark-pipe.py')
  const { stdout, stderr } = spawnSync('python3', [script], { env, input: JSON.stringify(job), encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Array<{ code: number; records: string[]; errors: string[] }>
}

const pathOf = (record: string) => JSON.parse(record).document.path as string

describe.skipIf(python.command === null)(`zongjie extract in engines${python.note}`, () => {
  const command = () => /\.pipe\("(?<command>[^"]+)"/.exec(readmeBlock('.pipe('))?.groups?.command as string

  it('Spark: partitions of any size give what one process gives, in order', () => {
    const partitions = PARTITIONS.map((rows) => rows.map((row) => JSON.stringify(row)))
    const done = feed({ mode: 'spark', code: command(), partitions })
    for (const [i, { code, records, errors }] of done.entries()) {
      expect({ code, errors }).toEqual({ code: 0, errors: [] })
      expect(records.map(pathOf)).toEqual(PARTITIONS[i]?.map(({ id }) => id))
    }
    const whole = zongjie(['extract'], {
      input: partitions
        .flat()
        .map((line) => `${line}\n`)
        .join(''),
    })
    expect(done.flatMap(({ records }) => records.map((record) => `${record}\n`)).join('')).toBe(whole.stdout)
  })

  it('Spark: a bad line is told with its kind, and the others are done', () => {
    const bad = ['{"id":1', '{"id":"x"}', '[]', '{"id":7,"text":"首页"}']
    const partitions = [[JSON.stringify(page(1)), ...bad, JSON.stringify(page(2))]]
    const [done] = feed({ mode: 'spark', code: command(), partitions })
    expect(done?.code).toBe(0)
    expect(done?.records.map(pathOf)).toEqual(['page-1', 'page-2'])
    expect(done?.errors.map((error) => JSON.parse(error))).toMatchObject([
      { line: 2, id: null, code: 'not-json' },
      { line: 3, id: 'x', code: 'no-text' },
      { line: 4, id: null, code: 'no-text' },
      { line: 5, id: 7, code: 'no-summary' },
    ])
    // without the shell around it, an engine sees it by the exit code
    expect(feed({ mode: 'spark', code: 'zongjie extract', partitions })[0]?.code).toBe(3)
    // and what is wrong with the whole job is not hidden by it
    const wrong = command().replace('extract', 'extract --lexicon nowhere')
    expect(feed({ mode: 'spark', code: wrong, partitions })[0]?.code).not.toBe(0)
  })

  it('Ray: a batch of rows gives its records, in order', () => {
    const done = feed({ mode: 'ray', code: readmeBlock('def extract'), partitions: PARTITIONS })
    expect(done.map(({ records }) => records.map(pathOf))).toEqual(PARTITIONS.map((rows) => rows.map(({ id }) => id)))
  })
})

it('zongjie extract reads no further than its reader lets it', async () => {
  const LINES = 3000
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'extract', '--as-is'])
  let taken = 0
  for (let i = 0; i < LINES; i++) child.stdin.write(`${JSON.stringify(page(i))}\n`, () => void taken++)
  child.stdin.end()
  await once(child.stdout, 'readable')
  // nobody reads: it writes until the pipe is full, and then stands still
  let before = ''
  await until(
    'it waits',
    () => {
      const [state, ...fields] = readFileSync(`/proc/${child.pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? []
      const ticks = fields.slice(10, 12).join()
      const still = state === 'S' && ticks === before
      before = ticks
      return still
    },
    1500,
  )
  expect(taken).toBeLessThan(LINES / 2)
  let output = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk
  const lines = output.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: LINES }, (_, i) => `page-${i}`))
})
