import type { AgencyLevel, AgencyType, DateMention, Indicator, SummaryRecord, Topic } from '../core/record.generated.ts'
import type { Span } from '../core/span.ts'

/** A gold file, as `schemas/gold.schema.json` defines it: the annotation of one source document. */
export interface GoldFile {
  readonly file: string
  readonly published: string | null
  readonly script: 'hans' | 'hant'
  /** Only some summaries are annotated: predictions outside them do not count. */
  readonly partial?: boolean
  readonly annotator?: string
  readonly notes?: string
  readonly summaries: readonly GoldSummary[]
}

export interface GoldSummary {
  readonly ordinal: number
  readonly title: string | null
  /** First and last characters of the body, copied from the file. */
  readonly starts: string
  readonly ends: string
  readonly genre: SummaryRecord['genre']
  readonly year: number | null
  readonly yearEvidence: string | null
  readonly issuer: GoldIssuer | null
  readonly topics: readonly Topic[]
  readonly dates: readonly GoldDate[]
  readonly counts: readonly GoldCount[]
  readonly agencies: readonly GoldAgency[]
  readonly themes: readonly GoldTheme[]
}

interface GoldIssuer {
  readonly text: string | null
  readonly type: AgencyType
  readonly level: AgencyLevel
  readonly region: string | null
}

/** What every gold mention has. */
export interface GoldMention {
  readonly text: string
  /** Neither right nor wrong. */
  readonly optional?: boolean
  readonly note?: string
}

export interface GoldDate extends GoldMention {
  /** A verbatim piece of the body that stands in it once and holds `text` once. */
  readonly ctx: string
  readonly kind: DateMention['kind']
  readonly edtf: string | null
  readonly rel?: number | null
  readonly mod?: DateMention['mod']
  readonly part?: DateMention['part']
}

export interface GoldCount extends GoldMention {
  readonly ctx: string
  readonly value: number | null
  readonly max?: number | null
  readonly bound: 'exact' | 'over' | 'under' | 'about'
  readonly unit: string | null
  readonly object: string | null
  readonly action: string | null
  readonly indicator: Indicator
  readonly masked?: boolean
}

export interface GoldAgency extends GoldMention {
  readonly type: AgencyType
  readonly level: AgencyLevel
  readonly self?: boolean
}

export interface GoldTheme extends GoldMention {
  readonly kind: 'annual' | 'activity'
  readonly year: number | null
}

/** A summary with its place in the text; its dates and counts have theirs, agencies and themes are forms of the body. */
export interface PlacedSummary extends Omit<GoldSummary, 'dates' | 'counts'>, Span {
  readonly dates: readonly (GoldDate & Span)[]
  readonly counts: readonly (GoldCount & Span)[]
}

/** A gold file beside its text. Offsets are UTF-16 code units in `text`, as in records. */
export interface PlacedGold {
  /** Path of the gold file itself. */
  readonly path: string
  readonly file: string
  readonly partial: boolean
  readonly published: string | null
  readonly script: 'hans' | 'hant'
  /** SHA-256 of the source document's bytes, in hexadecimal. */
  readonly sha256: string
  readonly text: string
  readonly summaries: readonly PlacedSummary[]
}
