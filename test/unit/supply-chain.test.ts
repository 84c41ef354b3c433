import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/shared.ts'

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly peer?: boolean
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const manifest = read('package.json')
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
)

/** Licences under which a work of the MIT licence may use, and ship beside itself, what it depends on. */
const COMPATIBLE = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'Unlicense',
    'CC0-1.0',
    'BlueOak-1.0.0',
  ],
  ...['WTFPL', 'Python-2.0', 'PSF-2.0', 'Zlib', 'CC-BY-4.0', 'CC-BY-3.0'],
])
/** Of tools for development, which are not shipped: their own conditions are on changes to themselves. */
const FOR_TOOLS = new Set([...COMPATIBLE, 'MPL-2.0'])

/** Licences that a package says in words alone. */
const IN_WORDS: Readonly<Record<string, string>> = { 'node_modules/sylvester': 'MIT' }

/** Whether an expression of SPDX leaves a choice that is among those. */
function isAmong(licence: string, allowed: ReadonlySet<string>): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((one) => allowed.has(one.trim())))
}

/** The licence that the lockfile names, or what is installed does. */
function licenceOf(path: string, { license }: Locked): string {
  if (license !== undefined) return license
  const file = join(ROOT, path, 'package.json')
  if (!existsSync(file)) return 'unknown'
  const { license: own, licenses } = JSON.parse(readFileSync(file, 'utf8'))
  return (
    own?.type ?? own ?? licenses?.map(({ type }: { type: string }) => type).join(' OR ') ?? IN_WORDS[path] ?? 'unknown'
  )
}

describe('dependencies', () => {
  it('are asked for by exact versions', () => {
    for (const of of ['dependencies', 'devDependencies', 'peerDependencies'])
      for (const [name, version] of Object.entries(manifest[of]))
        expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+[\w.-]*$/)
  })

  it('are locked by hashes, and by no address', () => {
    expect(locked.length).toBeGreaterThan(200)
    for (const [path, { integrity, resolved }] of locked) {
      expect(integrity, path).toMatch(/^sha512-/)
      expect(resolved, path).toBeUndefined()
    }
  })

  it('run no script when they are installed but the one that is allowed', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
    expect(scripts.filter((path) => !path.endsWith('/fsevents'))).toEqual(['node_modules/nodejieba'])
    expect(manifest.allowScripts).toEqual({ nodejieba: true })
  })

  it('have licences under which they may be used', () => {
    const refused = locked.flatMap(([path, one]) => {
      const licence = licenceOf(path, one)
      const isTool = one.dev === true || one.devOptional === true
      return isAmong(licence, isTool ? FOR_TOOLS : COMPATIBLE) ? [] : [`${path}: ${licence}`]
    })
    expect(refused).toEqual([])
  })

  it('are all in the bill of materials, each with its version, hash and licence', () => {
    const bill = JSON.parse(
      execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    )
    const named = new Map<string, { hashes?: unknown[]; licenses?: unknown[] }>(
      bill.components.map((part: { name: string; version: string }) => [`${part.name} ${part.version}`, part]),
    )
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      const part = named.get(`${name} ${version}`)
      expect(part?.hashes, name).toHaveLength(1)
      expect(part?.licenses?.length, name).toBeGreaterThan(0)
    }
  })
})
