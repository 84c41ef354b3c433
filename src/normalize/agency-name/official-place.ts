import type { Place, Places } from '../../lexicon/places.ts'

/**
 * A place as official names write it: a district behind its city, for there are four 鼓楼区; a county or a city by
 * itself. A district of another time has the city of its time only where that is a municipality.
 */
export function officialPlace(place: Place, places: Places, year: number | null): string {
  const { code, level, name } = place
  if (code === null || level !== 'county' || !name.endsWith('区') || code.endsWith('00')) return name
  if (place.until === null && places.byCode(code)?.name !== name) return name
  const city = places.byCode(`${code.slice(0, 4)}00`)
  const above = city ?? places.byCode(`${code.slice(0, 2)}0000`)
  if (above === null || (city !== null && place.until !== null) || name.startsWith(above.name)) return name
  return places.inYear(above, year).name + name
}
