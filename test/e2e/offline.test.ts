import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../support/shared.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Whether processes can be traced here: strace is there, and may do it. */
const CAN_TRACE = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
if (!CAN_TRACE) process.stderr.write('skipped: no strace, or no leave to trace\n')

const MAIN = join(ROOT, 'dist/cli/main.js')

it.skipIf(!CAN_TRACE)(
  'the main job opens no connection, whatever it reads and writes',
  () => {
    const folder = temporaryFolder('offline')
    const corpus = join(folder, 'corpus')
    mkdirSync(corpus)
    const documents = join(ROOT, 'corpus/documents')
    for (const name of readdirSync(documents).slice(0, 4)) cpSync(join(documents, name), join(corpus, name))
    // of each format one, so that each reader is loaded
    const fixtures = join(ROOT, 'test/fixtures/files')
    for (const format of [
      'html',
      'mhtml',
      'docx',
      'doc',
      'odt',
      'rtf',
      'pdf',
      'xlsx',
      'parquet',
      'warc',
      'zip',
      'tar',
    ]) {
      const [name = ''] = readdirSync(join(fixtures, format))
      cpSync(join(fixtures, format, name), join(corpus, `${format}-${name}`))
    }
    const log = join(folder, 'log')
    const trace = (out: string, program: readonly string[]) =>
      spawnSync('strace', ['-f', '-e', 'trace=network', '-o', log, ...program], { encoding: 'utf8', cwd: out })
    const forms = ['--xlsx', '--parquet', '--jsonld', '--duckdb', '--dtm']
    const run = [process.execPath, MAIN, 'run', corpus, '--out', join(folder, 'out'), '--workers', '2', ...forms]
    const { status } = trace(folder, run)
    expect([0, 3]).toContain(status)
    expect(existsSync(join(folder, 'out/run.json'))).toBe(true)
    expect(internetIn(log)).toEqual([])
    // the test would see one
    trace(folder, [process.execPath, '-e', "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"])
    expect(internetIn(log).length).toBeGreaterThan(0)
  },
  300_000,
)

/** Calls that have to do with the internet; sockets between processes of one machine have not. */
function internetIn(log: string): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET/.test(line))
}
