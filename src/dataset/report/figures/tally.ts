/** How many have something: `once` of essays, `all` with their copies. */
export interface Tally {
  readonly once: number
  readonly all: number
}

interface Counter {
  once: number
  all: number
}

/** Tallies by key. A Map, so that no word of a document is taken for a property of an object. */
export interface Tallies<Key> {
  /** @param n how many there are at once; nothing is noted of none */
  add(key: Key, essay: boolean, n?: number): void
  get(key: Key): Tally
  entries(): Array<readonly [Key, Tally]>
}

export type Entries<Key> = ReadonlyArray<readonly [Key, Tally]>

const NONE: Tally = { once: 0, all: 0 }

/**
 * Begins a list of tallies.
 * @param capacity keys that are kept; beyond, the rarest are forgotten, so that memory stays bounded
 */
export function createTallies<Key>(capacity = Number.POSITIVE_INFINITY): Tallies<Key> {
  const counters = new Map<Key, Counter>()
  let rare = 0
  const forget = () => {
    while (counters.size > capacity / 2) {
      rare++
      for (const [key, { all }] of counters) if (all <= rare) counters.delete(key)
    }
  }
  return {
    add(key, essay, n = 1) {
      if (n === 0) return
      let counter = counters.get(key)
      if (counter === undefined) {
        counter = { once: 0, all: 0 }
        counters.set(key, counter)
      }
      counter.all += n
      if (essay) counter.once += n
      if (counters.size > capacity) forget()
    },
    get: (key) => counters.get(key) ?? NONE,
    entries: () => [...counters],
  }
}

/** Most essays first, then most with copies, then by key, so that equal ones do not change places. */
export function byWeight<Key extends string | number>(a: readonly [Key, Tally], b: readonly [Key, Tally]): number {
  return b[1].once - a[1].once || b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1)
}

/** The order of an enumeration; what it does not have comes last. */
export function byOrder(order: readonly string[]) {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return (a: readonly [string, Tally], b: readonly [string, Tally]) => place(a[0]) - place(b[0]) || byWeight(a, b)
}
