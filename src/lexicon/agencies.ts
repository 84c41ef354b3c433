import type { AgencyLevel, AgencyType } from '../core/record.generated.ts'
import { type Head, loadAgencyHeads, loadFields, type TypeFamily, toFixedHead } from './agency-heads.ts'
import { readEntries } from './jsonl.ts'
import { loadPlaces, type Places } from './places.ts'
import { buildUnitTrie, type UnitTrie } from './unit-trie.ts'

/** What 我, 本 or 该 makes a body's own name of (我局). */
export interface SelfWord {
  readonly word: string
  readonly type: AgencyType
  readonly level: AgencyLevel
  readonly infer: TypeFamily | null
}

/** A word that speaks for a type of body, and how strongly. */
export interface SectorWord {
  readonly type: AgencyType
  readonly weight: number
}

/** A newspaper, station or site by name. */
interface MediaName {
  readonly name: string
  readonly level: AgencyLevel
}

/** Words around names; each set by the use that agency-words.jsonl gives it. */
export interface AgencyWords {
  /** Ends a name on its left. */
  readonly border: ReadonlySet<string>
  /** Makes no name by itself (食品, 大型). */
  readonly generic: ReadonlySet<string>
  /** Ends like a place and is none (超市, 地区). */
  readonly compound: ReadonlySet<string>
  /** Makes several bodies of one (各级). */
  readonly collective: ReadonlySet<string>
  /** A common word that small places are called by all the same (城关). */
  readonly placeLike: ReadonlySet<string>
  /** Common words: no name of a body is made of such words alone. */
  readonly common: ReadonlySet<string>
  /** Those of them that name no small place either. */
  readonly commonest: ReadonlySet<string>
  /** Opens a full name (中华人民共和国). */
  readonly prefix: UnitTrie<true>
  readonly venueBefore: UnitTrie<true>
  readonly venueAfter: UnitTrie<true>
  readonly collectiveBefore: UnitTrie<true>
}

export interface AgencyLexicon {
  /** Heads by the word that ends at an offset. */
  readonly heads: UnitTrie<readonly Head[]>
  readonly words: AgencyWords
  readonly self: ReadonlyMap<string, SelfWord>
  readonly sectors: UnitTrie<SectorWord>
  /** Fields of work (教育, 文化广电), as they stand before the tails of heads. */
  readonly fields: UnitTrie<true>
  readonly places: Places
}

type WordUse =
  | 'border'
  | 'generic'
  | 'place-like'
  | 'compound'
  | 'collective'
  | 'prefix'
  | 'venue-before'
  | 'venue-after'

/** Everything the agency extractor knows by heart; load once a thread (about 50 ms). */
export function loadAgencyLexicon(places: Places = loadPlaces()): AgencyLexicon {
  return {
    heads: buildUnitTrie(loadHeadsAndMedia(), 'backwards'),
    words: loadWords(),
    self: new Map(readEntries<SelfWord>('agency-self').map((entry) => [entry.word, entry])),
    fields: buildUnitTrie(
      loadFields().map((field) => [field, true] as const),
      'backwards',
    ),
    sectors: buildUnitTrie(
      readEntries<SectorWord & { word: string }>('agency-sectors').map((entry) => [entry.word, entry] as const),
      'forwards',
    ),
    places,
  }
}

/** Heads, and the media known by name as heads that are whole names. */
function loadHeadsAndMedia(): Map<string, readonly Head[]> {
  const heads = loadAgencyHeads()
  for (const { name, level } of readEntries<MediaName>('media')) heads.set(name, [toFixedHead(name, 'media', level)])
  return heads
}

function loadWords(): AgencyWords {
  const byUse = new Map<WordUse, Set<string>>()
  for (const { use, words } of readEntries<{ use: WordUse; words: string[] }>('agency-words')) {
    const set = byUse.get(use) ?? new Set()
    for (const word of words) set.add(word)
    byUse.set(use, set)
  }
  const common = readEntries<{ use: 'often' | 'seldom'; words: string[] }>('common-words')
  const setOf = (use: WordUse) => byUse.get(use) ?? new Set<string>()
  const trieOf = (use: WordUse, direction: 'forwards' | 'backwards') =>
    buildUnitTrie(
      [...setOf(use)].map((word) => [word, true] as const),
      direction,
    )
  return {
    border: setOf('border'),
    generic: setOf('generic'),
    compound: setOf('compound'),
    collective: setOf('collective'),
    placeLike: setOf('place-like'),
    common: new Set(common.flatMap(({ words }) => words)),
    commonest: new Set(common.flatMap(({ use, words }) => (use === 'often' ? words : []))),
    prefix: trieOf('prefix', 'backwards'),
    venueBefore: trieOf('venue-before', 'backwards'),
    venueAfter: trieOf('venue-after', 'forwards'),
    collectiveBefore: trieOf('collective', 'backwards'),
  }
}
