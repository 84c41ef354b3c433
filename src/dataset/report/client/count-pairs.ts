import { pairKey } from '../figures/bodies.ts'
import { PAIRS_LISTED } from '../figures/figures.ts'
import type { Entries } from '../figures/tally.ts'
import { countKeys, entriesOf, type PlacedKeys, startsOf } from './key-list.ts'

/**
 * Counts the pairs of bodies that act in a summary, the commonest of them. A pair is a number until it is shown: a
 * corpus has a hundred thousand pairs, of which a page shows a few.
 */
export function createPairCounter(bodies: PlacedKeys, essays: readonly boolean[]) {
  let pairs: PlacedKeys | null = null
  return (chosen: readonly number[]): Entries<string> => {
    pairs ??= pairUp(bodies)
    const counts = countKeys(pairs, chosen, essays)
    const least = counts.once.toSorted()[counts.once.length - PAIRS_LISTED] ?? 0
    return entriesOf(pairs, counts, least)
  }
}

/** Every two bodies of each summary. */
function pairUp(bodies: PlacedKeys): PlacedKeys {
  const places = new Map<number, number>()
  const pairs: number[] = []
  const perSummary: number[] = []
  const rows: number[] = []
  for (let i = 0; i + 1 < bodies.starts.length; i++) {
    const [from, to] = [bodies.starts[i] as number, bodies.starts[i + 1] as number]
    perSummary.push(((to - from) * (to - from - 1)) / 2)
    for (let a = from; a < to; a++) {
      for (let b = a + 1; b < to; b++) {
        const [one, other] = [bodies.rows[a] as number, bodies.rows[b] as number]
        const pair = Math.min(one, other) * bodies.size + Math.max(one, other)
        let place = places.get(pair)
        if (place === undefined) {
          place = pairs.push(pair) - 1
          places.set(pair, place)
        }
        rows.push(place)
      }
    }
  }
  const wordOf = (place: number) => {
    const pair = pairs[place] as number
    return pairKey(bodies.wordOf(Math.floor(pair / bodies.size)), bodies.wordOf(pair % bodies.size))
  }
  return { size: pairs.length, wordOf, starts: startsOf(perSummary), rows }
}
