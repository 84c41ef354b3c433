import { fromKeys, LISTS } from '../figures/facts.ts'
import { arrange, type Figures } from '../figures/figures.ts'
import { MEASURES, type Measure } from '../figures/quality.ts'
import type { Tally } from '../figures/tally.ts'
import { type FactColumns, type Frame, KINDS } from '../layout.ts'
import { createIndicatorCounter } from './count-indicators.ts'
import { createPairCounter } from './count-pairs.ts'
import { countKeys, entriesOf, placeKeys } from './key-list.ts'

/** Prepares to add up the figures of any choice of summaries: linear in what the chosen ones hold. */
export function createFigureCounter(facts: FactColumns, orders: Frame['orders']) {
  const { essays } = facts
  const lists = fromKeys(LISTS, (name) => placeKeys(facts.lists[name]))
  const clusters = placeKeys(facts.clusters)
  const pairsOf = createPairCounter(placeKeys(facts.bodies), essays)
  const indicatorsOf = createIndicatorCounter(placeKeys(facts.counts), facts.values, essays, orders.indicator)
  const measures = Object.keys(MEASURES) as Measure[]

  return (chosen: readonly number[]): Figures => {
    const sumOf = (numbers: (summary: number) => number): Tally => {
      let [once, all] = [0, 0]
      for (const i of chosen) {
        const number = numbers(i)
        all += number
        if (essays[i]) once += number
      }
      return { once, all }
    }
    const mentions = fromKeys(KINDS, (kind) => sumOf((i) => facts.sizes[kind][i] as number))
    const summaries = sumOf(() => 1)
    const inClusters = countKeys(clusters, chosen, essays)
    return arrange(
      {
        summaries,
        mentions,
        lists: fromKeys(LISTS, (name) => entriesOf(lists[name], countKeys(lists[name], chosen, essays))),
        pairs: pairsOf(chosen),
        indicators: indicatorsOf(chosen),
        measures: fromKeys(measures, (measure) => ({
          part: sumOf((i) => facts.parts[measure][i] as number),
          whole: MEASURES[measure].of === 'summaries' ? summaries : mentions[MEASURES[measure].of],
        })),
        clusters: inClusters.all.filter((n) => n > 0).length,
        copied: sumOf((i) => (facts.clusterSizes[i] === 0 ? 0 : 1)),
        largestCluster: chosen.reduce((most, i) => Math.max(most, facts.clusterSizes[i] as number), 0),
      },
      orders,
    )
  }
}
