import type { AgencyMention, SummaryRecord, ThemeMention } from '../../core/record.generated.ts'
import type { Reject } from '../../core/reject.ts'
import { TABLES } from '../columns.ts'
import type { DocumentRow, Totals } from '../facts.ts'
import { createIndicators, type IndicatorFigures } from './indicators.ts'
import { createQuality, type QualityFigures } from './quality.ts'
import { byWeight, createTallies, type Tally } from './tally.ts'

type Entries<Key> = ReadonlyArray<readonly [Key, Tally]>

export interface ThemeFigures extends Tally {
  readonly text: string
  readonly kind: ThemeMention['kind']
  /** The year that an annual theme belongs to, else the year of the summaries that have it. */
  readonly year: number | null
}

/** All figures of the report: small, whatever the size of the corpus. */
export interface Figures {
  readonly totals: Totals
  readonly essays: number
  readonly scripts: Readonly<Record<'hans' | 'hant', number>>
  readonly genres: Entries<string>
  readonly years: Entries<number>
  readonly topics: Entries<string>
  /** By kind of body and level: `justice city`, `justice -` where it has none, `- -` where there is no issuer. */
  readonly issuers: Entries<string>
  readonly indicators: readonly IndicatorFigures[]
  readonly agencies: ReadonlyArray<{ readonly type: string; readonly names: Entries<string> }>
  readonly themes: readonly ThemeFigures[]
  readonly quality: QualityFigures
  readonly rejects: Entries<string>
}

export interface Aggregate {
  document(row: DocumentRow): void
  record(record: SummaryRecord, essay: boolean): void
  reject(reject: Reject): void
  figures(): Figures
}

/** Names and slogans of which the commonest are kept. */
const NAMES = 50_000
const AGENCIES_OF_A_TYPE = 6
const THEMES = 30

/** Begins the figures of the report, which are made while the records go by. */
export function createAggregate(): Aggregate {
  const totals = { documents: 0, rejected: 0, summaries: 0, dates: 0, counts: 0, agencies: 0, themes: 0, rejects: 0 }
  const scripts = { hans: 0, hant: 0 }
  let essays = 0
  const [genres, topics, issuers, rejects] = [1, 2, 3, 4].map(() => createTallies<string>()) as FourTallies
  const years = createTallies<number>()
  const agencies = createTallies<string>(NAMES)
  const themes = createTallies<string>(NAMES)
  const indicators = createIndicators()
  const quality = createQuality()

  return {
    document({ script, status }) {
      totals.documents++
      if (status === 'rejected') totals.rejected++
      if (script === 'hans' || script === 'hant') scripts[script]++
    },
    record(record, essay) {
      totals.summaries++
      if (essay) essays++
      for (const kind of ['dates', 'counts', 'agencies', 'themes'] as const) totals[kind] += record[kind].length
      genres.add(record.genre, essay)
      if (record.year) years.add(record.year.value, essay)
      for (const topic of record.topics) topics.add(topic, essay)
      issuers.add(`${record.issuer?.type ?? '-'} ${record.issuer?.level ?? '-'}`, essay)
      for (const key of new Set(record.agencies.filter(isNamed).map(agencyKey))) agencies.add(key, essay)
      for (const key of new Set(record.themes.map((theme) => themeKey(theme, record)))) themes.add(key, essay)
      for (const count of record.counts) indicators.add(count, essay)
      quality.add(record, essay)
    },
    reject({ code }) {
      totals.rejects++
      rejects.add(code, true)
    },
    figures: () => ({
      totals,
      essays,
      scripts,
      genres: ordered(genres.entries(), valuesOf('summaries', 'genre')),
      years: years.entries().sort(([a], [b]) => a - b),
      topics: topics.entries().sort(byWeight),
      issuers: issuers.entries(),
      indicators: indicators.figures(valuesOf('counts', 'indicator')),
      agencies: valuesOf('agencies', 'type').map((type) => ({
        type,
        names: agencies
          .entries()
          .filter(([key]) => key.startsWith(`${type} `))
          .sort(byWeight)
          .slice(0, AGENCIES_OF_A_TYPE)
          .map(([key, tally]) => [key.slice(type.length + 1), tally] as const),
      })),
      themes: themes.entries().sort(byWeight).slice(0, THEMES).map(themeFigures).sort(byYear),
      quality: quality.figures(),
      rejects: rejects.entries().sort(byWeight),
    }),
  }
}

type FourTallies = [Counted, Counted, Counted, Counted]
type Counted = ReturnType<typeof createTallies<string>>

/** The values of a column in the order of its schema. */
export function valuesOf(table: keyof typeof TABLES, column: string): readonly string[] {
  return TABLES[table].columns.find(({ name }) => name === column)?.allowed ?? []
}

function ordered(entries: Array<readonly [string, Tally]>, order: readonly string[]) {
  return entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
}

/** 我局 names nobody, unless the text settles whom it means. */
function isNamed(agency: AgencyMention): boolean {
  return !agency.self || agency.name !== null
}

function agencyKey(agency: AgencyMention): string {
  return `${agency.type} ${agency.name ?? agency.text}`
}

function themeKey(theme: ThemeMention, record: SummaryRecord): string {
  return `${theme.kind} ${theme.year ?? record.year?.value ?? '-'} ${theme.text}`
}

function themeFigures([key, tally]: readonly [string, Tally]): ThemeFigures {
  const [kind = '', year = ''] = key.split(' ', 2)
  const text = key.slice(kind.length + year.length + 2)
  return { text, kind: kind as ThemeMention['kind'], year: year === '-' ? null : Number(year), ...tally }
}

function byYear(a: ThemeFigures, b: ThemeFigures): number {
  return (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY) || 0
}
