import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/pipeline/run.ts'
import { ROOT } from '../support/shared.ts'

/** The data sets of the shipped corpus, as they are committed. */
const GOLDEN = join(ROOT, 'output')

describe('the data sets of the shipped corpus', () => {
  let out: string
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'zongjie-golden-'))
    await run({ paths: [join(ROOT, 'corpus/documents')], out, csv: 'excel', keywords: 10 })
  }, 60_000)
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  it('are the files that are committed', () => {
    expect(readdirSync(out).sort()).toEqual(readdirSync(GOLDEN).sort())
  })

  it.each(readdirSync(GOLDEN).filter((name) => name !== 'run.json'))('%s is the same, byte for byte', (name) => {
    expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(GOLDEN, name), 'utf8'))
  })

  it('run.json is the same but for its times and versions', () => {
    const facts = (dir: string) => {
      const { timings: _, versions: __, seal: ___, ...rest } = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'))
      return rest
    }
    expect(facts(out)).toEqual(facts(GOLDEN))
  })
})
