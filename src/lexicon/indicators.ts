import type { Indicator } from '../core/record.generated.ts'
import { readEntries } from './jsonl.ts'
import { buildUnitTrie, type UnitTrie } from './unit-trie.ts'

/** A word that counts are of, by what it is (material, complaint, staff, …). */
interface CountNoun {
  readonly noun: string
  readonly class: string
  readonly suffix?: boolean
}

/** A word that governs counts, by what it does; a nominal one also stands inside nouns (检测设备). */
export interface CountVerb {
  readonly verb: string
  readonly classes: readonly string[]
  readonly nominal?: boolean
  /** Whether its classes were told by a character of it, which is less sure. */
  readonly weak?: boolean
}

interface VerbEntry extends CountVerb {
  readonly part?: boolean
}

/** A word that ends or interrupts a counted noun phrase. */
interface PhraseWord {
  readonly word: string
  readonly class: 'verb' | 'nominal' | 'stop'
}

/** Weight for an indicator where a noun, a verb and a unit of the classes named meet; what is not named is free. */
export interface IndicatorRule {
  readonly indicator: Indicator
  readonly weight: number
  readonly noun?: readonly string[]
  readonly verb?: readonly string[]
  /** Classes of units, or units themselves. */
  readonly unit?: readonly string[]
}

export interface IndicatorLexicon {
  /** Class of each counted noun. */
  readonly nouns: ReadonlyMap<string, string>
  /** The same, as they begin at an offset and as they end at one. */
  readonly nounsFrom: UnitTrie<string>
  readonly nounsTo: UnitTrie<string>
  /** Class of nouns that are not listed, by what they end in. */
  readonly suffixes: ReadonlyMap<string, string>
  /** Length of the longest noun, which bounds every look for one. */
  readonly longestNoun: number
  readonly verbs: ReadonlyMap<string, CountVerb>
  /** What verbs that govern counts begin with, short of the whole: jieba may cut them there (到|会). */
  readonly verbBeginnings: ReadonlySet<string>
  /** What single characters tell of a verb that is not listed. */
  readonly verbParts: ReadonlyMap<string, readonly string[]>
  /** Words that no counted noun phrase holds: adverbs, prepositions, idioms. */
  readonly stops: ReadonlySet<string>
  readonly rules: readonly IndicatorRule[]
}

/** Loads the nouns, verbs and weighted rules that tell what a count measures. */
export function loadIndicators(): IndicatorLexicon {
  const entries = readEntries<CountNoun>('count-nouns')
  const nouns = new Map(entries.filter(({ suffix }) => !suffix).map((entry) => [entry.noun, entry.class]))
  const verbs = readEntries<VerbEntry>('count-verbs')
  const verbParts = new Map(verbs.filter(({ part }) => part).map((entry) => [entry.verb, entry.classes]))
  const words = readEntries<PhraseWord>('phrase-words')
  return {
    nouns,
    nounsFrom: buildUnitTrie(nouns, 'forwards'),
    nounsTo: buildUnitTrie(nouns, 'backwards'),
    verbBeginnings: new Set(
      verbs.filter(({ part }) => !part).flatMap(({ verb }) => Array.from(verb, (_, at) => verb.slice(0, at))),
    ),
    longestNoun: Math.max(...[...nouns.keys()].map((noun) => noun.length)),
    suffixes: new Map(entries.map((entry) => [entry.noun, entry.class])),
    verbs: collectVerbs(words, verbs),
    verbParts,
    stops: new Set(words.filter((entry) => entry.class === 'stop').map(({ word }) => word)),
    rules: readEntries<IndicatorRule>('indicators'),
  }
}

/** Verbs that govern counts, and all others, which only end a phrase and have no classes. */
function collectVerbs(words: readonly PhraseWord[], governing: readonly VerbEntry[]): Map<string, CountVerb> {
  const verbs = new Map<string, CountVerb>()
  for (const { word, class: of } of words) {
    if (of !== 'stop') verbs.set(word, { verb: word, classes: [], ...(of === 'nominal' && { nominal: true }) })
  }
  for (const { part, ...verb } of governing) if (!part) verbs.set(verb.verb, verb)
  return verbs
}
