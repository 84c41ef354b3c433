/**
 * Words by their code units, for reading a text from a place forwards or backwards. A lookup where no word
 * can begin costs two array reads, so that a dense scan of a text is cheap; only `all` allocates, where words stand.
 */
export interface UnitTrie<Value> {
  /**
   * The longest word at the offset (it begins there, or ends there), and its value; null where none is.
   * @param limit the offset that a word does not pass: the text's end forwards, its start backwards, unless given
   */
  longest(text: string, offset: number, limit?: number): TrieHit<Value> | null
  /** All words at the offset, the shortest first; the same empty list wherever none is. */
  all(text: string, offset: number, limit?: number): readonly TrieHit<Value>[]
}

export interface TrieHit<Value> {
  readonly length: number
  readonly value: Value
}

/**
 * Builds a trie. `direction` says how words lie to the offset: `forwards` they begin at it, `backwards` they
 * end at it (the offset is exclusive). The last of two equal words wins.
 */
export function buildUnitTrie<Value>(
  words: Iterable<readonly [string, Value]>,
  direction: 'forwards' | 'backwards',
): UnitTrie<Value> {
  const step = direction === 'forwards' ? 1 : -1
  const entries = Array.from(words, ([word, value]) => ({ units: unitsOf(word, direction), value })).filter(
    ({ units }) => units.length > 0,
  )
  // what any word begins with, as bits: one character that is a word, and a hash of two
  const singles = new Uint32Array(SETS)
  const pairs = new Uint32Array(SETS)
  for (const { units } of entries) {
    if (units.length === 1) addBit(singles, units[0] as number)
    else addBit(pairs, pairKey(units[0] as number, units[1] as number))
  }
  const { child, root, hitAt } = buildNodes(entries)

  /** Whether a word may begin here: the answer is no almost everywhere. */
  const mayBegin = (text: string, at: number, room: number): boolean => {
    if (room <= 0) return false
    const first = text.charCodeAt(at)
    return (room > 1 && hasBit(pairs, pairKey(first, text.charCodeAt(at + step)))) || hasBit(singles, first)
  }
  return {
    longest(text, offset, limit) {
      const end = limit ?? (step > 0 ? text.length : 0)
      const from = step > 0 ? offset : offset - 1
      const room = step > 0 ? end - offset : offset - end
      if (!mayBegin(text, from, room)) return null
      let hit: TrieHit<Value> | null = null
      let node = root
      for (let depth = 0; depth < room; depth++) {
        node = child(node, text.charCodeAt(from + depth * step))
        if (node < 0) break
        hit = hitAt(node) ?? hit
      }
      return hit
    },
    all(text, offset, limit) {
      const end = limit ?? (step > 0 ? text.length : 0)
      const from = step > 0 ? offset : offset - 1
      const room = step > 0 ? end - offset : offset - end
      if (!mayBegin(text, from, room)) return NO_HITS
      let hits: TrieHit<Value>[] | null = null
      let node = root
      for (let depth = 0; depth < room; depth++) {
        node = child(node, text.charCodeAt(from + depth * step))
        if (node < 0) break
        const hit = hitAt(node)
        if (hit === null) continue
        if (hits) hits.push(hit)
        else hits = [hit]
      }
      return hits ?? NO_HITS
    },
  }
}

const NO_HITS: readonly never[] = []

interface Entry<Value> {
  readonly units: readonly number[]
  readonly value: Value
}

/** The nodes of a trie, told by numbers. */
interface Nodes<Value> {
  readonly root: number
  /** The node behind a node; -1 where no word goes on so. */
  child(parent: number, unit: number): number
  /** The word that ends at a node; null where none does. */
  hitAt(node: number): TrieHit<Value> | null
}

/**
 * Nodes lie in a hash table with open addressing, and a node's number is its place: a step costs one read, and all of a
 * lexicon is a few hundred kilobytes that stay in a processor's caches, where objects with maps took ten times that.
 */
function buildNodes<Value>(entries: readonly Entry<Value>[]): Nodes<Value> {
  const most = entries.reduce((sum, { units }) => sum + units.length, 0)
  // words share their beginnings: how many nodes there are is known when they have been put somewhere
  const { taken } = fillTable(entries, sizeFor(most))
  const { keys, hits } = fillTable(entries, sizeFor(taken))
  return { root: keys.length, child: (parent, unit) => find(keys, parent, unit), hitAt: (node) => hits[node] ?? null }
}

function fillTable<Value>(entries: readonly Entry<Value>[], size: number) {
  const keys = new Float64Array(size)
  const hits = new Array<TrieHit<Value> | null>(size).fill(null)
  let taken = 0
  for (const { units, value } of entries) {
    let node = size
    for (const unit of units) {
      const next = slotOf(keys, node, unit)
      if (keys[next] === 0) {
        keys[next] = keyOf(node, unit)
        taken++
      }
      node = next
    }
    hits[node] = { length: units.length, value }
  }
  return { keys, hits, taken }
}

/** A table that is at most half full, for searches to be short. */
function sizeFor(nodes: number): number {
  return 2 ** Math.ceil(Math.log2(nodes * 2 + 2))
}

/** The place of a node's child, or the empty one that it would have. */
function slotOf(keys: Float64Array, parent: number, unit: number): number {
  const mask = keys.length - 1
  const key = keyOf(parent, unit)
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot] as number
    if (found === key || found === 0) return slot
  }
}

function find(keys: Float64Array, parent: number, unit: number): number {
  const slot = slotOf(keys, parent, unit)
  return keys[slot] === 0 ? -1 : slot
}

/** A node's number and a code unit in one, never 0. */
function keyOf(parent: number, unit: number): number {
  return parent * 0x10000 + unit + 1
}

/** 65,536 bits */
const SETS = 0x10000 / 32

function addBit(set: Uint32Array, bit: number): void {
  set[bit >> 5] = (set[bit >> 5] as number) | (1 << (bit & 31))
}

function hasBit(set: Uint32Array, bit: number): boolean {
  return ((set[bit >> 5] as number) & (1 << (bit & 31))) !== 0
}

/** A place for two units among 65,536; others may share it, and then a walk finds nothing. */
function pairKey(first: number, second: number): number {
  return (Math.imul(first, 31) + Math.imul(second, 0x9e3b)) & 0xffff
}

/** The code units of a word in the order in which they are read. */
function unitsOf(word: string, direction: 'forwards' | 'backwards'): number[] {
  const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
  return direction === 'forwards' ? units : units.reverse()
}
