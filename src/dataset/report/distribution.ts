/** Values that are kept apart before they are rounded: it bounds the memory, not the number of values. */
const DISTINCT = 20_000

export interface Statistics {
  readonly n: number
  readonly sum: number
  /** Null where there is no value. */
  readonly median: number | null
}

/** Numbers as they come; of each only how often it came is kept. */
export interface Distribution {
  add(value: number): void
  statistics(): Statistics
}

/** Begins a distribution. The median is exact up to 20,000 distinct values, beyond that to three digits. */
export function createDistribution(): Distribution {
  let times = new Map<number, number>()
  let n = 0
  let sum = 0
  let keep = (value: number) => value
  return {
    add(value) {
      n++
      sum += value
      const key = keep(value)
      times.set(key, (times.get(key) ?? 0) + 1)
      if (times.size <= DISTINCT) return
      keep = threeDigits
      const rounded = new Map<number, number>()
      for (const [exact, count] of times) rounded.set(keep(exact), (rounded.get(keep(exact)) ?? 0) + count)
      times = rounded
    },
    statistics: () => ({ n, sum, median: n === 0 ? null : medianOf(times, n) }),
  }
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3))
}

function medianOf(times: ReadonlyMap<number, number>, n: number): number {
  const low = Math.floor((n - 1) / 2)
  const high = Math.floor(n / 2)
  let seen = 0
  let first: number | null = null
  for (const [value, count] of [...times].sort(([a], [b]) => a - b)) {
    seen += count
    if (first === null && seen > low) first = value
    if (seen > high) return ((first as number) + value) / 2
  }
  throw new Error('a distribution has fewer values than it counted')
}
