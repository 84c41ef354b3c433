import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ROOT } from '../support/shared.ts'
import { allPatterns, type Pattern, partsOf } from './find-patterns.ts'
import { slowestOn } from './pump.ts'

/**
 * What recheck says of each pattern of the code. Asking about all takes minutes, so its answers are kept, and a test
 * asks about those alone that are new: `npm run redos` asks and writes the file, `ZONGJIE_REDOS=all` of all again.
 */
interface Verdicts {
  /** Patterns that recheck calls safe. */
  readonly safe: readonly string[]
  /** Those that it gives up on, which depends on the machine: they are measured. */
  readonly unknown: readonly string[]
  /** Those that it calls vulnerable: measured on texts as long as the longest that they meet, and why no longer. */
  readonly allowed: Readonly<Record<string, { readonly longest: number; readonly why: string }>>
}

const FILE = join(ROOT, 'test/redos/verdicts.json')
const { ZONGJIE_REDOS } = process.env
/** Characters of a text that has no limit of its own: what is quadratic takes a second over them. */
const LONG = 15_000
/** Milliseconds of this process that a pattern may take over the longest text made to hold it up. */
const ALLOWED = 100

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 1_800_000 })

let patterns: Pattern[]
let verdicts: Verdicts
beforeAll(async () => {
  patterns = await allPatterns()
  verdicts = JSON.parse(readFileSync(FILE, 'utf8'))
})

/** Verdicts on patterns, by recheck with so many milliseconds for each. */
function ask(of: readonly Pattern[], timeout: number): string[] {
  const input = JSON.stringify(of.map(({ pattern }) => partsOf(pattern)))
  const args = [join(ROOT, 'test/redos/ask.mjs'), String(timeout)]
  const { stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('regular expressions of the code', () => {
  it('are found: literals, and those that are built', () => {
    expect(patterns.length).toBeGreaterThan(500)
    expect(patterns.map(({ file }) => file)).toContain('extract/theme/wording.ts')
  })

  it('are safe, or take no time over texts made to hold them up', () => {
    const { safe, unknown, allowed } = verdicts
    const known = new Set(ZONGJIE_REDOS === 'all' ? [] : [...safe, ...unknown, ...Object.keys(allowed)])
    const fresh = patterns.filter(({ pattern }) => !known.has(pattern))
    const answers = fresh.length === 0 ? [] : ask(fresh, ZONGJIE_REDOS ? 4000 : 1500)
    const that = (answer: string) => fresh.filter((_, i) => answers[i] === answer).map(({ pattern }) => pattern)
    const there = new Set(patterns.map(({ pattern }) => pattern))
    const stay = (of: readonly string[]) => [...new Set(of)].filter((pattern) => there.has(pattern)).sort()
    const now = { safe: stay([...safe, ...that('safe')]), unknown: stay([...unknown, ...that('unknown')]), allowed }
    if (ZONGJIE_REDOS) writeFileSync(FILE, `${JSON.stringify(now, null, 1)}\n`)
    const faults = that('vulnerable').filter((pattern) => !(pattern in allowed))
    const limits = [...now.unknown.map((pattern) => [pattern, LONG] as const), ...limitsOf(allowed)]
    for (const [pattern, longest] of limits) {
      const { milliseconds, unit } = slowestOn(partsOf(pattern), longest, ALLOWED)
      if (milliseconds > ALLOWED)
        faults.push(`${pattern}: ${Math.round(milliseconds)} ms over ${longest} of ${JSON.stringify(unit)}`)
    }
    expect(faults, 'bound its quantifiers, or allow it in test/redos/verdicts.json with a limit and why').toEqual([])
  })

  it('are allowed where they are there, with a reason', () => {
    const there = new Set(patterns.map(({ pattern }) => pattern))
    expect(Object.keys(verdicts.allowed).filter((pattern) => !there.has(pattern))).toEqual([])
    for (const { why, longest } of Object.values(verdicts.allowed)) {
      expect(why.length).toBeGreaterThan(10)
      expect(longest).toBeLessThanOrEqual(LONG)
    }
  })

  it('would be found out: a known trap takes too long, a bounded one does not', () => {
    expect(slowestOn({ source: '\\s+$', flags: '' }, LONG, ALLOWED).milliseconds).toBeGreaterThan(ALLOWED)
    expect(slowestOn({ source: '[一-鿿]+(?:委员会|局)', flags: 'g' }, LONG, ALLOWED).milliseconds).toBeGreaterThan(
      ALLOWED,
    )
    expect(slowestOn({ source: '[一-鿿]{2,12}(?:委员会|局)', flags: 'g' }, LONG, ALLOWED).milliseconds).toBeLessThan(
      ALLOWED,
    )
    expect(ask([{ pattern: '/(a+)+$/', file: '' }], 4000)).toEqual(['vulnerable'])
  })
})

function limitsOf(allowed: Verdicts['allowed']): Array<readonly [pattern: string, longest: number]> {
  return Object.entries(allowed).map(([pattern, { longest }]) => [pattern, longest])
}
