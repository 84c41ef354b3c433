/**
 * Counts of one score: right (in both), extra (only predicted) and missed (only in the gold); a wrong value
 * is both. Tallies of documents add up to the tally of the set.
 */
export interface Tally {
  readonly right: number
  readonly extra: number
  readonly missed: number
}

export const NO_TALLY: Tally = { right: 0, extra: 0, missed: 0 }

export function addTallies(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed }
}

/** What a tally comes to; null where there is nothing to divide by (nothing predicted, nothing to find). */
export interface Measures {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

export function measure({ right, extra, missed }: Tally): Measures {
  return {
    precision: ratio(right, right + extra),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + extra + missed),
  }
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
