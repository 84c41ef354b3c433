import type { Frame, ReportSummary } from '../layout.ts'
import type { Corpus } from './corpus.ts'
import { nameOf, say } from './language.ts'

export type FacetName = 'year' | 'genre' | 'issuer' | 'level' | 'region' | 'topic' | 'indicator'

export interface Facet {
  readonly name: FacetName
  title(): string
  /** The values that a summary has; `-` where it has none. */
  valuesOf(summary: ReportSummary): readonly string[]
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
    valuesOf: ({ year }) => [year ? String(year.value) : '-'],
    label: open,
    order: () => YEARS,
  },
  {
    name: 'genre',
    title: () => say('Genre', '文体'),
    valuesOf: ({ genre }) => [genre],
    label: nameOf,
    order: ({ genre }) => genre,
  },
  {
    name: 'issuer',
    title: () => say('Issuer', '报告单位'),
    valuesOf: ({ issuer }) => [issuer?.type ?? '-'],
    label: nameOf,
    order: ({ issuer_type }) => issuer_type,
  },
  {
    name: 'level',
    title: () => say('Level', '层级'),
    valuesOf: ({ issuer }) => [issuer?.level ?? '-'],
    label: (value) => (value === '-' ? say('none shown', '未显示') : nameOf(value)),
    order: ({ level }) => level,
  },
  {
    name: 'region',
    title: () => say('Region', '地区'),
    valuesOf: ({ issuer }) => [issuer?.region ?? '-'],
    label: (value) => (value === '-' ? say('not named', '未提及') : value),
    order: () => null,
  },
  {
    name: 'topic',
    title: () => say('Topic', '活动内容'),
    valuesOf: ({ topics }) => topics,
    label: nameOf,
    order: () => null,
  },
  {
    name: 'indicator',
    title: () => say('Has figures of', '含有指标'),
    valuesOf: ({ counts }) => [...new Set(counts.map(({ indicator }) => indicator))],
    label: nameOf,
    order: ({ indicator }) => indicator,
  },
]

const YEARS = Array.from({ length: 201 }, (_, i) => String(2100 - i))

export type Chosen = Readonly<Record<FacetName, ReadonlySet<string>>>

export const NOTHING_CHOSEN: Chosen = {
  year: new Set(),
  genre: new Set(),
  issuer: new Set(),
  level: new Set(),
  region: new Set(),
  topic: new Set(),
  indicator: new Set(),
}

export interface Filtered {
  /** Indexes of the summaries that fit every facet in which something is chosen. */
  readonly summaries: readonly number[]
  /** How many there would be with each value of a facet, whatever else is chosen in that facet. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
}

/** Finds the summaries that fit: any value of a facet, but every facet. Linear in the summaries. */
export function createFilter(corpus: Corpus): (chosen: Chosen, copies: boolean) => Filtered {
  const values = FACETS.map((facet) => corpus.summaries.map((summary) => facet.valuesOf(summary)))
  return (chosen, copies) => {
    const counts = FACETS.map(() => new Map<string, number>())
    const wanted = FACETS.map(({ name }) => chosen[name])
    const summaries: number[] = []
    for (let i = 0; i < corpus.summaries.length; i++) {
      if (!copies && !corpus.essays[i]) continue
      let missed = -1
      let misses = 0
      for (let f = 0; f < FACETS.length && misses < 2; f++) {
        const want = wanted[f] as ReadonlySet<string>
        if (want.size === 0 || values[f]?.[i]?.some((value) => want.has(value))) continue
        missed = f
        misses++
      }
      if (misses === 0) summaries.push(i)
      for (let f = 0; f < FACETS.length; f++) {
        if (misses > 1 || (misses === 1 && f !== missed)) continue
        const count = counts[f] as Map<string, number>
        for (const value of values[f]?.[i] ?? []) count.set(value, (count.get(value) ?? 0) + 1)
      }
    }
    return {
      summaries,
      counts: Object.fromEntries(FACETS.map(({ name }, f) => [name, counts[f]])) as unknown as Filtered['counts'],
    }
  }
}
