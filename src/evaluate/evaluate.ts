import { BOOTSTRAP, type BootstrapOptions, bootstrapInterval } from './bootstrap.ts'
import type { PlacedGold } from './gold.ts'
import { CONFUSIONS, type ConfusionName, type Ledger, type Mistake, type MucName, openLedger } from './ledger.ts'
import { type MucTable, mergeMuc, NO_MUC } from './muc.ts'
import { pairRecords } from './pair-records.ts'
import type { Prediction } from './prediction.ts'
import { scoreForms } from './score-forms.ts'
import { scoreMentions } from './score-mentions.ts'
import { SCORE_NAMES, SCORES, type ScoreName } from './score-names.ts'
import { scoreSummaries } from './score-summaries.ts'
import { addTallies, type Measures, measure, NO_TALLY, type Tally } from './tally.ts'

export interface Score extends Tally, Measures {
  readonly kind: 'f1' | 'accuracy'
  /** How many there are to find, and how many were predicted. */
  readonly gold: number
  readonly predicted: number
  /** 95 % interval of F1 (of the accuracy, where that is the kind); null with fewer than two documents. */
  readonly interval: readonly [number, number] | null
}

/** One cell of a confusion table. */
export interface Confusion {
  readonly gold: string
  readonly predicted: string
  readonly count: number
}

export interface Evaluation {
  readonly scores: Readonly<Record<ScoreName, Score>>
  readonly muc: Readonly<Record<MucName, MucTable>>
  readonly confusions: Readonly<Record<ConfusionName, readonly Confusion[]>>
  readonly mistakes: readonly Mistake[]
  readonly documents: readonly { readonly file: string; readonly tallies: Readonly<Record<string, Tally>> }[]
  /** What makes the numbers doubtful: documents without records, records of other texts. */
  readonly warnings: readonly string[]
}

/**
 * Scores records against gold. The order of records, of mentions and of documents has no say.
 *
 * @param gold from `loadGold(dir, texts).documents`
 * @param records `SummaryRecord`s, or what another tool or annotator has; offsets in UTF-16 code units
 * @throws Error where records of several documents could be meant by one gold file
 */
export function evaluate(
  gold: readonly PlacedGold[],
  records: readonly Prediction[],
  bootstrap: BootstrapOptions = BOOTSTRAP,
): Evaluation {
  const { recordsOf, warnings } = pairRecords(gold, records)
  const ordered = [...gold].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  const ledgers = ordered.map((document) => scoreDocument(document, recordsOf.get(document) ?? []))
  return {
    scores: Object.fromEntries(
      SCORE_NAMES.map((name) => [name, sumUp(name, ledgers, bootstrap)]),
    ) as unknown as Evaluation['scores'],
    muc: { dates: mergeTables(ledgers, 'dates'), counts: mergeTables(ledgers, 'counts') },
    confusions: Object.fromEntries(
      CONFUSIONS.map((name) => [name, mergeConfusions(ledgers, name)]),
    ) as unknown as Evaluation['confusions'],
    mistakes: ledgers.flatMap((ledger) => ledger.mistakes),
    documents: ledgers.map(({ file, tallies }) => ({ file, tallies: Object.fromEntries(tallies) })),
    warnings,
  }
}

function scoreDocument(document: PlacedGold, records: readonly Prediction[]): Ledger {
  const ledger = openLedger(document.file)
  scoreSummaries(document, records, ledger)
  scoreMentions(document, records, ledger)
  scoreForms(document, records, ledger)
  return ledger
}

function sumUp(name: ScoreName, ledgers: readonly Ledger[], bootstrap: BootstrapOptions): Score {
  const tallies = ledgers.map((ledger) => ledger.tallies.get(name) ?? NO_TALLY)
  const sum = tallies.reduce(addTallies, NO_TALLY)
  return {
    kind: SCORES[name].kind,
    ...measure(sum),
    interval: bootstrapInterval(tallies, bootstrap),
    gold: sum.right + sum.missed,
    predicted: sum.right + sum.extra,
    ...sum,
  }
}

function mergeTables(ledgers: readonly Ledger[], name: MucName): MucTable {
  return ledgers.reduce((sum, ledger) => mergeMuc(sum, ledger.muc.get(name) ?? NO_MUC), NO_MUC)
}

function mergeConfusions(ledgers: readonly Ledger[], name: ConfusionName): Confusion[] {
  const sum = new Map<string, number>()
  for (const ledger of ledgers) {
    for (const [key, count] of ledger.confusions.get(name) ?? []) sum.set(key, (sum.get(key) ?? 0) + count)
  }
  return [...sum]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [gold = '', predicted = ''] = key.split('\t')
      return { gold, predicted, count }
    })
}
