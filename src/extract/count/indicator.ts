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

/** A rule as it is asked: its noun and verb classes as sets, null where any will do. */
interface Asked {
  readonly indicator: Indicator
  readonly weight: number
  readonly nouns: ReadonlySet<string> | null
  readonly verbs: ReadonlySet<string> | null
}

/** Chooses the indicator whose rules weigh most; `other` where no rule fits. */
export function createIndicatorScorer(lexicon: IndicatorLexicon): (evidence: Evidence) => Scored {
  const rules = lexicon.rules.map((rule) => ({ rule, asked: askedOf(rule) }))
  /** The rules that a unit leaves, filled as units come: a pure function of the unit. */
  const byUnit = new Map<string, readonly Asked[]>()
  const rulesOf = (unit: string, unitClass: UnitClass): readonly Asked[] => {
    const key = `${unitClass} ${unit}`
    let kept = byUnit.get(key)
    if (!kept) {
      kept = rules
        .filter(({ rule }) => !rule.unit || rule.unit.includes(unitClass) || rule.unit.includes(unit))
        .map(({ asked }) => asked)
      byUnit.set(key, kept)
    }
    return kept
  }
  return (evidence) => {
    const sums = new Map<Indicator, number>()
    for (const rule of rulesOf(evidence.unit, evidence.unitClass)) {
      const share = rule.nouns === null ? 1 : nounShare(rule.nouns, evidence)
      if (share === 0) continue
      const weight = rule.weight * share * (rule.verbs === null ? 1 : verbShare(rule.verbs, evidence.verbs))
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

function askedOf({ indicator, weight, noun, verb }: IndicatorRule): Asked {
  return { indicator, weight, nouns: noun ? new Set(noun) : null, verbs: verb ? new Set(verb) : null }
}

function nounShare(asked: ReadonlySet<string>, { nouns, traits }: Evidence): number {
  for (const trait of traits) if (asked.has(trait)) return 1
  for (let at = 0; at < nouns.length; at++) if (asked.has(nouns[at] as string)) return at === 0 ? 1 : SECOND
  return 0
}

function verbShare(asked: ReadonlySet<string>, verbs: Evidence['verbs']): number {
  for (const { verb, share } of verbs) for (const of of verb.classes) if (asked.has(of)) return share
  return 0
}
