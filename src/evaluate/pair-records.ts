import type { PlacedGold } from './gold.ts'
import type { Prediction } from './prediction.ts'

/** The records of each gold document, and what a reader should know of how they were found. */
export interface PairedRecords {
  readonly recordsOf: ReadonlyMap<PlacedGold, readonly Prediction[]>
  readonly warnings: readonly string[]
}

/**
 * Finds the records of each gold document by path: the path itself, or any path that ends in it, for gold
 * names its file alone. Where several documents have that name, the one with the same bytes is meant.
 *
 * @throws Error where that does not settle it
 */
export function pairRecords(gold: readonly PlacedGold[], records: readonly Prediction[]): PairedRecords {
  const byPath = new Map<string, Prediction[]>()
  for (const record of records) {
    const known = byPath.get(record.document.path)
    if (known) known.push(record)
    else byPath.set(record.document.path, [record])
  }
  const pathsOf = new Map<string, string[]>()
  for (const path of byPath.keys()) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    pathsOf.set(name, [...(pathsOf.get(name) ?? []), path])
  }
  const recordsOf = new Map<PlacedGold, readonly Prediction[]>()
  const warnings: string[] = []
  for (const document of gold) {
    const path = byPath.has(document.file) ? document.file : choosePath(document, byPath, pathsOf)
    const found = path === null ? [] : (byPath.get(path) as Prediction[])
    recordsOf.set(document, found)
    warnings.push(...doubtsOf(document, found))
  }
  return { recordsOf, warnings }
}

function choosePath(
  document: PlacedGold,
  byPath: ReadonlyMap<string, readonly Prediction[]>,
  pathsOf: ReadonlyMap<string, readonly string[]>,
): string | null {
  const name = document.file.slice(document.file.lastIndexOf('/') + 1)
  const paths = pathsOf.get(name) ?? []
  if (paths.length < 2) return paths[0] ?? null
  const same = paths.filter((path) => byPath.get(path)?.[0]?.document.sha256 === document.sha256)
  if (same.length === 1) return same[0] as string
  throw new Error(`${document.file} of the gold could be any of the records' documents ${[...paths].sort().join(', ')}`)
}

/** Offsets that do not fit the text make every score of places meaningless: it has to be said. */
function doubtsOf(document: PlacedGold, records: readonly Prediction[]): string[] {
  if (records.length === 0) return [`${document.file}: no records`]
  let mentions = 0
  let astray = 0
  for (const record of records) {
    for (const { start, end, text } of [...record.dates, ...record.counts, ...record.agencies, ...record.themes]) {
      mentions++
      if (document.text.slice(start, end) !== text) astray++
    }
  }
  if (astray === 0) return []
  return [
    `${document.file}: ${astray} of ${mentions} mentions are not at their offsets; the records are of another text`,
  ]
}
