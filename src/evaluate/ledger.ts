import { addMuc, type MucPair, type MucTable, NO_MUC } from './muc.ts'
import type { ScoreName } from './score-names.ts'
import { addTallies, NO_TALLY, type Tally } from './tally.ts'

/** Something that was not as the gold has it. */
export interface Mistake {
  /** Kind of mistake, such as `dates missed` or `counts value`. */
  readonly kind: string
  readonly file: string
  /** Ordinal of the gold summary that it lies in; null outside all of them. */
  readonly ordinal: number | null
  /** What the gold says, in words; null of an extra. */
  readonly gold: string | null
  /** What was predicted, in words; null of a miss. */
  readonly predicted: string | null
  /** The rule that made the prediction; null of a miss. */
  readonly rule: string | null
  /** The words around it, with the mention in 【】; null where it has no place. */
  readonly context: string | null
}

/** Fields whose categories are set against each other in a table. */
export const CONFUSIONS = [
  'agency type',
  'agency level',
  'counts indicator',
  'counts bound',
  'genre',
  'issuer type',
  'issuer level',
] as const satisfies readonly ScoreName[]
export type ConfusionName = (typeof CONFUSIONS)[number]
export type MucName = 'dates' | 'counts'

/** What is written down while one document is scored. */
export interface Ledger {
  readonly file: string
  readonly tallies: Map<ScoreName, Tally>
  readonly muc: Map<MucName, MucTable>
  /** Keys are `gold\tpredicted`. */
  readonly confusions: Map<ConfusionName, Map<string, number>>
  readonly mistakes: Mistake[]
}

export function openLedger(file: string): Ledger {
  return { file, tallies: new Map(), muc: new Map(), confusions: new Map(), mistakes: [] }
}

export function book(ledger: Ledger, name: ScoreName, tally: Partial<Tally>): void {
  ledger.tallies.set(name, addTallies(ledger.tallies.get(name) ?? NO_TALLY, { ...NO_TALLY, ...tally }))
}

/** Of a field of something found: right, or wrong (which is one extra and one missed). */
export function bookField(ledger: Ledger, name: ScoreName, isRight: boolean): void {
  book(ledger, name, isRight ? { right: 1 } : { extra: 1, missed: 1 })
}

export function bookMuc(ledger: Ledger, name: MucName, pair: MucPair): void {
  ledger.muc.set(name, addMuc(ledger.muc.get(name) ?? NO_MUC, pair))
}

export function bookConfusion(ledger: Ledger, name: ConfusionName, gold: string, predicted: string): void {
  const table = ledger.confusions.get(name) ?? new Map<string, number>()
  const key = `${gold}\t${predicted}`
  table.set(key, (table.get(key) ?? 0) + 1)
  ledger.confusions.set(name, table)
}

/** The words around a span, 12 code units either side, line feeds made visible. */
export function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 12)
  return `${before}【${text.slice(start, end)}】${after}`.replaceAll('\n', '⏎').toWellFormed()
}
