import { KINDS, type Kind, type ReportSummary } from '../layout.ts'
import { actingBodies, identityOf, isNamed, placeOf } from './bodies.ts'
import { countKey } from './indicators.ts'
import { MEASURES, type Measure, partOf } from './quality.ts'
import { dayOf, monthOf } from './time.ts'

/** What a reader chooses by: each value that a summary has, `-` where it has none. */
const FACETS = {
  year: ({ year }: ReportSummary) => [year ? String(year.value) : '-'],
  genre: ({ genre }: ReportSummary) => [genre],
  issuer: ({ issuer }: ReportSummary) => [issuer?.type ?? '-'],
  level: ({ issuer }: ReportSummary) => [issuer?.level ?? '-'],
  region: ({ issuer }: ReportSummary) => [issuer?.region ?? '-'],
  topic: ({ topics }: ReportSummary) => topics,
  indicator: ({ counts }: ReportSummary) => distinct(counts, ({ indicator }) => indicator),
} satisfies Readers

export type FacetName = keyof typeof FACETS
export const FACET_NAMES = Object.keys(FACETS) as FacetName[]

/** What else is tallied. Each key stands once in a summary, but months and days, which are counted by the mention. */
const TALLIED = {
  script: ({ document }: ReportSummary) => [document.script],
  topicYear: ({ topics, year }: ReportSummary) => (year ? topics.map((topic) => `${topic} ${year.value}`) : []),
  month: ({ dates }: ReportSummary) => dates.flatMap((date) => String(monthOf(date) ?? '') || []),
  day: ({ dates }: ReportSummary) => dates.flatMap((date) => dayOf(date) ?? []),
  kind: ({ agencies }: ReportSummary) => distinct(agencies.filter(isNamed), kindKey),
  name: ({ agencies }: ReportSummary) => distinct(agencies.filter(isNamed), nameKey),
  place: ({ agencies }: ReportSummary) => distinct(agencies.filter(isNamed), placeOf),
  theme: (summary: ReportSummary) => distinct(summary.themes, (theme) => themeKey(theme, summary)),
  basis: ({ year }: ReportSummary) => (year ? [year.basis] : []),
  check: ({ checks }: ReportSummary) => distinct(checks, ({ code }) => code),
} satisfies Readers

const LISTED = { ...FACETS, ...TALLIED }

export type List = keyof typeof LISTED
export const LISTS = Object.keys(LISTED) as List[]

type Readers = Readonly<Record<string, (summary: ReportSummary) => readonly string[]>>

/** All that the figures need of a summary, in keys that are counted and numbers that are added. */
export interface Facts {
  readonly lists: Readonly<Record<List, readonly string[]>>
  /** Bodies that act in it, which are paired. */
  readonly bodies: readonly string[]
  /** The counts, by indicator, unit and what they are of. */
  readonly counts: ReadonlyArray<{ readonly key: string; readonly value: number }>
  readonly document: string
  /** The cluster of copies that it belongs to, and how many the cluster has. */
  readonly cluster: string | null
  readonly clusterSize: number
  /** How many mentions of each kind it has, and how many of them a measure holds of. */
  readonly sizes: Readonly<Record<Kind, number>>
  readonly parts: Readonly<Record<Measure, number>>
}

/** Reads the facts of a summary: the one place where it is decided what is counted of it. */
export function factsOf(summary: ReportSummary): Facts {
  const { duplicates, counts, document } = summary
  return {
    lists: fromKeys(LISTS, (name) => LISTED[name](summary)),
    bodies: actingBodies(summary),
    counts: counts.map((count) => ({ key: countKey(count), value: count.value ?? 0 })),
    document: document.path,
    cluster: duplicates?.cluster ?? null,
    clusterSize: duplicates?.size ?? 0,
    sizes: fromKeys(KINDS, (kind) => summary[kind].length),
    parts: fromKeys(Object.keys(MEASURES) as Measure[], (measure) => partOf(summary, measure)),
  }
}

/** The kind of a body and its level, `-` for none. */
export function kindKey({ type, level }: ReportSummary['agencies'][number]): string {
  return `${type} ${level ?? '-'}`
}

/** Null for a body that cannot be told from others. */
export function nameKey(agency: ReportSummary['agencies'][number]): string | null {
  const name = identityOf(agency)
  return name === null ? null : `${agency.type} ${name}`
}

/** A theme with the year that an annual theme belongs to, else the year of the summary. */
export function themeKey(theme: ReportSummary['themes'][number], { year }: ReportSummary): string {
  return `${theme.kind} ${theme.year ?? year?.value ?? '-'} ${theme.text}`
}

/** An object with a value for each key. */
export function fromKeys<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string | null): string[] {
  const keys = new Set<string>()
  for (const item of items) {
    const found = key(item)
    if (found !== null) keys.add(found)
  }
  return [...keys]
}
