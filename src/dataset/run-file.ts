import { createHash, type Hash } from 'node:crypto'
import type { DocumentRow, RunFacts, Totals } from './facts.ts'
import type { FileFacts } from './output-file.ts'

/** Hash of the list of inputs, in their order. */
export interface InputList {
  add(document: DocumentRow): void
  sha256(): string
}

/** Begins the list of inputs; run.schema.json says how a line of it looks. */
export function createInputList(): InputList {
  const hash: Hash = createHash('sha256')
  return {
    // JSON.stringify, for a path may hold a line feed
    add: ({ path, sha256 }) => void hash.update(`${sha256 ?? '-'}  ${JSON.stringify(path)}\n`),
    sha256: () => hash.digest('hex'),
  }
}

/** The text of run.json. */
export function runFile(run: RunFacts, inputs: string, totals: Totals, files: readonly FileFacts[]): string {
  const facts = {
    $schema: 'https://zongjie.example/schemas/run.schema.json',
    zongjie: run.version,
    versions: sorted(run.versions),
    options: sorted(run.options),
    inputs: { documents: totals.documents, sha256: inputs },
    lexicons: sorted(run.lexicons),
    own: sorted(run.own),
    schemas: sorted(run.schemas),
    totals,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    timings: run.timings,
  }
  return sealed(`${JSON.stringify(facts, null, 2)}\n`)
}

/** A JSON object's text with the SHA-256 of the text as its last property: the file that lists all hashes needs its own. */
function sealed(text: string): string {
  const seal = createHash('sha256').update(text).digest('hex')
  return text.replace(/\n\}\n$/, `,\n  "seal": "${seal}"\n}\n`)
}

/** Whether a text is sealed and not a byte of it is another. */
export function isSealed(text: string): boolean {
  return sealed(text.replace(/,\n {2}"seal": "[0-9a-f]{64}"\n\}\n$/, '\n}\n')) === text
}

/** By key, so that the order in which facts were gathered does not show. */
function sorted<Value>(map: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
}
