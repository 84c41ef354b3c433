import type { Indicator } from '../../core/record.generated.ts'
import type { UnitClass } from '../../lexicon/units.ts'
import type { Candidate } from './candidate.ts'
import type { Sides } from './sides.ts'

/** The count before in a list: what it measures goes for its members too. */
export interface ListHead {
  readonly indicator: Indicator
  readonly unit: string
  readonly unitClass: UnitClass
}

/** Classes of units that count things: what is seized or given away comes in all of them. */
const THINGS: ReadonlySet<string> = new Set([
  'goods',
  'mass',
  'volume',
  'machine',
  'document',
  'generic',
  'group',
  'publication',
])

/** 拖走化肥12吨、(农药96瓶): where nothing tells what a count measures, what the one before does, if both count things. */
function goesOn({ indicator, unit, unitClass }: ListHead, candidate: Candidate, weight: number): boolean {
  if (weight > UNSURE || indicator === 'rate' || indicator === 'other') return false
  return unit === candidate.unit || (THINGS.has(unitClass) && THINGS.has(candidate.unitClass))
}

/** A sum of rules that tells no more than the unit does. */
const UNSURE = 1

/** Units of bodies, and nouns that tell of a body only what kind it is. */
const BODY_UNITS: ReadonlySet<string> = new Set(['家', '户', '个'])
const KIND_OF_BODY: ReadonlySet<string | null> = new Set([null, 'organization', 'inspected', 'matter', 'school'])

/** 参加单位26家,其中餐饮业(8家)、药店(2家): a member that has no verb of its own takes part like the whole. */
function isMember({ indicator, unit }: ListHead, candidate: Candidate, { before, after, own }: Sides): boolean {
  if (indicator !== 'organizations_involved' || unit !== candidate.unit || !BODY_UNITS.has(unit)) return false
  return own === before && own.object !== null && !before.verb && !after.verb && KIND_OF_BODY.has(own.nounClass)
}

/** 走进2个社区、(15家)娱乐场所, 展出黑板报42期、(手抄报600张): members of a list of places, and of what is shown. */
function isAnother(
  text: string,
  { indicator }: ListHead,
  candidate: Candidate,
  { before, after, own }: Sides,
): boolean {
  if (before.verb || own.object === null || own.nounClass === null) return false
  const at = own === after ? candidate.lead : own.object.start
  if (!/[、和及与]/.test(text[at - 1] ?? '')) return false
  return MEMBERS[indicator]?.includes(own.nounClass) ?? false
}

const MEMBERS: Partial<Record<Indicator, readonly string[]>> = {
  venues: ['organization', 'inspected', 'school', 'area'],
  publicity_displays: ['survey', 'media'],
}

/** What a count of a list measures: as the one before it, where it is a member of that or nothing else tells. */
export function indicatorInList(
  text: string,
  head: ListHead | null,
  candidate: Candidate,
  sides: Sides,
  scored: { readonly indicator: Indicator; readonly weight: number },
): Indicator {
  const follows =
    head !== null &&
    (isMember(head, candidate, sides) ||
      isAnother(text, head, candidate, sides) ||
      goesOn(head, candidate, scored.weight))
  return follows ? head.indicator : scored.indicator
}
