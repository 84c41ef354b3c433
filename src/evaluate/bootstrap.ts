import { addTallies, measure, NO_TALLY, type Tally } from './tally.ts'

export interface BootstrapOptions {
  readonly seed: number
  readonly resamples: number
}

export const BOOTSTRAP: BootstrapOptions = { seed: 315, resamples: 1000 }

/**
 * 95 % percentile interval of F1 when documents are drawn anew with replacement: mentions of one document
 * stand or fall together, so that documents are the unit. The same seed gives the same interval.
 *
 * @param tallies one for each document
 * @returns null where fewer than two documents have a say (there is nothing to draw from), or without resamples
 */
export function bootstrapInterval(
  tallies: readonly Tally[],
  { seed, resamples }: BootstrapOptions,
): readonly [number, number] | null {
  const drawable = tallies.filter((tally) => measure(tally).f1 !== null).length
  if (drawable < 2 || resamples === 0) return null
  const random = randomNumbers(seed)
  const values: number[] = []
  for (let i = 0; i < resamples; i++) {
    let sum = NO_TALLY
    for (let j = 0; j < tallies.length; j++) {
      sum = addTallies(sum, tallies[Math.floor(random() * tallies.length)] as Tally)
    }
    const { f1 } = measure(sum)
    if (f1 !== null) values.push(f1)
  }
  values.sort((a, b) => a - b)
  return [percentile(values, 0.025), percentile(values, 0.975)]
}

function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)] as number
  const high = sorted[Math.ceil(place)] as number
  return low + (high - low) * (place - Math.floor(place))
}

/** Mulberry32: small, and the same on every machine. Numbers from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
