import type { AgencyExpansions } from '../lexicon/agency-expansions.ts'
import type { AgencySuccessors } from '../lexicon/agency-successors.ts'
import type { Places } from '../lexicon/places.ts'
import { type BodyName, parseBodyName } from './body-name.ts'

/** What bodies are told apart by. */
export interface BodyLexicon {
  readonly places: Places
  readonly expansions: AgencyExpansions
  readonly successors: AgencySuccessors
  /** The name taken apart, and its kin: what names of the same body of one place have in common. */
  parse(words: string): ParsedName
}

export interface ParsedName {
  readonly name: BodyName
  readonly kin: string
}

/** Names that are remembered: a corpus has few that are said often, and no end of those that are said once. */
const MOST = 20_000

/** Puts together what bodies are told apart by. Names come again and again in a corpus, and are parsed once. */
export function createBodyLexicon(
  places: Places,
  expansions: AgencyExpansions,
  successors: AgencySuccessors,
): BodyLexicon {
  const parsed = new Map<string, ParsedName>()
  return {
    places,
    expansions,
    successors,
    parse(words) {
      const known = parsed.get(words)
      if (known) return known
      const name = parseBodyName(words, places)
      const fresh = { name, kin: expansions.kinOf(name.head) }
      if (parsed.size === MOST) parsed.clear()
      parsed.set(words, fresh)
      return fresh
    },
  }
}
