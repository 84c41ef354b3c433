/** Values that are kept apart before they are rounded: it bounds the memory, not the number of values. */
const DISTINCT = 20_000

export interface Statistics {
  readonly n: number
  readonly sum: number
  /** First quartile, median, third quartile; null where there is no value. */
  readonly quartiles: readonly [number, number, number] | null
  /** How many values there are from 1, 3, 10, 30, 100, … up to the next of them; below 1 is step 0. */
  readonly steps: readonly number[]
}

/** Numbers as they come; of each only how often it came is kept. */
export interface Distribution {
  add(value: number): void
  statistics(): Statistics
}

/** Begins a distribution. Quartiles are exact up to 20,000 distinct values, beyond that to three digits. */
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
    statistics() {
      const sorted = [...times].sort(([a], [b]) => a - b)
      return { n, sum, quartiles: n === 0 ? null : quartilesOf(sorted, n), steps: stepsOf(sorted) }
    },
  }
}

/** The step of a value: 0 below 1, 1 below 3, 2 below 10, 3 below 30, … */
export function stepOf(value: number): number {
  if (!(value >= 1)) return 0
  const decade = Math.floor(Math.log10(value) + 1e-12)
  return 1 + 2 * decade + (value >= 3 * 10 ** decade ? 1 : 0)
}

/** Where a step begins. */
export function stepStart(step: number): number {
  return step === 0 ? 0 : 10 ** Math.floor((step - 1) / 2) * (step % 2 === 0 ? 3 : 1)
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3))
}

/** Between the two middle values where there is no single one, as the median is. */
function quartilesOf(sorted: ReadonlyArray<readonly [number, number]>, n: number): readonly [number, number, number] {
  const at = (position: number) => {
    let seen = 0
    for (const [value, count] of sorted) {
      seen += count
      if (seen > position) return value
    }
    throw new Error('a distribution has fewer values than it counted')
  }
  const quartile = (share: number) => {
    const position = (n - 1) * share
    const low = at(Math.floor(position))
    return low + (at(Math.ceil(position)) - low) * (position - Math.floor(position))
  }
  return [quartile(0.25), quartile(0.5), quartile(0.75)]
}

function stepsOf(sorted: ReadonlyArray<readonly [number, number]>): number[] {
  const steps: number[] = []
  for (const [value, count] of sorted) {
    const step = stepOf(value)
    while (steps.length <= step) steps.push(0)
    steps[step] = (steps[step] as number) + count
  }
  return steps
}
