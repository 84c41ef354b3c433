import type { Indicator } from '../../core/record.generated.ts'
import type { CountVerb, IndicatorLexicon, IndicatorRule } from '../../lexicon/indicators.ts'
import type { UnitClass } from '../../lexicon/units.ts'

/** What is known of a count when its indicator is chosen, the surest first, with what each verb is worth. */
export interface Evidence {
  readonly nouns: readonly string[]
  readonly verbs: readonly { readonly verb: CountVerb; readonly share: number }[]
  /** What traits.ts tells of the words themselves; rules name them like classes of nouns. */
  readonly traits: readonly string[]
  readonly unitClass: UnitClass
  readonly unit: string
}

/** What the noun on the other side of the number is worth beside the object. */
const SECOND = 0.6

/** An indicator, and the sum of the rules that spoke for it: 0 where none did. */
export interface Scored {
  readonly indicator: Indicator
  readonly weight: number
}

/** Chooses the indicator whose rules weigh most; `other` where no rule fits. */
export function createIndicatorScorer(lexicon: IndicatorLexicon): (evidence: Evidence) => Scored {
  return ({ nouns, verbs, traits, unit, unitClass }) => {
    const sums = new Map<Indicator, number>()
    for (const rule of lexicon.rules) {
      const weight =
        rule.weight * nounShare(rule, nouns, traits) * verbShare(rule, verbs) * unitShare(rule, unit, unitClass)
      if (weight > 0) sums.set(rule.indicator, (sums.get(rule.indicator) ?? 0) + weight)
    }
    let best: Indicator = 'other'
    let most = 0
    for (const [indicator, sum] of sums) {
      if (sum > most) {
        best = indicator
        most = sum
      }
    }
    return { indicator: best, weight: most }
  }
}

function nounShare(rule: IndicatorRule, nouns: readonly string[], traits: readonly string[]): number {
  if (!rule.noun || traits.some((trait) => rule.noun?.includes(trait))) return 1
  const at = nouns.findIndex((noun) => rule.noun?.includes(noun))
  return at < 0 ? 0 : at === 0 ? 1 : SECOND
}

function verbShare(rule: IndicatorRule, verbs: Evidence['verbs']): number {
  if (!rule.verb) return 1
  return verbs.find(({ verb }) => verb.classes.some((of) => rule.verb?.includes(of)))?.share ?? 0
}

function unitShare(rule: IndicatorRule, unit: string, unitClass: UnitClass): number {
  return rule.unit === undefined || rule.unit.includes(unitClass) || rule.unit.includes(unit) ? 1 : 0
}
