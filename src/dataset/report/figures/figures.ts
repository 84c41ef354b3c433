import type { Frame, Kind } from '../layout.ts'
import type { List } from './facts.ts'
import type { IndicatorFigures } from './indicators.ts'
import type { Measure } from './quality.ts'
import { splitKey } from './split-key.ts'
import { byOrder, byWeight, type Entries, type Tally } from './tally.ts'

/** The sums of some summaries, in no order: what is added up in one way here and in another in the page. */
export interface Sums {
  readonly summaries: Tally
  /** Mentions of each kind. */
  readonly mentions: Readonly<Record<Kind, Tally>>
  readonly lists: Readonly<Record<List, Entries<string>>>
  /** Summaries by two bodies that act in them. */
  readonly pairs: Entries<string>
  readonly indicators: readonly IndicatorFigures[]
  readonly measures: Readonly<Record<Measure, { readonly part: Tally; readonly whole: Tally }>>
  /** Clusters of copies, the summaries that belong to one, and the size of the largest. */
  readonly clusters: number
  readonly copied: Tally
  readonly largestCluster: number
}

/** All figures of the page for some of its summaries: small, whatever the number of summaries. */
export interface Figures extends Omit<Sums, 'lists'> {
  readonly genres: Entries<string>
  readonly years: Entries<number>
  /** Kinds of issuer, `-` where none is named. */
  readonly issuers: Entries<string>
  readonly topics: Entries<string>
  /** `topic year`, of summaries whose year is settled. */
  readonly topicYears: Entries<string>
  /** Mentions of dates by the month that they name. */
  readonly months: Entries<number>
  /** Mentions of dates by the day of the year that they name. */
  readonly days: Entries<string>
  /** Summaries by `type level` of the bodies that they name, `-` for no level. */
  readonly kinds: Entries<string>
  /** Summaries by `type name` of the bodies that they name: the commonest of each type. */
  readonly names: Entries<string>
  /** Summaries by the places of the bodies that they name: the commonest. */
  readonly places: Entries<string>
  /** Summaries by `kind year theme`, `-` for no year: the commonest. */
  readonly themes: Entries<string>
  readonly bases: Entries<string>
  readonly checks: Entries<string>
}

/** Pairs that are shown, at most. */
export const PAIRS_LISTED = 40
const LISTED = { names: 10, places: 30, themes: 40 }

/** Puts sums in order, and leaves out what is too rare to show. */
export function arrange({ lists, ...sums }: Sums, orders: Frame['orders']): Figures {
  return {
    ...sums,
    pairs: commonest(sums.pairs, PAIRS_LISTED),
    genres: [...lists.genre].sort(byOrder(orders.genre)),
    years: numbered(lists.year),
    issuers: [...lists.issuer].sort(byOrder(orders.issuer_type)),
    topics: [...lists.topic].sort(byWeight),
    topicYears: lists.topicYear,
    months: numbered(lists.month),
    days: [...lists.day].sort(([a], [b]) => (a < b ? -1 : 1)),
    kinds: lists.kind,
    names: commonestOfEachType(lists.name, LISTED.names),
    places: commonest(lists.place, LISTED.places),
    themes: commonest(lists.theme, LISTED.themes),
    bases: [...lists.basis].sort(byWeight),
    checks: [...lists.check].sort(byWeight),
  }
}

function numbered(entries: Entries<string>): Entries<number> {
  return entries
    .filter(([key]) => key !== '-')
    .map(([key, tally]) => [Number(key), tally] as const)
    .sort(([a], [b]) => a - b)
}

/** The commonest few, in order. What is rarer than the last of them is not sorted: there may be a hundred thousand. */
function commonest(entries: Entries<string>, most: number): Entries<string> {
  if (entries.length <= most) return [...entries].sort(byWeight)
  const weights = Float64Array.from(entries, ([, { once }]) => once).sort()
  const least = weights[weights.length - most] as number
  return entries
    .filter(([, { once }]) => once >= least)
    .sort(byWeight)
    .slice(0, most)
}

function commonestOfEachType(entries: Entries<string>, most: number): Entries<string> {
  const byType = new Map<string, Array<readonly [string, Tally]>>()
  for (const entry of entries) {
    const [type] = splitKey(entry[0])
    const found = byType.get(type)
    if (found) found.push(entry)
    else byType.set(type, [entry])
  }
  return [...byType.keys()].sort().flatMap((type) => commonest(byType.get(type) ?? [], most))
}
