import type { BodyLexicon } from '../body-lexicon.ts'
import type { HomePlaces } from '../home-places.ts'

/** What names are read in the light of: where the text is at home, and when. */
export interface Scene extends BodyLexicon {
  readonly home: HomePlaces
  /** The summary's year; null where the text does not settle it. */
  readonly year: number | null
}
