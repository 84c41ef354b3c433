/**
 * The counts of MUC and SemEval-2013 (task 9.1): COR the same, INC something else, PAR overlapping, MIS
 * not predicted, SPU not in the gold.
 */
export interface MucCounts {
  readonly correct: number
  readonly incorrect: number
  readonly partial: number
  readonly missing: number
  readonly spurious: number
}

/**
 * Four ways to compare: `strict` (same characters and type), `exact` (same characters), `partial` (an
 * overlap is half right), `type` (overlap and the same type).
 */
export const MUC_SCHEMES = ['strict', 'exact', 'partial', 'type'] as const
type MucScheme = (typeof MUC_SCHEMES)[number]
export type MucTable = Readonly<Record<MucScheme, MucCounts>>

const NO_COUNTS: MucCounts = { correct: 0, incorrect: 0, partial: 0, missing: 0, spurious: 0 }
export const NO_MUC: MucTable = { strict: NO_COUNTS, exact: NO_COUNTS, partial: NO_COUNTS, type: NO_COUNTS }

/** A miss, an extra, or a pair with what of it is the same. */
export type MucPair = 'missing' | 'spurious' | { readonly sameSpan: boolean; readonly sameType: boolean }

export function addMuc(table: MucTable, pair: MucPair): MucTable {
  return {
    strict: add(table.strict, strictly(pair)),
    exact: add(table.exact, exactly(pair)),
    partial: add(table.partial, partially(pair)),
    type: add(table.type, byType(pair)),
  }
}

function strictly(pair: MucPair): keyof MucCounts {
  if (typeof pair === 'string') return pair
  return pair.sameSpan && pair.sameType ? 'correct' : 'incorrect'
}

function exactly(pair: MucPair): keyof MucCounts {
  if (typeof pair === 'string') return pair
  return pair.sameSpan ? 'correct' : 'incorrect'
}

function partially(pair: MucPair): keyof MucCounts {
  if (typeof pair === 'string') return pair
  return pair.sameSpan ? 'correct' : 'partial'
}

function byType(pair: MucPair): keyof MucCounts {
  if (typeof pair === 'string') return pair
  return pair.sameType ? 'correct' : 'incorrect'
}

function add(counts: MucCounts, what: keyof MucCounts): MucCounts {
  return { ...counts, [what]: counts[what] + 1 }
}

export function mergeMuc(a: MucTable, b: MucTable): MucTable {
  const merge = (scheme: MucScheme): MucCounts => ({
    correct: a[scheme].correct + b[scheme].correct,
    incorrect: a[scheme].incorrect + b[scheme].incorrect,
    partial: a[scheme].partial + b[scheme].partial,
    missing: a[scheme].missing + b[scheme].missing,
    spurious: a[scheme].spurious + b[scheme].spurious,
  })
  return { strict: merge('strict'), exact: merge('exact'), partial: merge('partial'), type: merge('type') }
}

/** Precision, recall and F1 of MUC: a partial match is half right in `partial`, and does not occur elsewhere. */
export function measureMuc(counts: MucCounts) {
  const right = counts.correct + counts.partial / 2
  const actual = counts.correct + counts.incorrect + counts.partial + counts.spurious
  const possible = counts.correct + counts.incorrect + counts.partial + counts.missing
  return {
    actual,
    possible,
    precision: actual === 0 ? null : right / actual,
    recall: possible === 0 ? null : right / possible,
    f1: actual + possible === 0 ? null : (2 * right) / (actual + possible),
  }
}
