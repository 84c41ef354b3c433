import { type Evaluation, evaluate } from './evaluate.ts'
import type { PlacedGold } from './gold.ts'
import { goldAsRecords } from './gold-records.ts'
import { cohenKappa, type Kappa } from './kappa.ts'
import { CONFUSIONS, type ConfusionName, type Mistake } from './ledger.ts'
import type { ScoreName } from './score-names.ts'
import { addTallies, measure } from './tally.ts'

/** What two annotators mark, so that F1 measures it: neither of them is right. */
const AGREEMENT_SCORES = [
  'split',
  'dates found',
  'dates exact span',
  'dates value',
  'counts found',
  'counts exact span',
  'counts value',
  'counts tuple',
  'agencies',
  'themes',
  'topics',
  'year',
] as const satisfies readonly ScoreName[]

interface PairwiseF1 {
  readonly score: (typeof AGREEMENT_SCORES)[number]
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
  /** The same whichever annotator comes first. */
  readonly f1: number | null
}

export interface Agreement {
  readonly documents: readonly string[]
  readonly f1: readonly PairwiseF1[]
  readonly kappa: Readonly<Record<ConfusionName, Kappa>>
  /** `gold` is what A says, `predicted` what B says. */
  readonly disagreements: readonly Mistake[]
  /** Documents that only one of them annotated. */
  readonly warnings: readonly string[]
}

/** Compares two annotators over the documents that both annotated. What either holds optional does not count. */
export function agree(a: readonly PlacedGold[], b: readonly PlacedGold[]): Agreement {
  const filesOfA = new Set(a.map(({ file }) => file))
  const filesOfB = new Set(b.map(({ file }) => file))
  const commonA = a.filter(({ file }) => filesOfB.has(file))
  const commonB = b.filter(({ file }) => filesOfA.has(file))
  const forth = compare(commonA, commonB)
  const back = compare(commonB, commonA)
  return {
    documents: commonA.map(({ file }) => file).sort(),
    f1: AGREEMENT_SCORES.map((score) => pairwise(score, forth, back)),
    kappa: Object.fromEntries(
      CONFUSIONS.map((name) => [name, cohenKappa(forth.confusions[name])]),
    ) as unknown as Agreement['kappa'],
    disagreements: forth.mistakes,
    warnings: [
      ...a.filter(({ file }) => !filesOfB.has(file)).map(({ file }) => `${file}: only A annotated it`),
      ...b.filter(({ file }) => !filesOfA.has(file)).map(({ file }) => `${file}: only B annotated it`),
    ],
  }
}

function compare(gold: readonly PlacedGold[], other: readonly PlacedGold[]): Evaluation {
  return evaluate(gold, other.flatMap(goldAsRecords), { seed: 0, resamples: 0 })
}

/** Where the two split a text differently, scores look different from either side: both sides are added up. */
function pairwise(score: PairwiseF1['score'], forth: Evaluation, back: Evaluation): PairwiseF1 {
  const { right, extra, missed } = forth.scores[score]
  const sum = addTallies({ right, extra, missed }, back.scores[score])
  return { score, both: right, onlyA: missed, onlyB: extra, f1: measure(sum).f1 }
}
