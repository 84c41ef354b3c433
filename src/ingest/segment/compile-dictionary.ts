import { type Dictionary, LONGEST_WORD, RECORD_DOUBLES, RECORD_INTS, USER_CHARACTER, WORD } from './dictionary.ts'
import { logarithm } from './logarithm.ts'
import { readModel } from './read-model.ts'
import type { UserWord } from './read-user-words.ts'
import { readWords } from './read-words.ts'
import { createTrieBuilder, TableFull, type TrieBuilder } from './trie-builder.ts'

/** Bytes of jieba's files `jieba.dict.utf8` and `hmm_model.utf8`, and the words of user dictionaries. */
export interface DictionaryFiles {
  readonly dictionary: Uint8Array
  readonly model: Uint8Array
  /** Where two are the same, the later one counts. */
  readonly userWords: readonly UserWord[]
}

/** Room for 2^20 nodes, which half a million of jieba's dictionary fill by half. */
const FIRST_BITS = 20

/**
 * Compiles jieba's files as cppjieba does (DictTrie.hpp): a word weighs the logarithm of its share of all frequencies, a
 * user's word without a frequency as much as the median word.
 * @throws Error that names the line, where a file is not in jieba's format
 */
export function compileDictionary(files: DictionaryFiles): Dictionary {
  for (let bits = FIRST_BITS; ; bits++) {
    try {
      const builder = createTrieBuilder(bits)
      const { total, least, median } = addWords(builder, files.dictionary)
      addUserWords(builder, files.userWords, (frequency) => logarithm((frequency ?? median) / total))
      const { nodes, weights, firstNodes, pairs } = builder
      return { nodes, weights, firstNodes, pairs, leastWeight: logarithm(least / total), model: readModel(files.model) }
    } catch (error) {
      if (!(error instanceof TableFull)) throw error
    }
  }
}

/** Frequencies of the dictionary: their sum, the least, and the one in the middle. */
interface Frequencies {
  readonly total: number
  readonly least: number
  readonly median: number
}

function addWords({ add, nodes, weights }: TrieBuilder, bytes: Uint8Array): Frequencies {
  const words = new Map<number, number>()
  let total = 0
  readWords(bytes, (characters, length, frequency) => {
    add(characters, length, frequency)
    words.set(frequency, (words.get(frequency) ?? 0) + 1)
    total += frequency
  })
  const logarithms = new Map(Array.from(words.keys(), (frequency) => [frequency, logarithm(frequency / total)]))
  for (let record = 0, double = 1; record < nodes.length; record += RECORD_INTS, double += RECORD_DOUBLES) {
    if ((nodes[record + 1] as number) & WORD) weights[double] = logarithms.get(weights[double] as number) as number
  }
  return { total, ...orderOf(words) }
}

/** The least frequency and the one in the middle, of so many words each. */
function orderOf(words: ReadonlyMap<number, number>): Pick<Frequencies, 'least' | 'median'> {
  const sorted = [...words].sort(([a], [b]) => a - b)
  const half = sorted.reduce((sum, [, count]) => sum + count, 0) >> 1
  let below = 0
  let median = 0
  for (const [frequency, count] of sorted) {
    if (below > half) break
    median = frequency
    below += count
  }
  return { least: sorted[0]?.[0] as number, median }
}

function addUserWords(
  { add, nodes }: TrieBuilder,
  words: readonly UserWord[],
  weightOf: (frequency: number | null) => number,
): void {
  for (const { word, frequency } of words) {
    const characters = Int32Array.from(word, (character) => character.codePointAt(0) as number)
    if (characters.length > LONGEST_WORD) continue
    const node = add(characters, characters.length, weightOf(frequency))
    if (characters.length === 1) (nodes[node * RECORD_INTS + 1] as number) |= USER_CHARACTER
  }
}
