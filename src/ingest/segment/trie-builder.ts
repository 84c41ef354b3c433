import {
  CHARACTER,
  childFlag,
  hashOf,
  LONGEST_WORD,
  PAIR_BITS,
  pairHash,
  RECORD_DOUBLES,
  RECORD_INTS,
  ROOT,
  WORD,
} from './dictionary.ts'

/** Builds the trie of a dictionary; words may come in any order, but are quick to add in that of the alphabet. */
export interface TrieBuilder {
  readonly nodes: Int32Array
  readonly weights: Float64Array
  readonly firstNodes: Int32Array
  readonly pairs: Uint32Array
  /** Adds the word that stands in the first `length` of `characters`, or gives it another weight; says its node. */
  add(characters: Int32Array, length: number, weight: number): number
}

/** Fullness of the table at which searches grow long. */
const FULL = 0.6

/** One row for each character of the BMP: a word that begins with another is found as any node is. */
const FIRST_CHARACTERS = 0x10000

/** Words outrun the table: it has to be made larger. */
export class TableFull extends Error {}

/**
 * @param bits the table has room for 2^bits nodes
 */
export function createTrieBuilder(bits: number): TrieBuilder {
  const size = 2 ** bits
  const mask = size - 1
  const bytes = new SharedArrayBuffer(size * 16)
  const nodes = new Int32Array(bytes)
  const weights = new Float64Array(bytes)
  const firstNodes = new Int32Array(new SharedArrayBuffer(FIRST_CHARACTERS * 4))
  const pairs = new Uint32Array(new SharedArrayBuffer(2 ** PAIR_BITS / 8))
  // the word before, with the nodes of its characters: the next one mostly shares its beginning
  const before = new Int32Array(LONGEST_WORD)
  const path = new Int32Array(LONGEST_WORD)
  let depth = 0
  let used = 0

  const child = (parent: number, character: number): number => {
    let node = hashOf(parent, character) & mask
    for (;;) {
      const record = node * RECORD_INTS
      const entry = nodes[record + 1] as number
      if (entry === 0) break
      if (nodes[record] === parent && (entry & CHARACTER) === character) return node
      node = (node + 1) & mask
    }
    if (++used > size * FULL) throw new TableFull()
    nodes[node * RECORD_INTS] = parent
    nodes[node * RECORD_INTS + 1] = character
    return node
  }

  return {
    nodes,
    weights,
    firstNodes,
    pairs,
    add(characters, length, weight) {
      let at = 0
      while (at < depth && at < length && characters[at] === before[at]) at++
      let node = at === 0 ? ROOT : (path[at - 1] as number)
      for (; at < length; at++) {
        const character = characters[at] as number
        if (node !== ROOT) (nodes[node * RECORD_INTS + 1] as number) |= childFlag(character)
        if (at === 1) {
          const pair = pairHash(characters[0] as number, character)
          ;(pairs[pair >> 5] as number) |= 1 << (pair & 31)
        }
        const next = child(node, character)
        if (node === ROOT && character < FIRST_CHARACTERS) firstNodes[character] = next + 1
        node = next
        before[at] = character
        path[at] = node
      }
      depth = length
      ;(nodes[node * RECORD_INTS + 1] as number) |= WORD
      weights[node * RECORD_DOUBLES + 1] = weight
      return node
    },
  }
}
