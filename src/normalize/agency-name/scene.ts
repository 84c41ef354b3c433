import type { AgencyExpansions } from '../../lexicon/agency-expansions.ts'
import type { Places } from '../../lexicon/places.ts'
import type { HomePlaces } from '../home-places.ts'

/** What names are read in the light of: where the text is at home, and when. */
export interface Scene {
  readonly home: HomePlaces
  /** The summary's year; null where the text does not settle it. */
  readonly year: number | null
  readonly places: Places
  readonly expansions: AgencyExpansions
}
