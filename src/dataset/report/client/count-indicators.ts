import { type Statistics, spreadOf } from '../figures/distribution.ts'
import { byMentions, type IndicatorFigures, type Standing, type UnitFigures } from '../figures/indicators.ts'
import { splitKey } from '../figures/split-key.ts'
import type { Tally } from '../figures/tally.ts'
import { countKeys, type PlacedKeys } from './key-list.ts'

/** Counts the figures of some summaries by indicator and unit. */
export function createIndicatorCounter(
  counts: PlacedKeys,
  values: readonly number[],
  essays: readonly boolean[],
  order: readonly string[],
) {
  const cells = Array.from({ length: counts.size }, (_, key) => {
    const [standing, rest] = splitKey(counts.wordOf(key))
    const [indicator, unit] = splitKey(rest)
    return { standing: standing as Standing, indicator, unit }
  })
  return (chosen: readonly number[]): IndicatorFigures[] => {
    const { once, all } = countKeys(counts, chosen, essays)
    const ofAll = createGroups(counts, values, all, chosen)
    const ofOnce = createGroups(
      counts,
      values,
      once,
      chosen.filter((i) => essays[i]),
    )
    const indicators = new Map<string, Map<string, Unit>>()
    for (const [key, { standing, indicator, unit }] of cells.entries()) {
      if (all[key] === 0) continue
      const units = indicators.get(indicator) ?? new Map<string, Unit>()
      indicators.set(indicator, units)
      const figures = units.get(unit) ?? emptyUnit(unit)
      const tally = { once: once[key] as number, all: all[key] as number }
      const mentions = { once: figures.mentions.once + tally.once, all: figures.mentions.all + tally.all }
      const standings = standing === 'done' || standing === 'planned' ? { all: ofAll(key), once: ofOnce(key) } : tally
      units.set(unit, { ...figures, mentions, [standing]: standings })
    }
    return order.flatMap((indicator) => {
      const units = indicators.get(indicator)
      return units ? [{ indicator, units: [...units.values()].sort(byMentions) }] : []
    })
  }
}

type Unit = UnitFigures

const NOTHING: Tally = { once: 0, all: 0 }
const NO_VALUES: Statistics = { n: 0, sum: 0, quartiles: null, steps: [] }

function emptyUnit(unit: string): Unit {
  const none = { once: NO_VALUES, all: NO_VALUES }
  return { unit, done: none, planned: none, other: NOTHING, masked: NOTHING, mentions: NOTHING }
}

/** Gathers the values of each key, and gives the statistics of one. @param sizes how many values each key has */
function createGroups(
  { size, starts, rows }: PlacedKeys,
  values: readonly number[],
  sizes: Uint32Array,
  chosen: readonly number[],
): (key: number) => Statistics {
  const ends = new Uint32Array(size)
  for (let key = 1; key < size; key++) ends[key] = (ends[key - 1] as number) + (sizes[key - 1] as number)
  const firsts = ends.slice()
  const grouped = new Float64Array((ends[size - 1] ?? 0) + (sizes[size - 1] ?? 0))
  for (const i of chosen) {
    const end = starts[i + 1] as number
    for (let row = starts[i] as number; row < end; row++) {
      const key = rows[row] as number
      const place = ends[key] as number
      grouped[place] = values[row] as number
      ends[key] = place + 1
    }
  }
  return (key) => {
    const own = grouped.subarray(firsts[key], ends[key]).sort()
    let sum = 0
    for (const value of own) sum += value
    return { n: own.length, sum, ...spreadOf(own) }
  }
}
