import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { zongjie } from '../support/command.ts'
import { ROOT } from '../support/shared.ts'

const folder = mkdtempSync(join(tmpdir(), 'zongjie-segmenter-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (out: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  zongjie(['run', join(ROOT, 'corpus/documents'), '--out', join(folder, out), '--quiet', ...args], { env })

describe('zongjie run --segmenter', () => {
  it('writes the same records with nodejieba, and without any native module', () => {
    expect(run('native', ['--segmenter', 'native']).code).toBe(0)
    // as where nodejieba could not be compiled: no native module loads
    expect(run('shared', [], { NODE_OPTIONS: '--no-addons' }).code).toBe(0)
    const records = (out: string) => readFileSync(join(folder, out, 'records.ndjson'), 'utf8')
    expect(records('shared')).toBe(records('native'))
  })

  it('says what to do where nodejieba is asked for and was not built', () => {
    const { code, stderr } = run('none', ['--segmenter', 'native'], { NODE_OPTIONS: '--no-addons' })
    expect(code).toBe(1)
    expect(stderr).toContain('use the shared segmenter')
  })
})
