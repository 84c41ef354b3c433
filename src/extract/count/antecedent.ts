import type { Indicator } from '../../core/record.generated.ts'
import type { CountVerb } from '../../lexicon/indicators.ts'
import type { Candidate } from './candidate.ts'
import { isCountable } from './countable.ts'
import type { Side } from './governed.ts'

/** What a count hands on to the next ones of its sentence, which leave it out. */
export interface Antecedent {
  readonly object: string | null
  readonly nounClass: string | null
  readonly verb: CountVerb | null
  readonly unit: string
  readonly indicator: Indicator
}

/** The counts of a sentence so far, as far as a later one can point back to them. */
export interface Past {
  readonly last: Antecedent | null
  /** The last one that named what it counts, and the last in each unit. */
  readonly named: Antecedent | null
  readonly byUnit: ReadonlyMap<string, Antecedent>
  /** The last one in each unit that named what it counts itself: the whole of what parts point back to. */
  readonly wholes: ReadonlyMap<string, Antecedent>
}

export const NO_PAST: Past = { last: null, named: null, byUnit: new Map(), wholes: new Map() }

/** Remembers counts in order; what came before is copied once a count adds to it. */
export function createMemory(before: Past): { readonly past: Past; add(count: Antecedent, whole: boolean): void } {
  let past = before
  let own: Map<string, Antecedent> | null = null
  let wholes: Map<string, Antecedent> | null = null
  return {
    get past() {
      return past
    },
    add(count, whole) {
      if (count.object === null) {
        past = { ...past, last: count }
        return
      }
      own ??= new Map(before.byUnit)
      own.set(kindOf(count.unit), count)
      if (whole) {
        wholes ??= new Map(before.wholes)
        wholes.set(kindOf(count.unit), count)
      }
      past = { last: count, named: count, byUnit: own, wholes: wholes ?? past.wholes }
    },
  }
}

/** 检查企业87家次,责令停产(2家): what is counted by the time and by the piece is the same. */
export function kindOf(unit: string): string {
  return unit.length > 1 && unit.endsWith('次') ? unit.slice(0, -1) : unit
}

/** Verbs whose counts no count before them named: 立案1起, 观看3万人次. */
const ITS_OWN = new Set(['exchange', 'investigate', 'participate', 'attend', 'view', 'exchange'])

/**
 * The count before that names what this one leaves out: 受理投诉26起,(22起)当场调解 in the same unit; 商品43种、(5吨) and
 * 咨询300人次,增长(17%) in any.
 */
export function antecedentOf(
  { named, byUnit }: Past,
  { unit, unitClass }: Candidate,
  before: Side,
  listed: boolean,
): Antecedent | null {
  const same = byUnit.get(kindOf(unit)) ?? null
  if (listed || before.changed) {
    // 8家媒体共(90人): firms are no people
    return (
      same ??
      (unitClass === 'person' && named?.nounClass && !isCountable(named.nounClass, unitClass, unit) ? null : named)
    )
  }
  const own = before.verb?.classes.some((of) => ITS_OWN.has(of)) && !before.verb.classes.includes('resolve')
  // 检查食堂38家,立案查处(2家): what is done to firms is done to those that were looked at
  return own && same?.nounClass !== 'case' && !(unitClass === 'body' && same?.nounClass === 'inspected') ? null : same
}
