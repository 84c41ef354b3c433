import { type Frame, KINDS, type Kind, type ReportSummary } from '../layout.ts'
import { actingBodies, BETWEEN, identityOf, isNamed, pairsOf, placeOf } from './bodies.ts'
import { createIndicators, type IndicatorFigures } from './indicators.ts'
import { createQuality, type QualityFigures } from './quality.ts'
import { byOrder, byWeight, createTallies, type Entries, type Tally } from './tally.ts'
import { dayOf, monthOf } from './time.ts'

/** All figures of the page for some of its summaries: small, whatever the number of summaries. */
export interface Figures {
  readonly summaries: Tally
  /** Mentions of each kind. */
  readonly mentions: Readonly<Record<Kind, Tally>>
  readonly scripts: Entries<string>
  readonly genres: Entries<string>
  readonly years: Entries<number>
  /** Kinds of issuer, `-` where none is named. */
  readonly issuers: Entries<string>
  readonly regions: Entries<string>
  readonly topics: Entries<string>
  /** `topic year`, of summaries whose year is settled. */
  readonly topicYears: Entries<string>
  readonly indicators: readonly IndicatorFigures[]
  /** Mentions of dates by the month that they name. */
  readonly months: Entries<number>
  /** Mentions of dates by the day of the year that they name. */
  readonly days: Entries<string>
  /** Summaries by `type level` of the bodies that they name, `-` for no level. */
  readonly levels: Entries<string>
  /** Summaries by `type name` of the bodies that they name: the commonest of each type. */
  readonly names: Entries<string>
  /** Summaries by the places of the bodies that they name: the commonest. */
  readonly places: Entries<string>
  /** Summaries by two bodies that act in them: the commonest. */
  readonly pairs: Entries<string>
  /** Summaries by `kind year theme`, `-` for no year: the commonest. */
  readonly themes: Entries<string>
  readonly quality: QualityFigures
}

export interface FiguresBuilder {
  /** @param essay whether the summary is the one of its essay that counts */
  add(summary: ReportSummary, essay: boolean): void
  figures(): Figures
}

/** Names, places and slogans of which the commonest are kept. */
const CAPACITY = 50_000
const LISTED = { regions: 60, names: 10, places: 30, pairs: 40, themes: 40 }

/** Begins the figures. The page computes them again for the summaries that its reader chose. */
export function createFigures(orders: Frame['orders']): FiguresBuilder {
  const total = createTallies<'summaries' | Kind>()
  const [scripts, genres, issuers, topics, topicYears, levels, days] = Array.from({ length: 7 }, () =>
    createTallies<string>(),
  ) as Seven
  const [regions, names, places, pairs, themes] = Array.from({ length: 5 }, () =>
    createTallies<string>(CAPACITY),
  ) as Five
  const years = createTallies<number>()
  const months = createTallies<number>()
  const indicators = createIndicators()
  const quality = createQuality()

  return {
    add(summary, essay) {
      total.add('summaries', essay)
      for (const kind of KINDS) total.add(kind, essay, summary[kind].length)
      scripts.add(summary.document.script, essay)
      genres.add(summary.genre, essay)
      issuers.add(summary.issuer?.type ?? '-', essay)
      if (summary.issuer?.region) regions.add(summary.issuer.region, essay)
      if (summary.year) years.add(summary.year.value, essay)
      for (const topic of summary.topics) {
        topics.add(topic, essay)
        if (summary.year) topicYears.add(`${topic} ${summary.year.value}`, essay)
      }
      for (const count of summary.counts) indicators.add(count, essay)
      for (const date of summary.dates) {
        const [month, day] = [monthOf(date), dayOf(date)]
        if (month !== null) months.add(month, essay)
        if (day !== null) days.add(day, essay)
      }
      const named = summary.agencies.filter(isNamed)
      addAll(levels, named.map(levelKey), essay)
      addAll(
        names,
        named.flatMap((agency) => nameKey(agency) ?? []),
        essay,
      )
      addAll(
        places,
        named.flatMap((agency) => placeOf(agency) ?? []),
        essay,
      )
      addAll(pairs, pairsOf(actingBodies(summary)), essay)
      addAll(
        themes,
        summary.themes.map((theme) => themeKey(theme, summary)),
        essay,
      )
      quality.add(summary, essay)
    },
    figures: () => ({
      summaries: total.get('summaries'),
      mentions: Object.fromEntries(KINDS.map((kind) => [kind, total.get(kind)])) as Figures['mentions'],
      scripts: scripts.entries(),
      genres: genres.entries().sort(byOrder(orders.genre)),
      years: years.entries().sort(([a], [b]) => a - b),
      issuers: issuers.entries().sort(byOrder(orders.issuer_type)),
      regions: regions.entries().sort(byWeight).slice(0, LISTED.regions),
      topics: topics.entries().sort(byWeight),
      topicYears: topicYears.entries(),
      indicators: indicators.figures(orders.indicator),
      months: months.entries().sort(([a], [b]) => a - b),
      days: days.entries().sort(([a], [b]) => (a < b ? -1 : 1)),
      levels: levels.entries(),
      names: firstOfEachType(names.entries().sort(byWeight), LISTED.names),
      places: places.entries().sort(byWeight).slice(0, LISTED.places),
      pairs: pairs.entries().sort(byWeight).slice(0, LISTED.pairs),
      themes: themes.entries().sort(byWeight).slice(0, LISTED.themes),
      quality: quality.figures(),
    }),
  }
}

type Words = ReturnType<typeof createTallies<string>>
type Seven = [Words, Words, Words, Words, Words, Words, Words]
type Five = [Words, Words, Words, Words, Words]

/** The first entries of each type, in the order they have. */
function firstOfEachType(entries: Entries<string>, most: number): Entries<string> {
  const seen = new Map<string, number>()
  return entries.filter(([key]) => {
    const [type] = splitKey(key)
    const before = seen.get(type) ?? 0
    seen.set(type, before + 1)
    return before < most
  })
}

/** Each key once, however often the summary has it. */
function addAll(tallies: Words, keys: readonly string[], essay: boolean): void {
  for (const key of new Set(keys)) tallies.add(key, essay)
}

export function levelKey({ type, level }: ReportSummary['agencies'][number]): string {
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

/** The parts of a key that joins two by a space: the first word, and the rest. */
export function splitKey(key: string): readonly [string, string] {
  const at = key.indexOf(' ')
  return [key.slice(0, at), key.slice(at + 1)]
}

/** The two of a pair. */
export function splitPair(key: string): readonly [string, string] {
  const at = key.indexOf(BETWEEN)
  return [key.slice(0, at), key.slice(at + 1)]
}
