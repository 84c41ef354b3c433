import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readProvenance } from '../provenance.ts'

/** All that decides what comes out of the same inputs: two runs that differ in none of it write the same bytes. */
export interface Identity {
  readonly zongjie: string
  /** SHA-256 of zongjie's own code. */
  readonly code: string
  readonly versions: Readonly<Record<string, string>>
  readonly lexicons: Readonly<Record<string, string>>
  readonly schemas: Readonly<Record<string, string>>
  /** Options that decide what one document gives. */
  readonly mining: Readonly<Record<string, unknown>>
  /** Options that decide what is made of all of them. */
  readonly writing: Readonly<Record<string, unknown>>
}

export function identityOf(mining: Identity['mining'], writing: Identity['writing']): Identity {
  const { version, versions, lexicons, schemas } = readProvenance()
  return { zongjie: version, code: hashCode(), versions, lexicons, schemas, mining, writing }
}

/** Hash of what decides a part: all but the options for the writing. */
export function partIdentity({ writing: _, ...identity }: Identity): string {
  return hashOf(identity)
}

/** SHA-256 of a value, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** Names of what differs between two identities, such as `lexicons.units` or `mining.limits.fileBytes`. */
export function differencesOf(a: unknown, b: unknown, path = ''): string[] {
  if (!isObject(a) || !isObject(b)) return canonicalJson(a) === canonicalJson(b) ? [] : [path]
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return keys.flatMap((key) => differencesOf(a[key], b[key], path === '' ? key : `${path}.${key}`))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function canonicalJson(value: unknown): string {
  const text = JSON.stringify(value, (_, inner) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
  return text ?? 'undefined'
}

/** SHA-256 over the files of the code that runs, `src/` or `dist/`: a version number does not change with every edit. */
function hashCode(): string {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const hash = createHash('sha256')
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name))
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(root, name)))
  return hash.digest('hex')
}
