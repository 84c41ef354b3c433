/** A possible pair of row and column, with what it is worth. */
export interface Edge {
  readonly row: number
  readonly column: number
  /** More than 0. A BigInt, so that ranks of reasons add up exactly. */
  readonly weight: bigint
}

/**
 * The one-to-one assignment of the greatest total weight (maximum-weight bipartite matching, rows and
 * columns may stay alone), by longest augmenting paths. Deterministic for one order of edges.
 *
 * @returns the column of each row, -1 where it stays alone
 */
export function assign(rows: number, columns: number, edges: readonly Edge[]): Int32Array {
  const columnOf = new Int32Array(rows).fill(-1)
  const rowOf = new Int32Array(columns).fill(-1)
  if (edges.length === 1) {
    const only = edges[0] as Edge
    columnOf[only.row] = only.column
    return columnOf
  }
  const edgesOf: Edge[][] = Array.from({ length: rows }, () => [])
  for (const edge of edges) (edgesOf[edge.row] as Edge[]).push(edge)
  while (augment(columnOf, rowOf, edgesOf));
  return columnOf
}

/** Takes the alternating path that adds the most weight, and says whether there was one that adds any. */
function augment(columnOf: Int32Array, rowOf: Int32Array, edgesOf: readonly (readonly Edge[])[]): boolean {
  // gain at a row: what the path up to it is worth when that row gets a new column; null: not reached
  const gainOf: (bigint | null)[] = Array.from(columnOf, (column) => (column < 0 ? 0n : null))
  const reachedBy = new Int32Array(rowOf.length).fill(-1)
  const gainAt: (bigint | null)[] = new Array(rowOf.length).fill(null)
  const queue: number[] = []
  const queued = Array.from(columnOf, (column) => column < 0)
  for (let row = 0; row < columnOf.length; row++) if (queued[row]) queue.push(row)
  for (let head = 0; head < queue.length; head++) {
    const row = queue[head] as number
    queued[row] = false
    for (const edge of edgesOf[row] as readonly Edge[]) {
      if (edge.column === columnOf[row]) continue
      const gain = (gainOf[row] as bigint) + edge.weight
      const known = gainAt[edge.column]
      if (known !== null && known !== undefined && known >= gain) continue
      gainAt[edge.column] = gain
      reachedBy[edge.column] = row
      const owner = rowOf[edge.column] as number
      if (owner < 0) continue
      gainOf[owner] = gain - weightOf(edgesOf[owner] as readonly Edge[], edge.column)
      if (!queued[owner]) queue.push(owner)
      queued[owner] = true
    }
  }
  return takeBest(columnOf, rowOf, gainAt, reachedBy)
}

/**
 * Takes the best path to a free column. Paths that leave a row alone need no look: the assignment so far is the
 * best of its size, so that none of those adds weight.
 */
function takeBest(
  columnOf: Int32Array,
  rowOf: Int32Array,
  gainAt: readonly (bigint | null)[],
  reachedBy: Int32Array,
): boolean {
  let best = 0n
  let column = -1
  for (const [at, gain] of gainAt.entries()) {
    if (gain === null || gain <= best || (rowOf[at] as number) >= 0) continue
    best = gain
    column = at
  }
  if (column < 0) return false
  while (column >= 0) {
    const row = reachedBy[column] as number
    const previous = columnOf[row] as number
    columnOf[row] = column
    rowOf[column] = row
    column = previous
  }
  return true
}

function weightOf(edges: readonly Edge[], column: number): bigint {
  for (const edge of edges) if (edge.column === column) return edge.weight
  return 0n
}
