import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { compileCheck } from '../schema/compile.ts'
import type { Evaluation } from './evaluate.ts'
import { SCORE_NAMES } from './score-names.ts'

/** What one gold set was measured at, and on which gold. */
export interface PinnedSet {
  /** SHA-256 of the gold, as `loadGold` gives it. */
  readonly gold: string
  readonly floors: Readonly<Record<string, number>>
}

/** A floors file: gold sets by name. */
export type Floors = Readonly<Record<string, PinnedSet>>

/**
 * Reads a floors file; none is no floors.
 * @throws Error that names the file, where it is not one
 */
export function readFloors(path: string): Floors {
  if (!existsSync(path)) return {}
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`)
  }
  const refusal = compileCheck('floors')(value)
  if (refusal !== null) throw new Error(`${path} is not a floors file: ${refusal}`)
  return value as Floors
}

export function writeFloors(path: string, floors: Floors): void {
  const sorted = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
}

/**
 * The figures that have floors: F1 of each score, or accuracy; of the year precision too, for a wrong year
 * is worse than none.
 */
export function floorMeasures({ scores }: Evaluation): Map<string, number | null> {
  const measures = new Map<string, number | null>()
  for (const name of SCORE_NAMES) {
    // of a summary without a record no field was predicted: recall counts that
    measures.set(name, scores[name].kind === 'accuracy' ? scores[name].recall : scores[name].f1)
    if (name === 'year') measures.set('year precision', scores.year.precision)
  }
  return measures
}
