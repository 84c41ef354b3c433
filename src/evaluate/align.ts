import { byPlace, type Span } from '../core/span.ts'
import { assign, type Edge } from './assign.ts'

/** A mention as alignment sees it. */
export interface Alignable extends Span {
  readonly text: string
  readonly optional?: boolean
}

/** What a pair is judged by, beside its place. */
export interface Judgement {
  /** The prediction says what the gold says. */
  readonly sameValue: boolean
  /** How many of the other fields agree, 0 to 15: decides between predictions that are equal in all else. */
  readonly agreeing: number
}

export interface Alignment<Gold, Predicted> {
  readonly pairs: readonly { readonly gold: Gold; readonly predicted: Predicted; readonly sameValue: boolean }[]
  readonly missed: readonly Gold[]
  readonly extra: readonly Predicted[]
}

/**
 * Pairs gold and predicted mentions that overlap, one to one, so that as many as possible of the required
 * ones have the right value; among such pairings as many as possible are found at all, then optional ones
 * taken up, then exact in span, then alike in the other fields, then the overlap is the greatest. All of it is settled for
 * each group of overlapping mentions as a whole: neither the order of mentions nor of files has a say.
 */
export function align<Gold extends Alignable, Predicted extends Alignable>(
  golds: readonly Gold[],
  predictions: readonly Predicted[],
  judge: (gold: Gold, predicted: Predicted) => Judgement,
): Alignment<Gold, Predicted> {
  const rows = [...golds].sort(inCanonicalOrder)
  const columns = [...predictions].sort(inCanonicalOrder)
  const candidates = overlapping(rows, columns).map(({ row, column }) => {
    const gold = rows[row] as Gold
    const predicted = columns[column] as Predicted
    const judgement = judge(gold, predicted)
    return { row, column, sameValue: judgement.sameValue, weight: weigh(gold, predicted, judgement) }
  })
  const taken = new Set<Predicted>()
  const found = new Set<Gold>()
  const pairs: { gold: Gold; predicted: Predicted; sameValue: boolean }[] = []
  for (const group of components(candidates, rows.length, columns.length)) {
    for (const { row, column, sameValue } of best(group)) {
      const gold = rows[row] as Gold
      const predicted = columns[column] as Predicted
      found.add(gold)
      taken.add(predicted)
      pairs.push({ gold, predicted, sameValue })
    }
  }
  pairs.sort((a, b) => inCanonicalOrder(a.gold, b.gold))
  return {
    pairs,
    missed: rows.filter((gold) => !found.has(gold)),
    extra: columns.filter((predicted) => !taken.has(predicted)),
  }
}

/** By place; mentions of one place by all that they say, so that equal input in another order is equal input. */
export function inCanonicalOrder(a: Span, b: Span): number {
  const place = byPlace(a, b)
  if (place !== 0) return place
  const left = JSON.stringify(a)
  const right = JSON.stringify(b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Room for each reason in the weight: a sum over a million pairs does not run into the reason above. */
const FIELD = 24n
const OVERLAP_FIELD = 44n
const OVERLAP_UNITS = 1 << 20

function weigh(gold: Alignable, predicted: Alignable, judgement: Judgement): bigint {
  const required = !gold.optional && !predicted.optional
  const exact = gold.start === predicted.start && gold.end === predicted.end
  const union = Math.max(gold.end, predicted.end) - Math.min(gold.start, predicted.start)
  const shared = Math.min(gold.end, predicted.end) - Math.max(gold.start, predicted.start)
  const reasons = [
    required && judgement.sameValue ? 1 : 0,
    required ? 1 : 0,
    required ? 0 : 1,
    exact ? 1 : 0,
    judgement.agreeing,
  ]
  let weight = 0n
  for (const reason of reasons) weight = (weight << FIELD) + BigInt(reason)
  return (weight << OVERLAP_FIELD) + BigInt(1 + Math.floor((OVERLAP_UNITS * shared) / union))
}

interface Candidate extends Edge {
  readonly sameValue: boolean
}

/** Pairs of indexes whose spans overlap; both lists are in text order. */
function overlapping(rows: readonly Span[], columns: readonly Span[]): { row: number; column: number }[] {
  const reach: number[] = [] // the farthest end of the columns up to each
  for (const column of columns) reach.push(Math.max(column.end, reach.at(-1) ?? 0))
  const pairs: { row: number; column: number }[] = []
  let next = 0
  for (const [index, row] of rows.entries()) {
    while (next > 0 && (columns[next - 1] as Span).start >= row.end) next--
    while (next < columns.length && (columns[next] as Span).start < row.end) next++
    for (let column = next - 1; column >= 0 && (reach[column] as number) > row.start; column--) {
      if ((columns[column] as Span).end > row.start && row.end > row.start) pairs.push({ row: index, column })
    }
  }
  return pairs.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** The candidates in groups that share no mention. */
function components(candidates: readonly Candidate[], rows: number, columns: number): Candidate[][] {
  const parent = Int32Array.from({ length: rows + columns }, (_, node) => node)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (const { row, column } of candidates) parent[root(row)] = root(rows + column)
  const groups = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const key = root(candidate.row)
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  return [...groups.values()]
}

/** The candidates of a group that make its best assignment. */
function best(group: readonly Candidate[]): Candidate[] {
  const rows = [...new Set(group.map((candidate) => candidate.row))]
  const columns = [...new Set(group.map((candidate) => candidate.column))]
  const rowAt = new Map(rows.map((row, index) => [row, index]))
  const columnAt = new Map(columns.map((column, index) => [column, index]))
  const edges = group.map(({ row, column, weight }) => ({
    row: rowAt.get(row) as number,
    column: columnAt.get(column) as number,
    weight,
  }))
  const columnOf = assign(rows.length, columns.length, edges)
  return group.filter((_, index) => {
    const edge = edges[index] as Edge
    return columnOf[edge.row] === edge.column
  })
}
