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

/** Chooses the indicator of a count, and tells what spoke for each. */
export interface IndicatorScorer {
  /** The indicator whose rules weigh most; `other` where no rule fits. */
  score(evidence: Evidence): Scored
  /** The rules that hold, as text, the heaviest first: `materials_distributed 5 (noun material)`. */
  explain(evidence: Evidence): string[]
}

/** A rule as it is asked: its indicator's index, and tables of the classes that it names; null where any will do. */
interface Asked {
  readonly rule: IndicatorRule
  readonly at: number
  readonly weight: number
  readonly nouns: Uint8Array | null
  readonly verbs: Uint8Array | null
}

/** Evidence as numbers: what each class is worth, filled anew for each count. */
interface Shares {
  readonly nouns: Float64Array
  readonly verbs: Float64Array
}

export function createIndicatorScorer({ rules }: IndicatorLexicon): IndicatorScorer {
  const indicators = [...new Set(rules.map(({ indicator }) => indicator))]
  const nouns = numbered(rules.flatMap(({ noun = [] }) => noun))
  const verbs = numbered(rules.flatMap(({ verb = [] }) => verb))
  const asked = rules.map(
    (rule): Asked => ({
      rule,
      at: indicators.indexOf(rule.indicator),
      weight: rule.weight,
      nouns: rule.noun ? tableOf(rule.noun, nouns) : null,
      verbs: rule.verb ? tableOf(rule.verb, verbs) : null,
    }),
  )
  /** The rules that a unit leaves, filled as units come: a pure function of the unit. */
  const byUnit = new Map<string, Map<UnitClass, readonly Asked[]>>()
  const rulesOf = (unit: string, unitClass: UnitClass): readonly Asked[] => {
    let byClass = byUnit.get(unit)
    if (!byClass) byUnit.set(unit, (byClass = new Map()))
    let kept = byClass.get(unitClass)
    if (!kept) {
      kept = asked.filter(({ rule }) => !rule.unit || rule.unit.includes(unitClass) || rule.unit.includes(unit))
      byClass.set(unitClass, kept)
    }
    return kept
  }
  const shares: Shares = { nouns: new Float64Array(nouns.size), verbs: new Float64Array(verbs.size) }
  const fill = (evidence: Evidence) => {
    shares.nouns.fill(0)
    shares.verbs.fill(0)
    evidence.nouns.forEach((noun, i) => raise(shares.nouns, nouns.get(noun), i === 0 ? 1 : SECOND))
    for (const trait of evidence.traits) raise(shares.nouns, nouns.get(trait), 1)
    // the first verb of a class says what it is worth
    for (let i = evidence.verbs.length - 1; i >= 0; i--) {
      const { verb, share } = evidence.verbs[i] as Evidence['verbs'][number]
      for (const of of verb.classes) {
        const at = verbs.get(of)
        if (at !== undefined) shares.verbs[at] = share
      }
    }
  }
  const sums = new Float64Array(indicators.length)
  return {
    score(evidence) {
      fill(evidence)
      sums.fill(0)
      let most = 0
      let best: Indicator = 'other'
      const kept = rulesOf(evidence.unit, evidence.unitClass)
      for (let i = 0; i < kept.length; i++) {
        const rule = kept[i] as Asked
        const weight = weightOf(rule, shares)
        if (weight > 0) sums[rule.at] = (sums[rule.at] as number) + weight
      }
      for (let i = 0; i < sums.length; i++) {
        if ((sums[i] as number) <= most) continue
        most = sums[i] as number
        best = indicators[i] as Indicator
      }
      return { indicator: best, weight: most }
    },
    explain(evidence) {
      fill(evidence)
      return rulesOf(evidence.unit, evidence.unitClass)
        .map(({ rule, ...rest }) => ({ rule, weight: weightOf({ rule, ...rest }, shares) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .map(({ rule, weight }) => `${rule.indicator} ${Number(weight.toFixed(2))} (${conditionsOf(rule, evidence)})`)
    },
  }
}

function weightOf({ weight, nouns, verbs }: Asked, shares: Shares): number {
  const noun = nouns === null ? 1 : most(nouns, shares.nouns)
  if (noun === 0) return 0
  return verbs === null ? weight * noun : weight * noun * most(verbs, shares.verbs)
}

/** The greatest share among the classes that a rule names. */
function most(asked: Uint8Array, shares: Float64Array): number {
  let greatest = 0
  for (let i = 0; i < asked.length; i++) {
    const share = shares[asked[i] as number] as number
    if (share > greatest) greatest = share
  }
  return greatest
}

function raise(shares: Float64Array, at: number | undefined, share: number): void {
  if (at !== undefined && (shares[at] as number) < share) shares[at] = share
}

function numbered(classes: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(classes)].map((name, at) => [name, at]))
}

function tableOf(classes: readonly string[], numbers: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from(classes, (name) => numbers.get(name) as number)
}

/** The part of a rule that held: noun material, verb distribute, unit document. */
function conditionsOf({ noun, verb, unit }: IndicatorRule, evidence: Evidence): string {
  const nouns = noun?.filter((name) => evidence.nouns.includes(name) || evidence.traits.includes(name))
  const verbs = verb?.filter((name) => evidence.verbs.some((said) => said.verb.classes.includes(name)))
  const parts = [
    nouns && `noun ${nouns.join(', ')}`,
    verbs && `verb ${verbs.join(', ')}`,
    unit && `unit ${evidence.unit}`,
  ]
  return parts.filter((part) => part !== undefined).join('; ')
}
