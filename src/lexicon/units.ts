import { readEntries } from './jsonl.ts'
import { buildUnitTrie, type TrieHit } from './unit-trie.ts'

/** What a unit counts; `time` are the units of dates and durations. */
export type UnitClass =
  | 'person'
  | 'visit'
  | 'document'
  | 'case'
  | 'body'
  | 'group'
  | 'generic'
  | 'event'
  | 'publication'
  | 'place'
  | 'machine'
  | 'goods'
  | 'ratio'
  | 'score'
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'measure'
  | 'time'

/** An entry of `units.jsonl`; `schemas/lexicon/units.schema.json` says what its properties mean. */
export interface Unit {
  readonly unit: string
  readonly class: UnitClass
  readonly notBefore?: string
  readonly as?: string
  readonly factor?: number
}

export interface UnitLexicon {
  readonly units: readonly Unit[]
  /** Units that stand in the text at the offset, the shortest first. */
  at(text: string, offset: number): readonly TrieHit<Unit>[]
}

/** Loads the classifiers, measures and currencies. */
export function loadUnits(): UnitLexicon {
  const units = readEntries<Unit>('units')
  const trie = buildUnitTrie(
    units.map((unit) => [unit.unit, unit] as const),
    'forwards',
  )
  return { units, at: (text, offset) => trie.all(text, offset) }
}
