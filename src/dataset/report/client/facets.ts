import { FACET_NAMES, type FacetName, fromKeys } from '../figures/facts.ts'
import type { FactColumns, Frame } from '../layout.ts'
import { type PlacedKeys, placeKeys } from './key-list.ts'
import { nameOf, say } from './language.ts'

export interface Facet {
  readonly name: FacetName
  title(): string
  /** How a value reads. */
  label(value: string): string
  /** Values in their order; null where they stand by how often they come. */
  order(orders: Frame['orders']): readonly string[] | null
}

const open = (value: string) => (value === '-' ? say('not settled', '未定') : value)

/** What a reader can choose by, in the order of the page. */
export const FACETS: readonly Facet[] = [
  {
    name: 'year',
    title: () => say('Year', '年份'),
    label: open,
    order: () => YEARS,
  },
  {
    name: 'genre',
    title: () => say('Genre', '文体'),
    label: nameOf,
    order: ({ genre }) => genre,
  },
  {
    name: 'issuer',
    title: () => say('Issuer', '报告单位'),
    label: nameOf,
    order: ({ issuer_type }) => issuer_type,
  },
  {
    name: 'level',
    title: () => say('Level', '层级'),
    label: (value) => (value === '-' ? say('none shown', '未显示') : nameOf(value)),
    order: ({ level }) => level,
  },
  {
    name: 'region',
    title: () => say('Region', '地区'),
    label: (value) => (value === '-' ? say('not named', '未提及') : value),
    order: () => null,
  },
  {
    name: 'topic',
    title: () => say('Topic', '活动内容'),
    label: nameOf,
    order: () => null,
  },
  {
    name: 'indicator',
    title: () => say('Has figures of', '含有指标'),
    label: nameOf,
    order: ({ indicator }) => indicator,
  },
]

const YEARS = Array.from({ length: 201 }, (_, i) => String(2100 - i))

export type Chosen = Readonly<Record<FacetName, ReadonlySet<string>>>

export const NOTHING_CHOSEN: Chosen = fromKeys(FACET_NAMES, () => new Set<string>())

export interface Filtered {
  /** Indexes of the summaries that fit every facet in which something is chosen. */
  readonly summaries: readonly number[]
  /** How many there would be with each value of a facet, whatever else is chosen in that facet. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
}

export type Filter = (chosen: Chosen, copies: boolean) => Filtered

/** Finds the summaries that fit: any value of a facet, but every facet. Linear in the summaries. */
export function createFilter(facts: FactColumns | null): Filter {
  if (facts === null) return () => ({ summaries: [], counts: fromKeys(FACET_NAMES, () => new Map<string, number>()) })
  const facets = FACET_NAMES.map((name) => ({ name, ...placeKeys(facts.lists[name]) }))
  return (chosen, copies) => {
    const open = facets.map(({ name, size, wordOf, starts, rows }) => {
      const wanted =
        chosen[name].size > 0 ? Uint8Array.from({ length: size }, (_, key) => +chosen[name].has(wordOf(key))) : null
      return { starts, rows, wanted, counts: new Uint32Array(size) }
    })
    const summaries: number[] = []
    for (let i = 0; i < facts.essays.length; i++) {
      if (!copies && !facts.essays[i]) continue
      let missed = -1
      let misses = 0
      for (let f = 0; f < open.length && misses < 2; f++) {
        if (holdsAny(open[f] as Open, i)) continue
        missed = f
        misses++
      }
      if (misses === 0) summaries.push(i)
      // with one miss it would be there if that facet were chosen otherwise
      if (misses === 0) for (const facet of open) tally(facet, i)
      else if (misses === 1) tally(open[missed] as Open, i)
    }
    const counts = facets.map(({ wordOf }, f) => {
      const entries = [...(open[f] as Open).counts.entries()].filter(([, count]) => count > 0)
      return new Map(entries.map(([key, count]) => [wordOf(key), count]))
    })
    return {
      summaries,
      counts: fromKeys(FACET_NAMES, (name) => counts[FACET_NAMES.indexOf(name)] as Map<string, number>),
    }
  }
}

interface Open extends Pick<PlacedKeys, 'starts' | 'rows'> {
  /** Of each key whether it is chosen; null where nothing is. */
  readonly wanted: Uint8Array | null
  readonly counts: Uint32Array
}

function holdsAny({ starts, rows, wanted }: Open, summary: number): boolean {
  if (wanted === null) return true
  const end = starts[summary + 1] as number
  for (let row = starts[summary] as number; row < end; row++) if (wanted[rows[row] as number]) return true
  return false
}

function tally({ starts, rows, counts }: Open, summary: number): void {
  const end = starts[summary + 1] as number
  for (let row = starts[summary] as number; row < end; row++) {
    const key = rows[row] as number
    counts[key] = (counts[key] as number) + 1
  }
}
