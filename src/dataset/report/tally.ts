/** How many summaries have something, and how many essays: summaries without their copies. */
export interface Tally {
  readonly summaries: number
  readonly essays: number
}

interface Counter {
  summaries: number
  essays: number
}

/** Tallies by key. A Map, so that no word of a document is taken for a property of an object. */
export interface Tallies<Key> {
  add(key: Key, essay: boolean): void
  get(key: Key): Tally
  entries(): Array<readonly [Key, Tally]>
}

const NONE: Tally = { summaries: 0, essays: 0 }

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
      for (const [key, { summaries }] of counters) if (summaries <= rare) counters.delete(key)
    }
  }
  return {
    add(key, essay) {
      let counter = counters.get(key)
      if (counter === undefined) {
        counter = { summaries: 0, essays: 0 }
        counters.set(key, counter)
      }
      counter.summaries++
      if (essay) counter.essays++
      if (counters.size > capacity) forget()
    },
    get: (key) => counters.get(key) ?? NONE,
    entries: () => [...counters],
  }
}

/** Most essays first, then most summaries, then by key, so that equal ones do not change places. */
export function byWeight<Key extends string>(a: readonly [Key, Tally], b: readonly [Key, Tally]): number {
  return b[1].essays - a[1].essays || b[1].summaries - a[1].summaries || (a[0] < b[0] ? -1 : 1)
}
