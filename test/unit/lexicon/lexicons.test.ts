import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../../src/ingest/canonical.ts'
import { readEntries } from '../../../src/lexicon/jsonl.ts'
import { compileCheck } from '../../../src/schema/compile.ts'
import { ROOT } from '../../support/shared.ts'

const LEXICONS = readdirSync(join(ROOT, 'src/lexicon/data'))
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.slice(0, -'.jsonl'.length))

describe.each(LEXICONS)('the lexicon %s', (name) => {
  const entries = readEntries<Record<string, unknown>>(name)

  it('has entries, each valid under its schema', () => {
    const check = compileCheck(`lexicon/${name}`)
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.flatMap((entry) => check(entry) ?? []).slice(0, 5)).toEqual([])
  })

  it('has no entry twice', () => {
    const seen = new Set<string>()
    const twice = entries.map((entry) => JSON.stringify(entry)).filter((line) => seen.size === seen.add(line).size)
    expect(twice).toEqual([])
  })

  it('is written in canonical text', () => {
    const lines = entries.map((entry) => JSON.stringify(entry))
    expect(lines.filter((line) => canonicalize(line) !== line).slice(0, 5)).toEqual([])
  })
})
