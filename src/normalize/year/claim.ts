import type { Passage } from '../../core/passage.ts'
import type { DateMention, SettledYear, ThemeMention } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import type { Campaigns } from '../../lexicon/campaigns.ts'
import type { Laws } from '../../lexicon/laws.ts'
import type { Themes } from '../../lexicon/themes.ts'

/** What settleYear reads. All offsets are in the passage. */
export interface YearInput {
  readonly passage: Passage
  /** The words of the source, in its own script, behind a span of the passage. */
  slice(span: Span): string
  readonly dates: readonly YearDate[]
  readonly themes: readonly YearTheme[]
  /** When the page was published: it settles nothing, but no activity is of a year long after it. */
  readonly published: string | null
}

export type YearDate = Span & Pick<DateMention, 'kind' | 'edtf'>
export type YearTheme = Span & Pick<ThemeMention, 'text' | 'kind' | 'year'>

/** The lexicons that tell years. */
export interface YearWords {
  readonly themes: Themes
  readonly campaigns: Campaigns
  readonly laws: Laws
}

/** Words that speak for a year of the activity. */
export interface Claim {
  readonly year: number
  readonly basis: SettledYear['basis']
  /** The words, in the passage. */
  readonly span: Span
  /** Index of the mention among the dates (stated, reference) or themes; null where the words are no mention. */
  readonly mention: number | null
}

/** The years of the claims, each once. */
export function yearsOf(claims: readonly Claim[]): number[] {
  return [...new Set(claims.map((claim) => claim.year))]
}
