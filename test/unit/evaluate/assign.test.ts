import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, type Edge } from '../../../src/evaluate/assign.ts'

test('an assignment gives up the best pair for a better whole', () => {
  const edges = [
    { row: 0, column: 0, weight: 10n },
    { row: 0, column: 1, weight: 9n },
    { row: 1, column: 0, weight: 8n },
  ]
  expect([...assign(2, 2, edges)]).toEqual([1, 0])
})

test('a row stays alone where that is worth more', () => {
  const edges = [
    { row: 0, column: 0, weight: 3n },
    { row: 1, column: 0, weight: 5n },
  ]
  expect([...assign(2, 1, edges)]).toEqual([-1, 0])
})

test('nothing to assign', () => {
  expect([...assign(2, 0, [])]).toEqual([-1, -1])
})

test('the total is that of the best of all assignments', () => {
  const size = fc.integer({ min: 1, max: 5 })
  const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }))
  const matrix = fc
    .tuple(size, size)
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
  fc.assert(
    fc.property(matrix, (weights) => {
      const columns = (weights[0] as number[]).length
      const edges: Edge[] = weights.flatMap((row, at) =>
        row.flatMap((weight, column) => (weight > 0 ? [{ row: at, column, weight: BigInt(weight) }] : [])),
      )
      const columnOf = assign(weights.length, columns, edges)
      const taken = [...columnOf].filter((column) => column >= 0)
      expect(new Set(taken).size).toBe(taken.length)
      const total = [...columnOf].reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0)
      expect(total).toBe(bestTotal(weights, 0, new Set()))
    }),
    { numRuns: 500 },
  )
})

/** By trying all of them. */
function bestTotal(weights: readonly (readonly number[])[], row: number, used: ReadonlySet<number>): number {
  if (row === weights.length) return 0
  let best = bestTotal(weights, row + 1, used)
  for (const [column, weight] of (weights[row] as number[]).entries()) {
    if (weight === 0 || used.has(column)) continue
    best = Math.max(best, weight + bestTotal(weights, row + 1, new Set([...used, column])))
  }
  return best
}

test('a thousand mentions under one long prediction are assigned at once', () => {
  const edges: Edge[] = []
  for (let row = 0; row < 1000; row++) edges.push({ row, column: 0, weight: 1n }, { row, column: row + 1, weight: 2n })
  expect([...assign(1000, 1001, edges)].every((column, row) => column === row + 1)).toBe(true)
})
