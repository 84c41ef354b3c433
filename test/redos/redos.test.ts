import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ROOT } from '../support/shared.ts'
import { allPatterns, type Pattern, partsOf } from './find-patterns.ts'
import { slowestOn } from './pump.ts'

/**
 * What recheck says of each pattern of the code. Asking about all takes minutes, so its answers are kept, and a test
 * asks about those alone that are new: `ZONGJIE_REDOS=all` asks about all again and writes the file.
 */
interface Verdicts {
  /** Patterns that recheck calls safe. */
  safe: string[]
  /** Those that it calls vulnerable or gives up on: what they are held to is measured, on texts of up to `longest`. */
  measured: Record<string, { verdict: 'vulnerable' | 'unknown'; longest: number; why: string }>
}

const FILE = join(ROOT, 'test/redos/verdicts.json')
const ALL = process.env.ZONGJIE_REDOS === 'all'
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

  it('are all known to be safe, or held to a measured limit with a reason', () => {
    const known = new Set(ALL ? [] : [...verdicts.safe, ...Object.keys(verdicts.measured)])
    const fresh = patterns.filter(({ pattern }) => !known.has(pattern))
    const answers = fresh.length === 0 ? [] : ask(fresh, ALL ? 4000 : 2000)
    const unsafe = fresh.filter((_, i) => answers[i] !== 'safe')
    if (ALL) {
      const measured: Verdicts['measured'] = {}
      for (const { pattern, file } of unsafe) {
        const verdict =
          answers[fresh.findIndex((one) => one.pattern === pattern)] === 'vulnerable' ? 'vulnerable' : 'unknown'
        const before = verdicts.measured[pattern]
        measured[pattern] = {
          verdict,
          longest: before?.longest ?? LONG,
          why: before?.why ?? `${file}: linear as measured`,
        }
      }
      const safe = fresh.filter((_, i) => answers[i] === 'safe').map(({ pattern }) => pattern)
      writeFileSync(FILE, `${JSON.stringify({ safe: safe.sort(), measured }, null, 1)}\n`)
      return
    }
    expect(
      unsafe.map(({ pattern, file }) => `${file}: ${pattern}`),
      'bound its quantifiers, or write it into test/redos/verdicts.json with the longest text that it meets and why',
    ).toEqual([])
  })

  it('have no verdicts left of those that are gone', () => {
    const there = new Set(patterns.map(({ pattern }) => pattern))
    const gone = Object.keys(verdicts.measured).filter((pattern) => !there.has(pattern))
    expect(gone).toEqual([])
    for (const { why, longest } of Object.values(verdicts.measured)) {
      expect(why.length).toBeGreaterThan(10)
      expect(longest).toBeLessThanOrEqual(LONG)
    }
  })

  it('that recheck does not call safe take no time over texts made to hold them up', () => {
    const slow: string[] = []
    for (const [pattern, { longest }] of Object.entries(verdicts.measured)) {
      const { milliseconds, unit } = slowestOn(partsOf(pattern), longest, ALLOWED)
      if (milliseconds > ALLOWED)
        slow.push(`${pattern}: ${Math.round(milliseconds)} ms over ${longest} of ${JSON.stringify(unit)}`)
    }
    expect(slow).toEqual([])
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
