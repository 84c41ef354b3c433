import type { CountVerb } from '../../lexicon/indicators.ts'
import type { Candidate } from './candidate.ts'
import type { Side } from './governed.ts'

/** What a count hands on to the next ones of its sentence, which leave it out. */
export interface Antecedent {
  readonly object: string | null
  readonly nounClass: string | null
  readonly verb: CountVerb | null
  readonly unit: string
}

/** Verbs whose counts no count before them named: 立案1起, 观看3万人次. */
const ITS_OWN = new Set(['investigate', 'participate', 'attend', 'view', 'exchange'])

/**
 * The count before that names what this one leaves out: 受理投诉26起,(22起)当场调解 in the same unit; 商品43种、(5吨) and
 * 咨询300人次,增长(17%) in any.
 */
export function antecedentOf(past: readonly Antecedent[], { unit }: Candidate, before: Side, listed: boolean): Antecedent | null {
  if (listed || before.changed) return past.findLast(({ object }) => object !== null) ?? null
  const same = past.findLast((count) => count.unit === unit && count.object !== null) ?? null
  const own = before.verb?.classes.some((of) => ITS_OWN.has(of)) && !before.verb.classes.includes('resolve')
  return own && same?.nounClass !== 'case' ? null : same
}
