import { type Frame, KINDS, type Kind, type ReportSummary } from '../layout.ts'
import { pairsOf } from './bodies.ts'
import { factsOf, fromKeys, LISTS, type List } from './facts.ts'
import { arrange, type Figures } from './figures.ts'
import { createIndicators } from './indicators.ts'
import { MEASURES, type Measure, wholeOf } from './quality.ts'
import { createTallies } from './tally.ts'

/** Names, places and slogans of which the commonest are kept. */
const CAPACITY = 50_000
const MANY: ReadonlySet<List> = new Set(['region', 'name', 'place', 'theme'])

/** Figures of summaries that go by. */
export interface RunningFigures {
  /** @param essay whether the summary is the one of its essay that counts */
  add(summary: ReportSummary, essay: boolean): void
  figures(): Figures
}

/** Begins figures in bounded memory. The page adds them up again for the summaries that its reader chose. */
export function createRunningFigures(orders: Frame['orders']): RunningFigures {
  const total = createTallies<'summaries' | 'copied' | Kind>()
  const lists = fromKeys(LISTS, (name) => createTallies<string>(MANY.has(name) ? CAPACITY : undefined))
  const pairs = createTallies<string>(CAPACITY)
  const indicators = createIndicators()
  const parts = createTallies<Measure>()
  const wholes = createTallies<Measure>()
  const clusters = new Set<string>()
  const measures = Object.keys(MEASURES) as Measure[]
  let largestCluster = 0

  return {
    add(summary, essay) {
      const facts = factsOf(summary)
      total.add('summaries', essay)
      for (const kind of KINDS) total.add(kind, essay, facts.sizes[kind])
      for (const name of LISTS) for (const key of facts.lists[name]) lists[name].add(key, essay)
      for (const pair of pairsOf(facts.bodies)) pairs.add(pair, essay)
      for (const count of summary.counts) indicators.add(count, essay)
      for (const measure of measures) {
        parts.add(measure, essay, facts.parts[measure])
        wholes.add(measure, essay, wholeOf(measure, facts.sizes))
      }
      if (facts.cluster === null) return
      total.add('copied', essay)
      clusters.add(facts.cluster)
      largestCluster = Math.max(largestCluster, facts.clusterSize)
    },
    figures: () =>
      arrange(
        {
          summaries: total.get('summaries'),
          mentions: fromKeys(KINDS, (kind) => total.get(kind)),
          lists: fromKeys(LISTS, (name) => lists[name].entries()),
          pairs: pairs.entries(),
          indicators: indicators.figures(orders.indicator),
          measures: fromKeys(measures, (measure) => ({ part: parts.get(measure), whole: wholes.get(measure) })),
          clusters: clusters.size,
          copied: total.get('copied'),
          largestCluster,
        },
        orders,
      ),
  }
}
