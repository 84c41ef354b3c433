import type { SummaryRecord } from '../../core/record.generated.ts'
import { factsOf, fromKeys, LISTS } from './figures/facts.ts'
import { MEASURES, type Measure } from './figures/quality.ts'
import { type FactColumns, type KeyList, KINDS } from './layout.ts'

/** Gathers what the figures need of each summary. */
export interface FactEncoder {
  add(record: SummaryRecord, essay: boolean): void
  columns(): FactColumns
}

const MEASURE_NAMES = Object.keys(MEASURES) as Measure[]

export function createFactEncoder(): FactEncoder {
  const essays: boolean[] = []
  const places = new Map<string, number>()
  const documents: number[] = []
  const clusterSizes: number[] = []
  const values: number[] = []
  const lists = fromKeys(LISTS, createKeyList)
  const [bodies, clusters, counts] = [createKeyList(), createKeyList(), createKeyList()]
  const sizes = fromKeys(KINDS, (): number[] => [])
  const parts = fromKeys(MEASURE_NAMES, (): number[] => [])
  return {
    add(record, essay) {
      const facts = factsOf(record)
      essays.push(essay)
      if (!places.has(facts.document)) places.set(facts.document, places.size)
      documents.push(places.get(facts.document) as number)
      clusterSizes.push(facts.clusterSize)
      for (const name of LISTS) lists[name].add(facts.lists[name])
      bodies.add(facts.bodies)
      clusters.add(facts.cluster === null ? [] : [facts.cluster])
      counts.add(facts.counts.map(({ key }) => key))
      for (const { value } of facts.counts) values.push(value)
      for (const kind of KINDS) sizes[kind].push(facts.sizes[kind])
      for (const measure of MEASURE_NAMES) parts[measure].push(facts.parts[measure])
    },
    columns: () => ({
      essays,
      documents,
      lists: fromKeys(LISTS, (name) => lists[name].list()),
      bodies: bodies.list(),
      clusters: clusters.list(),
      clusterSizes,
      counts: counts.list(),
      values,
      sizes,
      parts,
    }),
  }
}

function createKeyList() {
  const places = new Map<string, number>()
  const perSummary: number[] = []
  const rows: number[] = []
  return {
    add(keys: readonly string[]) {
      perSummary.push(keys.length)
      for (const key of keys) {
        let place = places.get(key)
        if (place === undefined) {
          place = places.size
          places.set(key, place)
        }
        rows.push(place)
      }
    },
    list: (): KeyList => ({
      values: [...places.keys()],
      perSummary: perSummary.every((n) => n === 1) ? null : perSummary,
      rows,
    }),
  }
}
