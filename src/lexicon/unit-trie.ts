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

interface Node<Value> {
  next: Map<number, Node<Value>> | null
  hit: TrieHit<Value> | null
}

/**
 * Builds a trie. `direction` says how words lie to the offset: `forwards` they begin at it, `backwards` they
 * end at it (the offset is exclusive). The last of two equal words wins.
 */
export function buildUnitTrie<Value>(
  words: Iterable<readonly [string, Value]>,
  direction: 'forwards' | 'backwards',
): UnitTrie<Value> {
  const root: Node<Value> = { next: null, hit: null }
  const pairs = new Uint8Array(0x10000)
  const singles = new Uint8Array(0x10000)
  const step = direction === 'forwards' ? 1 : -1
  for (const [word, value] of words) {
    const units = direction === 'forwards' ? unitsOf(word) : unitsOf(word).reverse()
    if (units.length === 0) continue
    if (units.length === 1) singles[units[0] as number] = 1
    else pairs[pairKey(units[0] as number, units[1] as number)] = 1
    insert(root, units, value)
  }
  const longest = (text: string, offset: number, limit?: number): TrieHit<Value> | null => {
    const end = limit ?? (step > 0 ? text.length : 0)
    let at = step > 0 ? offset : offset - 1
    const room = step > 0 ? end - offset : offset - end
    if (room <= 0) return null
    const first = text.charCodeAt(at)
    const paired = room > 1 && pairs[pairKey(first, text.charCodeAt(at + step))] === 1
    if (!paired && singles[first] === 0) return null
    let node: Node<Value> | undefined = root
    let hit: TrieHit<Value> | null = null
    for (let left = room; left > 0; left--) {
      node = node.next?.get(text.charCodeAt(at))
      if (!node) break
      if (node.hit) hit = node.hit
      at += step
    }
    return hit
  }
  const all = (text: string, offset: number, limit?: number): readonly TrieHit<Value>[] => {
    const end = limit ?? (step > 0 ? text.length : 0)
    let at = step > 0 ? offset : offset - 1
    const room = step > 0 ? end - offset : offset - end
    if (room <= 0) return NO_HITS
    const first = text.charCodeAt(at)
    const paired = room > 1 && pairs[pairKey(first, text.charCodeAt(at + step))] === 1
    if (!paired && singles[first] === 0) return NO_HITS
    let node: Node<Value> | undefined = root
    let hits: TrieHit<Value>[] | null = null
    for (let left = room; left > 0; left--) {
      node = node.next?.get(text.charCodeAt(at))
      if (!node) break
      if (node.hit) {
        if (hits) hits.push(node.hit)
        else hits = [node.hit]
      }
      at += step
    }
    return hits ?? NO_HITS
  }
  return { longest, all }
}

const NO_HITS: readonly never[] = []

/** A place for two units among 65,536; others may share it, and then a walk finds nothing. */
function pairKey(first: number, second: number): number {
  return (Math.imul(first, 31) + Math.imul(second, 0x9e3b)) & 0xffff
}

function unitsOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
}

function insert<Value>(root: Node<Value>, units: readonly number[], value: Value): void {
  let node = root
  for (const unit of units) {
    node.next ??= new Map()
    let next = node.next.get(unit)
    if (!next) {
      next = { next: null, hit: null }
      node.next.set(unit, next)
    }
    node = next
  }
  node.hit = { length: units.length, value }
}
