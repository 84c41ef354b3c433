import { readEntries } from './jsonl.ts'

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
  /** Units that stand in the text at the offset, the longest first. */
  at(text: string, offset: number): readonly Unit[]
}

const NONE: readonly Unit[] = []

/** Loads the classifiers, measures and currencies. */
export function loadUnits(): UnitLexicon {
  const units = readEntries<Unit>('units')
  const byFirst = new Map<string, Unit[]>()
  for (const unit of units) {
    const first = unit.unit[0] as string
    const group = byFirst.get(first)
    if (group) group.push(unit)
    else byFirst.set(first, [unit])
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.unit.length - a.unit.length)
  return {
    units,
    at: (text, offset) => {
      const group = byFirst.get(text[offset] as string)
      return group ? group.filter(({ unit }) => text.startsWith(unit, offset)) : NONE
    },
  }
}
