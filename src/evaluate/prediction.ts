import type {
  AgencyMention,
  CountMention,
  DateMention,
  DocumentFacts,
  Issuer,
  SettledYear,
  SummaryRecord,
  ThemeMention,
} from '../core/record.generated.ts'

/**
 * The part of a record that is scored. A `SummaryRecord` is one; other tools and annotators fill in
 * what they have. Offsets are UTF-16 code units in the document's text.
 */
export interface Prediction {
  readonly document: Pick<DocumentFacts, 'path'> & Partial<Pick<DocumentFacts, 'sha256'>>
  readonly start: number
  readonly end: number
  readonly genre: SummaryRecord['genre'] | null
  readonly year: Pick<SettledYear, 'value'> | null
  readonly issuer: Pick<Issuer, 'text' | 'type' | 'level'> | null
  readonly topics: readonly string[]
  readonly dates: readonly PredictedDate[]
  readonly counts: readonly PredictedCount[]
  readonly agencies: readonly PredictedAgency[]
  readonly themes: readonly PredictedTheme[]
}

/** Neither right nor wrong: only the gold of a second annotator has it. */
interface Optional {
  readonly optional?: boolean
}

type Place = 'text' | 'start' | 'end' | 'rule'

export type PredictedDate = Pick<DateMention, Place | 'kind' | 'edtf' | 'rel' | 'mod' | 'part'> & Optional
export type PredictedCount = Pick<CountMention, Place | 'value' | 'max' | 'bound' | 'object' | 'indicator' | 'masked'> &
  Optional & { readonly unit: string | null; readonly action: string | null }
export type PredictedAgency = Pick<AgencyMention, Place | 'type' | 'level' | 'self'> & Optional
export type PredictedTheme = Pick<ThemeMention, Place | 'kind' | 'year'> & Optional
