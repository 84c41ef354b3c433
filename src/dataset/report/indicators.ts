import type { CountMention } from '../../core/record.generated.ts'
import { createDistribution, type Distribution, type Statistics } from './distribution.ts'

/** Figures of one indicator in one unit. */
export interface UnitFigures {
  readonly unit: string
  /** Figures of what was done, each essay once. */
  readonly once: Statistics
  /** The same with the figures of copies. */
  readonly all: Statistics
  /** Figures of what is planned, each essay once. */
  readonly planned: Statistics
  /** Mentions whose figure belongs to another time than the event's; those of copies too. */
  readonly otherTime: number
  /** Mentions whose digits are masked; those of copies too. */
  readonly masked: number
  readonly mentions: number
}

export interface IndicatorFigures {
  readonly indicator: string
  /** The unit with most mentions first. */
  readonly units: readonly UnitFigures[]
}

interface Unit {
  readonly once: Distribution
  readonly all: Distribution
  readonly planned: Distribution
  otherTime: number
  masked: number
  mentions: number
}

/** Units of an indicator that are kept apart; a corpus has some dozens. */
const UNITS = 500
/** Where the mentions of further units go. */
export const OTHER_UNITS = '…'

export interface Indicators {
  add(count: CountMention, essay: boolean): void
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
      unit.mentions++
      if (count.masked || count.value === null) unit.masked++
      else if (count.planned) {
        if (essay) unit.planned.add(count.value)
      } else if (count.period !== null) unit.otherTime++
      else {
        unit.all.add(count.value)
        if (essay) unit.once.add(count.value)
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
  const [once, all, planned] = [createDistribution(), createDistribution(), createDistribution()]
  return { once, all, planned, otherTime: 0, masked: 0, mentions: 0 }
}

function unitFigures([unit, figures]: readonly [string, Unit]): UnitFigures {
  const { once, all, planned, otherTime, masked, mentions } = figures
  return {
    unit,
    once: once.statistics(),
    all: all.statistics(),
    planned: planned.statistics(),
    otherTime,
    masked,
    mentions,
  }
}

function byMentions(a: UnitFigures, b: UnitFigures): number {
  return b.mentions - a.mentions || (a.unit < b.unit ? -1 : 1)
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
