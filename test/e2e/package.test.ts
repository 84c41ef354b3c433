import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support/shared.ts'

describe('the packed package, in an empty folder elsewhere', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zongjie-pack-'))
    // --ignore-scripts: npm test has built already
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string
    execFileSync('tar', ['-xzf', tarball], { cwd: folder })
    // what npm install would do, with the dependencies that are installed here
    mkdirSync(join(folder, 'node_modules'))
    renameSync(join(folder, 'package'), join(folder, 'node_modules/zongjie'))
    for (const name of readdirSync(join(ROOT, 'node_modules'))) {
      if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })

  it('runs as a command', () => {
    const page = join(ROOT, 'corpus/documents/315-2011-huzhu-aic-report.txt')
    const { status, stderr } = node('node_modules/zongjie/dist/cli/main.js', 'run', page, '--out', 'out', '--quiet')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readFileSync(join(folder, 'out/records.ndjson'), 'utf8')).toContain('"ordinal":1')
  })

  it('runs as a library, with its types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { extractDates, extractCounts, findNumbers } from 'zongjie'
const day: string | null | undefined = extractDates('3月13日—15日')[0]?.edtf
const value: number | null | undefined = extractCounts('发放手册三千余份')[0]?.value
export const found = [day, value, findNumbers('98.6%')[0]?.value]
`,
    )
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
    const compiled = node(
      compiler,
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      'use.ts',
    )
    expect(compiled.stdout).toBe('')
    const { stdout } = node('-e', "import('./use.js').then(({ found }) => console.log(JSON.stringify(found)))")
    expect(JSON.parse(stdout)).toEqual(['XXXX-03-13/XXXX-03-15', 3000, 98.6])
  })
})
