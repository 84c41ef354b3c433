import type {
  AgencyMention,
  Check,
  CountMention,
  DateMention,
  DocumentFacts,
  SummaryRecord,
  ThemeMention,
} from '../../core/record.generated.ts'
import type { List } from './figures/facts.ts'
import type { Figures } from './figures/figures.ts'
import type { Measure } from './figures/quality.ts'

/** What the page keeps of a summary: as in its record, without its keywords and the rules of its mentions. */
export interface ReportSummary
  extends Pick<
    SummaryRecord,
    'id' | 'ordinal' | 'title' | 'start' | 'genre' | 'year' | 'issuer' | 'topics' | 'duplicates'
  > {
  readonly document: Pick<DocumentFacts, 'path' | 'script' | 'title' | 'published'>
  readonly checks: readonly Check[]
  readonly dates: ReadonlyArray<Omit<DateMention, 'rule' | 'text'>>
  readonly counts: ReadonlyArray<Omit<CountMention, 'rule' | 'text'>>
  readonly agencies: ReadonlyArray<Omit<AgencyMention, 'rule'>>
  readonly themes: ReadonlyArray<Omit<ThemeMention, 'rule'>>
}

export type Scalar = string | number | boolean | null

/** A column by its dictionary: row i is `values[rows[i]]`. */
export interface Column {
  readonly values: readonly Scalar[]
  readonly rows: readonly number[]
}

/** Stretches of the summaries' texts, one summary after the other. */
export interface Spans {
  /** How many each summary has. */
  readonly perSummary: readonly number[]
  /** Where each starts: code units from the start of the one before it, of the first from the summary's start. */
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
}

export interface Mentions extends Spans {
  readonly columns: Readonly<Record<string, Column>>
}

export type Kind = 'dates' | 'counts' | 'agencies' | 'themes'

export const KINDS: readonly Kind[] = ['dates', 'counts', 'agencies', 'themes']

/** The columns of a mention. The words themselves are in the text; only names and themes are counted by them. */
export const MENTION_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  dates: ['kind', 'edtf', 'rel', 'mod', 'part', 'from', 'to', 'certainty'],
  counts: ['value', 'max', 'bound', 'unit', 'object', 'action', 'indicator', 'masked', 'period', 'planned'],
  agencies: ['text', 'name', 'type', 'level', 'region_code', 'region_name', 'self', 'role'],
  themes: ['text', 'kind', 'year'],
}

/** Keys of the summaries by their dictionary, one summary after the other. */
export interface KeyList {
  readonly values: readonly string[]
  /** How many each summary has; left out where each has one. */
  readonly perSummary: readonly number[] | null
  readonly rows: readonly number[]
}

/** What the figures of any choice of summaries are added up from: all that the page reads before its reader can begin. */
export interface FactColumns {
  /** Whether a summary is the one of its essay that counts. */
  readonly essays: readonly boolean[]
  readonly documents: readonly number[]
  readonly lists: Readonly<Record<List, KeyList>>
  readonly bodies: KeyList
  readonly clusters: KeyList
  readonly clusterSizes: readonly number[]
  readonly counts: KeyList
  /** The value of each count; 0 of a masked one. */
  readonly values: readonly number[]
  readonly sizes: Readonly<Record<Kind, readonly number[]>>
  readonly parts: Readonly<Record<Measure, readonly number[]>>
}

/** Some summaries by columns: small, and quick to read. Their texts are in a block of their own. */
export interface Rows {
  readonly ids: readonly string[]
  readonly starts: readonly number[]
  readonly summaries: Readonly<Record<string, Column>>
  readonly checks: ReadonlyArray<readonly Check[]>
  readonly sentences: Spans
  readonly mentions: Readonly<Record<Kind, Mentions>>
}

/** A line of rejects.ndjson. */
export interface RejectRow {
  readonly path: string
  readonly stage: string
  readonly code: string
  readonly message: string
}

/** A value in both languages. */
export type GlossPair = readonly [en: string, zh: string]

/** What the page holds of its summaries. */
export interface Embedded {
  readonly summaries: number
  /** The first summary of each block of rows, and of each block of texts. */
  readonly rows: readonly number[]
  readonly texts: readonly number[]
  /** Characters that a search takes for others: each of `from` for the one at its place in `to`. */
  readonly folds: { readonly from: string; readonly to: string }
}

/** What the page knows beside its rows. */
export interface Frame {
  readonly version: string
  readonly documents: { readonly total: number; readonly rejected: number }
  /** Rejects that are listed, and how many there are. */
  readonly rejects: {
    readonly rows: readonly RejectRow[]
    readonly total: number
    readonly codes: ReadonlyArray<readonly [string, number]>
  }
  /** Values of enumerations in the order of their schemas. */
  readonly orders: Readonly<Record<Order, readonly string[]>>
  readonly glosses: Readonly<Record<string, GlossPair>>
  /** The summaries that the page holds: null where there are too many, and it shows `figures` alone. */
  readonly embedded: Embedded | null
  /** Summaries that a page holds at most, where there were too many; else null. */
  readonly limit: number | null
  /** The figures of all summaries, where the page does not hold them; else null. */
  readonly figures: Figures | null
}

export type Order = 'genre' | 'issuer_type' | 'level' | 'topic' | 'indicator'
