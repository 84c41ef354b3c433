import type { AgencyLevel } from '../core/record.generated.ts'
import { listDivisions } from './division-codes.ts'
import { readEntries } from './jsonl.ts'
import { shorterNames, spellings } from './place-names.ts'
import { buildUnitTrie, type UnitTrie } from './unit-trie.ts'

/** A place that a name can mean. */
export interface Place {
  /**
   * Code of GB/T 2260: its own, for a former name that of its successor, for a zone and for a place in Taiwan,
   * Hong Kong or Macau that of the division it belongs to; null where it has none.
   */
  readonly code: string | null
  /** Full name of today or, of a former division, the name that it bore. */
  readonly name: string
  /** null for areas of several provinces (华东). */
  readonly level: AgencyLevel
  /** Last year in which the division bore the name; null where it still does. */
  readonly until: number | null
}

/**
 * How a name stands for its place: `full` (西安市, 恩施州), `short` (西安), `letter` (鄂), or `doubtful`, a
 * short name that is a word or a person's name more often (新华, 向阳): a caller needs another reason to take it.
 */
export type PlaceForm = 'full' | 'short' | 'letter' | 'doubtful'

export interface PlaceName {
  readonly name: string
  readonly form: PlaceForm
  /** What it can mean: higher levels first, then by code; never empty. */
  readonly places: readonly Place[]
}

export interface PlaceMatch extends PlaceName {
  /** UTF-16 code units in the text searched; end exclusive. */
  readonly start: number
  readonly end: number
}

export interface Places {
  /** What the name can mean, as it is written in Simplified characters; null for a name that is not known. */
  byName(name: string): PlaceName | null
  /** The division with this code of GB/T 2260; null for a code that is not known. */
  byCode(code: string): Place | null
  /**
   * The division under the kind of name that it bore in the year: 大兴区 in 1998 is 大兴县; itself where it bore no
   * other, was renamed outright (襄樊) or joined with others.
   */
  inYear(place: Place, year: number | null): Place
  /** The longest name of a place that ends at the offset and does not begin before `floor`; null where none does. */
  endingAt(text: string, end: number, floor?: number): PlaceMatch | null
  /** The longest name of a place that begins at the offset; null where none does. */
  startingAt(text: string, start: number): PlaceMatch | null
  /** Names of places in a canonical text, in order, the longest first where two overlap; `letter` and `doubtful` ones only when asked for. */
  find(text: string, forms?: ReadonlySet<PlaceForm>): readonly PlaceMatch[]
}

interface PlaceEntry {
  readonly name: string
  readonly kind: 'abbreviation' | 'alias' | 'area' | 'zone' | 'taiwan' | 'hongkong' | 'macau' | 'former'
  readonly level: AgencyLevel
  readonly code: string | null
  readonly now?: string
  readonly until?: number
}

const SURE: ReadonlySet<PlaceForm> = new Set(['full', 'short'])
const RANK: readonly AgencyLevel[] = ['national', 'province', 'city', 'county', 'township', null]
/** The surer form wins where a name has two. */
const SURENESS: readonly PlaceForm[] = ['full', 'short', 'doubtful', 'letter']

/**
 * Places of China by name: GB/T 2260 with short and former names, development zones, Taiwan, Hong Kong, Macau.
 * About 7,500 names; load once a thread.
 */
export function loadPlaces(): Places {
  const names = collectNames()
  const byCode = new Map(listDivisions().map((d) => [d.code, { ...d, until: null }] as const))
  const former = collectFormer()
  const entries = [...names].map(([name, value]) => [name, value] as const)
  const backwards = buildUnitTrie(entries, 'backwards')
  const forwards = buildUnitTrie(entries, 'forwards')
  const known = new Map<string, readonly PlaceMatch[]>()
  return {
    byName: (name) => names.get(name) ?? null,
    byCode: (code) => byCode.get(code) ?? null,
    inYear: (place, year) => nameInYear(place, year, former),
    endingAt(text, end, floor = 0) {
      const hit = backwards.longest(text, end, floor)
      return hit && toMatch(hit.value, end - hit.length, end)
    },
    startingAt(text, start) {
      const hit = forwards.longest(text, start)
      return hit && toMatch(hit.value, start, start + hit.length)
    },
    find(text, forms = SURE) {
      if (text.length < LONG || forms !== SURE) return findPlaces(text, forwards, forms)
      const before = known.get(text)
      if (before) return before
      const found = findPlaces(text, forwards, forms)
      if (known.size === REMEMBERED) known.clear()
      known.set(text, found)
      return found
    },
  }
}

/** Former names by the code of what succeeded them, the earliest to go first. */
function collectFormer(): Map<string, PlaceEntry[]> {
  const byCode = new Map<string, PlaceEntry[]>()
  for (const entry of readEntries<PlaceEntry>('places')) {
    if (entry.kind !== 'former' || entry.code === null) continue
    byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry])
  }
  for (const entries of byCode.values()) entries.sort((a, b) => (a.until ?? 0) - (b.until ?? 0))
  return byCode
}

function nameInYear(place: Place, year: number | null, former: ReadonlyMap<string, PlaceEntry[]>): Place {
  if (year === null || place.code === null || place.until !== null) return place
  // a place that took others in keeps its name: 鼓楼区 was never 下关区
  const then = former
    .get(place.code)
    ?.find(({ name, until }) => (until ?? 0) >= year && name.startsWith(place.name.slice(0, -1)))
  return then ? { code: place.code, name: then.name, level: then.level, until: then.until ?? null } : place
}

/** A text that is longer than a name: what a whole passage names is asked for two or three times. */
const LONG = 100
/** As many as the passages that are mined together, and more. */
const REMEMBERED = 100

/** A literal, for a spread costs as much as the search. */
function toMatch({ name, form, places }: PlaceName, start: number, end: number): PlaceMatch {
  return { name, form, places, start, end }
}

function findPlaces(text: string, trie: UnitTrie<PlaceName>, forms: ReadonlySet<PlaceForm>): PlaceMatch[] {
  const matches: PlaceMatch[] = []
  for (let i = 0; i < text.length; i++) {
    const hit = trie.longest(text, i)
    if (!hit || !forms.has(hit.value.form)) continue
    matches.push(toMatch(hit.value, i, i + hit.length))
    i += hit.length - 1
  }
  return matches
}

function collectNames(): Map<string, PlaceName> {
  const names = new Map<string, PlaceName>()
  const ambiguous = new Map(
    readEntries<{ name: string; use: 'branch' | 'never' }>('place-ambiguous').map((e) => [e.name, e.use]),
  )
  const add = (name: string, form: PlaceForm, place: Place) => {
    if (ambiguous.get(name) === 'never') return
    const shown =
      form === 'short' && ambiguous.has(name) && (place.level === 'county' || place.until !== null) ? 'doubtful' : form
    const old = names.get(name)
    const places = [...(old?.places ?? []), place].sort((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level))
    const surest = old && SURENESS.indexOf(old.form) < SURENESS.indexOf(shown) ? old.form : shown
    names.set(name, { name, form: surest, places })
  }
  const addAll = (place: Place) => {
    const { stems, contractions } = shorterNames(place.name)
    for (const name of new Set([place.name, ...contractions]))
      for (const spelt of spellings(name)) add(spelt, 'full', place)
    for (const name of stems) for (const spelt of spellings(name)) add(spelt, 'short', place)
  }
  for (const division of listDivisions()) addAll({ ...division, until: null })
  for (const entry of readEntries<PlaceEntry>('places')) {
    const place: Place = { code: entry.code, name: entry.name, level: entry.level, until: entry.until ?? null }
    if (entry.kind === 'former') addAll(place)
    else if (entry.kind === 'alias') add(entry.name, 'short', { ...place, name: entry.now ?? entry.name })
    else if (entry.kind === 'abbreviation') add(entry.name, 'letter', { ...place, name: entry.now ?? entry.name })
    else add(entry.name, 'full', place)
  }
  return names
}
