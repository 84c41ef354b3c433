/**
 * Words by their code units, for reading a text from a place forwards or backwards. Lookups allocate
 * nothing; `mayMeet` tells from one unit whether a walk can lead anywhere, so that a dense scan costs one
 * array read per character.
 */
export interface UnitTrie<Value> {
  /** Whether some word begins (forwards) or ends (backwards) with the unit. */
  readonly mayMeet: (unit: number) => boolean
  /** Length of the longest word at the offset (it begins there, or ends there), and its value; null where none is. */
  longest(text: string, offset: number, floor?: number): TrieHit<Value> | null
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
  const first = new Uint8Array(0x10000)
  for (const [word, value] of words) {
    if (word === '') continue
    let node = root
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(direction === 'forwards' ? i : word.length - 1 - i)
      if (i === 0) first[unit] = 1
      node.next ??= new Map()
      let next = node.next.get(unit)
      if (!next) {
        next = { next: null, hit: null }
        node.next.set(unit, next)
      }
      node = next
    }
    node.hit = { length: word.length, value }
  }
  const mayMeet = (unit: number) => first[unit] === 1
  return {
    mayMeet,
    longest: (text, offset, floor = 0) =>
      direction === 'forwards' ? walkForwards(root, text, offset) : walkBackwards(root, text, offset, floor),
  }
}

function walkForwards<Value>(root: Node<Value>, text: string, offset: number): TrieHit<Value> | null {
  let node: Node<Value> | undefined = root
  let hit: TrieHit<Value> | null = null
  for (let i = offset; i < text.length; i++) {
    node = node.next?.get(text.charCodeAt(i))
    if (!node) break
    if (node.hit) hit = node.hit
  }
  return hit
}

function walkBackwards<Value>(root: Node<Value>, text: string, offset: number, floor: number): TrieHit<Value> | null {
  let node: Node<Value> | undefined = root
  let hit: TrieHit<Value> | null = null
  for (let i = offset - 1; i >= floor; i--) {
    node = node.next?.get(text.charCodeAt(i))
    if (!node) break
    if (node.hit) hit = node.hit
  }
  return hit
}
