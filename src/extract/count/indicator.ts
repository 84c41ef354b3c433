import type { Indicator } from '../../core/record.generated.ts'
import type { CountVerb, IndicatorLexicon, IndicatorRule } from '../../lexicon/indicators.ts'
import type { UnitClass } from '../../lexicon/units.ts'

/** What is known of a count when its indicator is chosen, the surest first, with what each verb is worth. */
export interface Evidence {
  /** Classes of the counted noun, null where it has none, and of those beside it. */
  readonly nouns: readonly (string | null)[]
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

/** A rule as it is asked: its indicator's index, and the numbers of the classes that it names; null where any will do. */
interface Asked {
  readonly rule: IndicatorRule
  readonly id: number
  readonly at: number
  readonly weight: number
  readonly nouns: Uint8Array | null
  readonly verbs: Uint8Array | null
}

/** The rules that a unit leaves, by what must be there for them to hold: a noun, else a verb, else nothing. */
interface Index {
  readonly byNoun: readonly (readonly Asked[])[]
  readonly byVerb: readonly (readonly Asked[])[]
  readonly free: readonly Asked[]
}

/** What each class of nouns and of verbs is worth for a count, and which ones are there. */
interface Shares {
  readonly nouns: Float64Array
  readonly verbs: Float64Array
  readonly nounsHere: number[]
  readonly verbsHere: number[]
}

export function createIndicatorScorer({ rules }: IndicatorLexicon): IndicatorScorer {
  const indicators = [...new Set(rules.map(({ indicator }) => indicator))]
  const nouns = numbered(rules.flatMap(({ noun = [] }) => noun))
  const verbs = numbered(rules.flatMap(({ verb = [] }) => verb))
  const asked = rules.map(
    (rule, id): Asked => ({
      rule,
      id,
      at: indicators.indexOf(rule.indicator),
      weight: rule.weight,
      nouns: rule.noun ? tableOf(rule.noun, nouns) : null,
      verbs: rule.verb ? tableOf(rule.verb, verbs) : null,
    }),
  )
  /** Filled as units come: a pure function of the unit. */
  const byUnit = new Map<string, Map<UnitClass, Index>>()
  const indexOf = (unit: string, unitClass: UnitClass): Index => {
    let byClass = byUnit.get(unit)
    if (!byClass) {
      byClass = new Map()
      byUnit.set(unit, byClass)
    }
    let index = byClass.get(unitClass)
    if (!index) {
      const kept = asked.filter(({ rule }) => !rule.unit || rule.unit.includes(unitClass) || rule.unit.includes(unit))
      index = indexed(kept, nouns.size, verbs.size)
      byClass.set(unitClass, index)
    }
    return index
  }
  const shares: Shares = {
    nouns: new Float64Array(nouns.size),
    verbs: new Float64Array(verbs.size),
    nounsHere: [],
    verbsHere: [],
  }
  const fill = (evidence: Evidence) => {
    for (const at of shares.nounsHere) shares.nouns[at] = 0
    for (const at of shares.verbsHere) shares.verbs[at] = 0
    shares.nounsHere.length = shares.verbsHere.length = 0
    for (let i = 0; i < evidence.nouns.length; i++) {
      raise(shares.nouns, shares.nounsHere, nouns.get(evidence.nouns[i] ?? ''), i === 0 ? 1 : SECOND)
    }
    for (const trait of evidence.traits) raise(shares.nouns, shares.nounsHere, nouns.get(trait), 1)
    // the first verb of a class says what it is worth
    for (const { verb, share } of evidence.verbs) {
      for (const of of verb.classes) {
        const at = verbs.get(of)
        if (at !== undefined && shares.verbs[at] === 0) raise(shares.verbs, shares.verbsHere, at, share)
      }
    }
  }
  /** Where each rule was last counted, so that one that names two classes of a count is counted once. */
  const counted = new Float64Array(rules.length)
  let round = 0
  /** Tells each rule that holds, and its weight. */
  const eachRule = (evidence: Evidence, tell: (rule: Asked, weight: number) => void) => {
    fill(evidence)
    round++
    const { byNoun, byVerb, free } = indexOf(evidence.unit, evidence.unitClass)
    const ask = (some: readonly Asked[]) => {
      for (let i = 0; i < some.length; i++) {
        const rule = some[i] as Asked
        if (counted[rule.id] === round) continue
        counted[rule.id] = round
        const weight = weightOf(rule, shares)
        if (weight > 0) tell(rule, weight)
      }
    }
    ask(free)
    for (const at of shares.nounsHere) ask(byNoun[at] as readonly Asked[])
    for (const at of shares.verbsHere) ask(byVerb[at] as readonly Asked[])
  }
  const sums = new Float64Array(indicators.length)
  const add = ({ at }: Asked, weight: number) => {
    sums[at] = (sums[at] as number) + weight
  }
  return {
    score(evidence) {
      sums.fill(0)
      eachRule(evidence, add)
      let most = 0
      let best: Indicator = 'other'
      for (let i = 0; i < sums.length; i++) {
        if ((sums[i] as number) <= most) continue
        most = sums[i] as number
        best = indicators[i] as Indicator
      }
      return { indicator: best, weight: most }
    },
    explain(evidence) {
      const held: { readonly rule: IndicatorRule; readonly weight: number }[] = []
      eachRule(evidence, ({ rule }, weight) => held.push({ rule, weight }))
      return held
        .sort((a, b) => b.weight - a.weight)
        .map(({ rule, weight }) => `${rule.indicator} ${Number(weight.toFixed(2))} (${conditionsOf(rule, evidence)})`)
    },
  }
}

function indexed(rules: readonly Asked[], nouns: number, verbs: number): Index {
  const byNoun = Array.from({ length: nouns }, (_, at) => rules.filter((rule) => rule.nouns?.includes(at)))
  const byVerb = Array.from({ length: verbs }, (_, at) =>
    rules.filter((rule) => rule.nouns === null && rule.verbs?.includes(at)),
  )
  return { byNoun, byVerb, free: rules.filter((rule) => rule.nouns === null && rule.verbs === null) }
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

function raise(shares: Float64Array, here: number[], at: number | undefined, share: number): void {
  if (at === undefined || (shares[at] as number) >= share) return
  if (shares[at] === 0) here.push(at)
  shares[at] = share
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
