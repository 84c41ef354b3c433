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
      const values = sorted.map(([value]) => value)
      return {
        n,
        sum,
        ...spreadOf(
          values,
          sorted.map(([, count]) => count),
        ),
      }
    },
  }
}

/** Quartiles and steps of values in ascending order. @param times how often each came; once where it is left out */
export function spreadOf(
  values: ArrayLike<number>,
  times?: ArrayLike<number>,
): Pick<Statistics, 'quartiles' | 'steps'> {
  return { quartiles: values.length === 0 ? null : quartilesOf(values, times), steps: stepsOf(values, times) }
}

/** Where a step begins. */
export function stepStart(step: number): number {
  return step === 0 ? 0 : 10 ** Math.floor((step - 1) / 2) * (step % 2 === 0 ? 3 : 1)
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3))
}

/** Between the two middle values where there is no single one, as the median is. */
function quartilesOf(values: ArrayLike<number>, times?: ArrayLike<number>): readonly [number, number, number] {
  const n = times ? Array.from(times).reduce((sum, count) => sum + count, 0) : values.length
  const at = (position: number): number => {
    if (times === undefined) return values[position] as number
    let i = 0
    let seen = times[0] as number
    while (seen <= position) {
      i++
      seen += times[i] as number
    }
    return values[i] as number
  }
  const quartile = (share: number) => {
    const position = (n - 1) * share
    const low = at(Math.floor(position))
    return low + (at(Math.ceil(position)) - low) * (position - Math.floor(position))
  }
  return [quartile(0.25), quartile(0.5), quartile(0.75)]
}

function stepsOf(values: ArrayLike<number>, times?: ArrayLike<number>): number[] {
  const steps: number[] = []
  let step = 0
  for (let i = 0; i < values.length; i++) {
    while ((values[i] as number) >= stepStart(step + 1)) step++
    while (steps.length <= step) steps.push(0)
    steps[step] = (steps[step] as number) + (times?.[i] ?? 1)
  }
  return steps
}
