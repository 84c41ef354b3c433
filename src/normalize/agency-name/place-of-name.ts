import type { Place } from '../../lexicon/places.ts'
import { type BodyName, codePrefix, isOpen } from '../body-name.ts'
import { type HomePlaces, placeOfRank } from '../home-places.ts'
import type { Scene } from './scene.ts'

/** The place that a name begins with: its own where it is known and only one, at home where it is a bare 市. */
export function placeOfName(name: BodyName, scene: Scene): Place | null {
  const last = name.places.at(-1) as string
  if (name.rank === last) return placeOfRank(scene.home, last, scene.places, scene.year)
  if (isOpen(last)) return null
  const above = name.places.at(-2)
  const prefix = above ? codePrefix(scene.places.byName(above)?.places[0]?.code) : ''
  const known = scene.places.byName(last)
  const found = (known?.places ?? []).filter((place) => place.code?.startsWith(prefix))
  return onePlace(found, known?.form === 'full', scene)
}

/**
 * The one of several places of a name that the text means: the only one of its time, the only one at home, or of
 * a short name the highest (九江 is the city, and not the county that bore the name too); null where it stays open.
 */
export function onePlace(found: readonly Place[], isFull: boolean, scene: Scene): Place | null {
  const then = ofTheTime(found, scene)
  if (then.length <= 1) return then[0] ?? null
  const near = then.filter((place) => isAtHome(place, scene.home))
  if (near.length === 1) return near[0] ?? null
  const level = then[0]?.level
  const highest = then.filter((place) => place.level === level)
  return !isFull && highest.length === 1 ? (highest[0] ?? null) : null
}

/** Places that bore the name in the year of the text, today's where it has none; of one place under two kinds of name one. */
function ofTheTime(found: readonly Place[], { year, places }: Scene): Place[] {
  const valid = found.filter(({ until }) => until === null || (year !== null && until >= year))
  const byCode = new Map<string | null, Place>()
  for (const place of valid.length > 0 ? valid : found) {
    const then = places.inYear(place, year)
    if (!byCode.has(then.code) || then.until !== null) byCode.set(then.code, then)
  }
  return [...byCode.values()]
}

function isAtHome(place: Place, { province, city }: HomePlaces): boolean {
  const around = codePrefix((city ?? province)?.code)
  return around !== '' && (place.code?.startsWith(around) ?? false)
}
