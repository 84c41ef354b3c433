import type { CountMention } from '../../../core/record.generated.ts'
import { createDistribution, type Distribution, type Statistics } from './distribution.ts'
import type { Tally } from './tally.ts'

type Count = Pick<CountMention, 'value' | 'unit' | 'indicator' | 'masked' | 'planned' | 'period'>

/** What a figure is of: done at the event, planned, of another time than the event's; or masked. */
export type Standing = 'done' | 'planned' | 'other' | 'masked'

/** What a count's figure is of. */
export function standingOf({ value, masked, planned, period }: Omit<Count, 'unit' | 'indicator'>): Standing {
  if (masked || value === null) return 'masked'
  if (planned) return 'planned'
  return period === null ? 'done' : 'other'
}

/** What a count is tallied under: what its figure is of, its indicator, and its unit, which may hold spaces. */
export function countKey(count: Count): string {
  return `${standingOf(count)} ${count.indicator} ${count.unit}`
}

/** Figures of one indicator in one unit, each essay once and with copies. */
export interface UnitFigures {
  readonly unit: string
  readonly done: { readonly once: Statistics; readonly all: Statistics }
  readonly planned: { readonly once: Statistics; readonly all: Statistics }
  readonly other: Tally
  readonly masked: Tally
  readonly mentions: Tally
}

export interface IndicatorFigures {
  readonly indicator: string
  /** The unit with most mentions first. */
  readonly units: readonly UnitFigures[]
}

type Pair = { readonly once: Distribution; readonly all: Distribution }

interface Unit {
  readonly done: Pair
  readonly planned: Pair
  readonly other: { once: number; all: number }
  readonly masked: { once: number; all: number }
  readonly mentions: { once: number; all: number }
}

/** Units of an indicator that are kept apart; a corpus has some dozens. */
const UNITS = 500
/** Where the mentions of further units go. */
export const OTHER_UNITS = '…'

export interface Indicators {
  add(count: Count, essay: boolean): void
  figures(order: readonly string[]): IndicatorFigures[]
}

/** Begins the figures by indicator and unit: figures in different units are never added. */
export function createIndicators(): Indicators {
  const indicators = new Map<string, Map<string, Unit>>()
  return {
    add(count, essay) {
      const units = getOrMake(indicators, count.indicator, () => new Map<string, Unit>())
      const name = units.has(count.unit) || units.size < UNITS ? count.unit : OTHER_UNITS
      const unit = getOrMake(units, name, createUnit)
      tick(unit.mentions, essay)
      const standing = standingOf(count)
      if (standing === 'masked' || standing === 'other') tick(unit[standing], essay)
      else {
        unit[standing].all.add(count.value as number)
        if (essay) unit[standing].once.add(count.value as number)
      }
    },
    figures: (order) =>
      order.flatMap((indicator) => {
        const units = indicators.get(indicator)
        return units ? [{ indicator, units: [...units].map(unitFigures).sort(byMentions) }] : []
      }),
  }
}

function createUnit(): Unit {
  const pair = () => ({ once: createDistribution(), all: createDistribution() })
  const tally = () => ({ once: 0, all: 0 })
  return { done: pair(), planned: pair(), other: tally(), masked: tally(), mentions: tally() }
}

function tick(tally: { once: number; all: number }, essay: boolean): void {
  tally.all++
  if (essay) tally.once++
}

function unitFigures([unit, { done, planned, other, masked, mentions }]: readonly [string, Unit]): UnitFigures {
  const statistics = ({ once, all }: Pair) => ({ once: once.statistics(), all: all.statistics() })
  return { unit, done: statistics(done), planned: statistics(planned), other, masked, mentions }
}

/** The commonest unit first. */
export function byMentions(a: UnitFigures, b: UnitFigures): number {
  return b.mentions.all - a.mentions.all || (a.unit < b.unit ? -1 : 1)
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
