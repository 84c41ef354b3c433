import type { Span } from '../core/span.ts'
import { inCanonicalOrder } from './align.ts'
import { assign, type Edge } from './assign.ts'

/** Below this share of common text a record is not of that summary at all. */
const SAME_SUMMARY = 0.5
/** From this share on it has the same extent. */
export const SAME_EXTENT = 0.9

/** Intersection over union of two spans, 0 to 1. */
export function intersectionOverUnion(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  if (shared <= 0) return 0
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

export interface SummaryMatch<Gold, Predicted> {
  readonly gold: Gold
  /** The record of that summary: the two share at least half of their text. */
  readonly record: Predicted | null
  /** Share of common text; 0 without a record. */
  readonly iou: number
}

/** Gives each gold summary its record, one to one, so that they share as much text as can be. */
export function matchSummaries<Gold extends Span, Predicted extends Span>(
  golds: readonly Gold[],
  predictions: readonly Predicted[],
): SummaryMatch<Gold, Predicted>[] {
  const records = [...predictions].sort(inCanonicalOrder)
  const edges: Edge[] = []
  for (const [row, gold] of golds.entries()) {
    for (const [column, record] of records.entries()) {
      const iou = intersectionOverUnion(gold, record)
      if (iou >= SAME_SUMMARY) edges.push({ row, column, weight: BigInt(Math.round(iou * 2 ** 40)) })
    }
  }
  const columnOf = assign(golds.length, records.length, edges)
  return golds.map((gold, row) => {
    const record = records[columnOf[row] as number] ?? null
    return { gold, record, iou: record ? intersectionOverUnion(gold, record) : 0 }
  })
}
