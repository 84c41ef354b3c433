/** How often each of some values was seen. */
export type Tally<Value> = Map<Value, number>

export function count<Value>(tally: Tally<Value>, value: Value): void {
  tally.set(value, (tally.get(value) ?? 0) + 1)
}

/** Values by their number, the greatest first, of equals by code units: the order of the documents does not show. */
export function ranked<Value extends string>(tally: ReadonlyMap<Value, number>): Array<readonly [Value, number]> {
  return [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** The value that was seen most; null where none was. */
export function mostFrequent<Value extends string>(tally: ReadonlyMap<Value, number>): Value | null {
  return ranked(tally)[0]?.[0] ?? null
}
