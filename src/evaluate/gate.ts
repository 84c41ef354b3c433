import type { Evaluation } from './evaluate.ts'
import { type Floors, floorMeasures, type PinnedSet } from './floors.ts'
import type { GoldSet } from './load-gold.ts'
import { renderTable } from './table.ts'

interface GateLine {
  readonly score: string
  readonly floor: number | null
  readonly actual: number | null
  readonly verdict: 'held' | 'fell' | 'gone' | 'unpinned'
}

export interface GateResult {
  readonly passed: boolean
  /** Why nothing could be compared; null where it could. */
  readonly obstacle: string | null
  readonly lines: readonly GateLine[]
}

/** A figure is stored to four digits, cut off: it never falls under its own floor. */
const DIGITS = 1e4

/** Holds the scores against the floors of their gold set. Without floors, or with floors of other gold, it does not pass. */
export function judge(evaluation: Evaluation, gold: Pick<GoldSet, 'name' | 'sha256'>, floors: Floors): GateResult {
  const pinned = pinnedOf(floors, gold.name)
  if (!pinned) return { passed: false, obstacle: `no floors for ${gold.name}: pin them with --repin`, lines: [] }
  const lines = compare(evaluation, pinned)
  const changed = pinned.gold !== gold.sha256
  return {
    passed: !changed && lines.every(({ verdict }) => verdict === 'held' || verdict === 'unpinned'),
    obstacle: changed
      ? `the gold ${gold.name} is not the one that the floors were pinned on (${pinned.gold.slice(0, 12)}, now ${gold.sha256.slice(0, 12)}): look at the change, then --repin`
      : null,
    lines,
  }
}

function compare(evaluation: Evaluation, pinned: PinnedSet): GateLine[] {
  const measures = floorMeasures(evaluation)
  const names = [...measures.keys(), ...Object.keys(pinned.floors).filter((name) => !measures.has(name))]
  return names.flatMap((score): GateLine[] => {
    const floor = Object.hasOwn(pinned.floors, score) ? (pinned.floors[score] as number) : null
    const actual = measures.get(score) ?? null
    if (floor === null) return actual === null ? [] : [{ score, floor, actual, verdict: 'unpinned' }]
    if (actual === null) return [{ score, floor, actual, verdict: 'gone' }]
    return [{ score, floor, actual, verdict: actual < floor ? 'fell' : 'held' }]
  })
}

export interface Repinning {
  readonly floors: Floors
  /** Floors that would fall: they stay where they are, unless a regression is allowed. */
  readonly refused: readonly GateLine[]
}

/** Raises the floors of a gold set to its scores; lowers or drops one only where a regression is allowed. */
export function repin(
  evaluation: Evaluation,
  gold: Pick<GoldSet, 'name' | 'sha256'>,
  floors: Floors,
  allowRegression: boolean,
): Repinning {
  const pinned = pinnedOf(floors, gold.name) ?? { gold: gold.sha256, floors: {} }
  const lines = compare(evaluation, pinned)
  const refused = allowRegression ? [] : lines.filter(({ verdict }) => verdict === 'fell' || verdict === 'gone')
  if (refused.length > 0) return { floors, refused }
  const raised: Record<string, number> = {}
  for (const { score, actual } of lines) if (actual !== null) raised[score] = Math.floor(actual * DIGITS) / DIGITS
  return { floors: { ...floors, [gold.name]: { gold: gold.sha256, floors: raised } }, refused }
}

function pinnedOf(floors: Floors, name: string): PinnedSet | undefined {
  return Object.hasOwn(floors, name) ? floors[name] : undefined
}

/** The table of the gate, what fell first. */
export function renderGate({ passed, obstacle, lines }: GateResult): string {
  const order = ['fell', 'gone', 'unpinned', 'held']
  const rows = [...lines]
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    .map(({ score, floor, actual, verdict }) => [
      score,
      floor === null ? '-' : floor.toFixed(4),
      actual === null ? '-' : actual.toFixed(4),
      floor === null || actual === null ? '' : (actual - floor).toFixed(4),
      verdict,
    ])
  const table = rows.length > 0 ? `${renderTable(['score', 'floor', 'actual', 'change', 'verdict'], rows)}\n` : ''
  return `${table}${obstacle === null ? '' : `${obstacle}\n`}gate ${passed ? 'passed' : 'FAILED'}`
}
