/** cppjieba's -infinity: what a path weighs that the dictionary or the model does not know. */
export const IMPOSSIBLE = -3.14e100

/** Longest word that is looked for, in characters (cppjieba's MAX_WORD_LENGTH). */
export const LONGEST_WORD = 512

/**
 * A node of the trie is a record of 16 bytes: its parent's number, its character with the flags below, and the logarithm
 * of its word's probability. Records lie in a hash table with open addressing; a node's number is its record's place.
 */
export const RECORD_INTS = 4
export const RECORD_DOUBLES = 2

/** The parent of first characters. */
export const ROOT = -1

export const CHARACTER = 0x1fffff
/** A word ends here. */
export const WORD = 1 << 21
/** The node is a word of one character from a user dictionary: such a one is not given to the hidden Markov model. */
export const USER_CHARACTER = 1 << 22

/**
 * Which characters longer words may go on with from here, by their last three bits: of eight flags those of the
 * children are set. Most searches would find nothing, and most of those are spared so.
 */
export function childFlag(character: number): number {
  return 1 << (24 + (character & 7))
}

/** jieba's prefix dictionary and hidden Markov model, in arrays that threads share and a message carries. */
export interface Dictionary {
  /** The records of the trie, as integers and as doubles: two views of the same bytes. */
  readonly nodes: Int32Array
  readonly weights: Float64Array
  /** Of each character of the BMP, one more than the number of its node; 0 where no word begins with it. */
  readonly firstNodes: Int32Array
  /** Bits by `pairHash`, set for the first two characters of every longer word: as `childFlag`, where children are many. */
  readonly pairs: Uint32Array
  /** What a character weighs that is no word: as much as the rarest word. */
  readonly leastWeight: number
  readonly model: HiddenMarkovModel
}

/** States are jieba's: 0 begins a word, 1 ends one, 2 is inside one, 3 is one by itself. */
export interface HiddenMarkovModel {
  readonly start: Float64Array
  /** From state f to state t: `transitions[4 * f + t]`. */
  readonly transitions: Float64Array
  /** The row of each character in `emissions`; row 0 is of those that the model does not know. */
  readonly rows: Uint16Array
  /** Of row r in state s: `emissions[4 * r + s]`. */
  readonly emissions: Float64Array
}

/** Number of the node of a word's first character, -1 where no word begins with it. */
export function firstNode({ nodes, firstNodes }: Dictionary, character: number): number {
  return character < firstNodes.length ? (firstNodes[character] as number) - 1 : findChild(nodes, ROOT, character)
}

/** Number of the node of a character behind a node, -1 where no word goes on so. */
export function findChild(nodes: Int32Array, parent: number, character: number): number {
  const mask = nodes.length / RECORD_INTS - 1
  for (let node = hashOf(parent, character) & mask; ; node = (node + 1) & mask) {
    const entry = nodes[node * RECORD_INTS + 1] as number
    if (entry === 0) return -1
    if ((entry & CHARACTER) === character && nodes[node * RECORD_INTS] === parent) return node
  }
}

/** Where the search for a child begins, before it is cut to the size of the table. */
export function hashOf(parent: number, character: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Number of the bit of two characters in `pairs`. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS)
}

/** There are 200,000 pairs: one bit in ten is set. */
export const PAIR_BITS = 21
