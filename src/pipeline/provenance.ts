import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunFacts } from '../dataset/facts.ts'

/** The package's folder; the same from `src/` and from `dist/`. */
const ROOT = new URL('../../', import.meta.url)

/** Versions of zongjie and of what decides its results, and hashes of its lexicons and schemas. */
export function readProvenance(): Pick<RunFacts, 'version' | 'versions' | 'lexicons' | 'schemas'> {
  const require = createRequire(import.meta.url)
  const version = (name: string) =>
    (JSON.parse(readFileSync(new URL(name, ROOT), 'utf8')) as { version: string }).version
  const installed = (name: string) => (require(`${name}/package.json`) as { version: string }).version
  return {
    version: version('package.json'),
    versions: { node: process.versions.node, nodejieba: installed('nodejieba'), natural: installed('natural') },
    lexicons: hashFolder('src/lexicon/data/', '.jsonl'),
    schemas: hashFolder('schemas/', '.schema.json'),
  }
}

/** SHA-256 of each file of a folder with that ending, by name. */
function hashFolder(folder: string, ending: string): Record<string, string> {
  const place = new URL(folder, ROOT)
  const names = readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .sort()
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -ending.length), sha256(readFileSync(new URL(name, place)))]),
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
