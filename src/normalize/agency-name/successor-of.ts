import type { AgencyLevel, Region, Successor } from '../../core/record.generated.ts'
import type { Place } from '../../lexicon/places.ts'
import type { BodyLexicon } from '../body-lexicon.ts'
import { fillPlace } from './fill-place.ts'
import { officialPlace } from './official-place.ts'

/** 工商行政管理局|芦淞分局: a branch goes the way of its body */
const BRANCH = /(?<=局)[\u4e00-\u9fff]{2,6}分局$/

/**
 * The body that took over from a body, in the place's name of today: 襄樊市工商行政管理局 → 襄阳市市场监督管理局; null
 * where the name is open, where nothing is known to have, or where its place is not.
 */
export function successorOf(
  name: string | null,
  region: Region | null,
  level: AgencyLevel,
  lexicon: BodyLexicon,
): Successor | null {
  if (name === null) return null
  const { places, successors } = lexicon
  const whole = successors.of(name, level)
  if (whole) return { name: whole.to, since: whole.since }
  const place = region?.code ? places.byCode(region.code) : null
  if (!place) return null
  const branch = BRANCH.exec(name)?.[0] ?? ''
  const kind = kindOf(branch ? name.slice(0, -branch.length) : name, place, lexicon)
  const found = kind && successors.of(kind, level)
  if (!found) return null
  const host = branch ? hostPlace(name, place, lexicon) : place
  return host && { name: fillPlace(found.to, host, officialPlace(host, places, null)) + branch, since: found.since }
}

/** The name without its place, which stands before it or inside it. */
function kindOf(name: string, place: Place, { places, parse }: BodyLexicon): string {
  const { head } = parse(name).name
  if (head !== name) return head
  for (const written of places.find(name)) {
    if (!written.places.some(({ code }) => code === place.code)) continue
    const mark = written.form === 'short' ? '~' : '…'
    return name.slice(0, written.start) + mark + name.slice(written.end)
  }
  return name
}

/** 株洲市 of 株洲市工商行政管理局芦淞分局, whose own region is 芦淞区. */
function hostPlace(name: string, place: Place, { places, parse }: BodyLexicon): Place | null {
  const [first] = parse(name).name.places
  const above = first === undefined ? null : places.byName(first)?.places.find(({ code }) => code !== null)
  return above ?? place
}
