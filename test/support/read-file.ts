import type { Document } from '../../src/core/document.ts'
import type { ReadOptions } from '../../src/ingest/formats/reader.ts'
import { forEachOutcome, type ReadOutcome, readContext } from '../../src/ingest/outcome.ts'
import { readBytes, readInput } from '../../src/ingest/read-input.ts'
import { splitLexicon } from './lexicons.ts'

export const testContext = (options: Partial<ReadOptions> = {}) => readContext(splitLexicon.furniture, options)

/** What a file gives, under the path given. */
export async function readFile(
  location: string,
  options: Partial<ReadOptions> = {},
  path = 'x',
): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = []
  await forEachOutcome(readInput({ path, location: Buffer.from(location) }, testContext(options)), (read) => {
    outcomes.push(read)
  })
  return outcomes
}

/** What bytes under a name give. */
export async function readNamed(name: string, bytes: Uint8Array | string, options: Partial<ReadOptions> = {}) {
  const outcomes: ReadOutcome[] = []
  const place = { path: name, hints: { name }, depth: 0 }
  await forEachOutcome(readBytes(place, Buffer.from(bytes as Uint8Array), testContext(options)), (read) => {
    outcomes.push(read)
  })
  return outcomes
}

/** The only outcome. */
export async function readOne(
  location: string,
  options: Partial<ReadOptions> = {},
  path = location,
): Promise<ReadOutcome> {
  const [first, ...others] = await readFile(location, options, path)
  if (first === undefined || others.length > 0) throw new Error(`${location} gave ${others.length + 1} outcomes`)
  return first
}

export function codeOf(outcome: ReadOutcome): string {
  if ('leftOut' in outcome) return 'left out'
  return 'reject' in outcome ? outcome.reject.code : 'ok'
}

/** Path and code of each outcome: `a.zip!/b.txt ok`. */
export function linesOf(outcomes: readonly ReadOutcome[]): string[] {
  return outcomes.map((outcome) => `${pathOf(outcome)} ${codeOf(outcome)}`)
}

function pathOf(outcome: ReadOutcome): string {
  if ('leftOut' in outcome) return outcome.leftOut
  return 'reject' in outcome ? outcome.reject.path : outcome.document.path
}

export function documentOf(outcome: ReadOutcome | undefined): Document {
  if (outcome === undefined || !('document' in outcome)) throw new Error(outcome ? codeOf(outcome) : 'nothing')
  return outcome.document
}
