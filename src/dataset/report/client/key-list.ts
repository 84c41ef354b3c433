import type { Tally } from '../figures/tally.ts'
import type { KeyList } from '../layout.ts'

/** Keys of summaries, found by the summary: those of summary i are `rows` from `starts[i]` up to `starts[i + 1]`. */
export interface PlacedKeys {
  /** How many different keys there are, and what the words of one are. */
  readonly size: number
  wordOf(key: number): string
  readonly starts: Uint32Array
  readonly rows: ArrayLike<number>
}

/** Works out where each summary's keys are. */
export function placeKeys({ values, perSummary, rows }: KeyList): PlacedKeys {
  const starts = startsOf(perSummary ?? rows.map(() => 1))
  return { size: values.length, wordOf: (key) => values[key] as string, starts, rows }
}

/** Where each of some stretches starts that stand one after the other, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] as number) + (lengths[i] as number)
  return starts
}

/** How often each key comes: in essays, and with their copies. */
export interface KeyCounts {
  readonly once: Uint32Array
  readonly all: Uint32Array
}

/** Counts the keys of some summaries. */
export function countKeys(
  { size, starts, rows }: PlacedKeys,
  chosen: readonly number[],
  essays: readonly boolean[],
): KeyCounts {
  const [once, all] = [new Uint32Array(size), new Uint32Array(size)]
  for (const i of chosen) {
    const end = starts[i + 1] as number
    const essay = essays[i] ? 1 : 0
    for (let row = starts[i] as number; row < end; row++) {
      const key = rows[row] as number
      all[key] = (all[key] as number) + 1
      once[key] = (once[key] as number) + essay
    }
  }
  return { once, all }
}

/** The keys that come at all. @param least how many essays a key must be in */
export function entriesOf(
  { wordOf }: Pick<PlacedKeys, 'wordOf'>,
  { once, all }: KeyCounts,
  least = 0,
): Array<readonly [string, Tally]> {
  const entries: Array<readonly [string, Tally]> = []
  for (let key = 0; key < all.length; key++) {
    const tally = { once: once[key] as number, all: all[key] as number }
    if (tally.all > 0 && tally.once >= least) entries.push([wordOf(key), tally])
  }
  return entries
}
