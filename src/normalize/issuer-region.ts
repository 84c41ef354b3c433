import type { AgencyLevel } from '../core/record.generated.ts'
import type { Places } from '../lexicon/places.ts'
import { type BodyName, isOpen } from './body-name.ts'
import type { IssuerCandidate } from './group-bodies.ts'

/** Where the writers say that they are: 我县 is of rank 县 and on the level of a county. */
export interface WritersPlace {
  readonly rank: string
  readonly level: AgencyLevel
}

const LEVELS: Readonly<Record<string, AgencyLevel>> = {
  省: 'province',
  自治区: 'province',
  市: 'city',
  州: 'city',
  盟: 'city',
  地区: 'city',
  县: 'county',
  区: 'county',
  旗: 'county',
  镇: 'township',
  乡: 'township',
  街道: 'township',
}

const WRITERS_PLACE = /(?<who>我|本|全)(?<rank>省|自治区|市|州|盟|地区|县|区|旗|镇|乡|街道)(?!场|民|面|有|行|校|局|院)/g

/** What 全县 counts beside 我县: it is often said of the next body above. */
const WHOLE = 0.4

/** The place that the writers call theirs most often; null where they say it less than once. */
export function writersPlace(text: string): WritersPlace | null {
  const tallies = new Map<string, number>()
  for (const { groups } of text.matchAll(WRITERS_PLACE)) {
    const rank = groups?.rank as string
    tallies.set(rank, (tallies.get(rank) ?? 0) + (groups?.who === '全' ? WHOLE : 1))
  }
  let best: string | null = null
  for (const [rank, count] of tallies) if (count >= 1 && count > (tallies.get(best ?? '') ?? 0)) best = rank
  return best === null ? null : { rank: best, level: LEVELS[best] ?? null }
}

/** Place of the issuer, in the text's words, and its level. */
export interface IssuerRegion {
  readonly name: string | null
  readonly level: AgencyLevel
}

const NOWHERE: IssuerRegion = { name: null, level: null }

/**
 * Place of the issuer: from its name (徐州市贾汪区人民医院, 江门分行); of a public body else the place of the
 * same rank that the text names most (市工商局 in a text on 岳阳市), else the place that it names most.
 */
export function issuerRegion(
  body: IssuerCandidate | null,
  isPublic: boolean,
  text: string,
  place: WritersPlace | null,
  places: Places,
): IssuerRegion {
  const rank = body?.name.rank ?? place?.rank ?? null
  if (body) {
    const named = body.name.places.filter((name) => !BARE_RANK.test(name))
    const last = named.at(-1)
    if (last && named.every((name) => !isOpen(name))) return { name: named.join(''), level: levelOf(last, places) }
    const inside = places.find(body.fullest.text)
    // 金水路幼儿园 is in a street of that name
    if (
      body.name.places.length === 0 &&
      inside.length > 0 &&
      !inside.some(({ end }) => STREET.test(body.fullest.text.charAt(end)))
    ) {
      return { name: inside.map((match) => match.name).join(''), level: inside.at(-1)?.places[0]?.level ?? null }
    }
    const masked = last ? { name: named.join(''), level: levelOf(last, places) } : null
    if (masked || !isPublic) return onlyPlace(text, rank, places) ?? masked ?? NOWHERE
  }
  return isPublic ? dominantPlace(text, rank, places) : NOWHERE
}

const STREET = /[街路道巷桥]/

/** 和县 in …和县司法局, 会同县 in …会同县消协: such names stand by chance more often */
const CHANCE = /^(?:.|会同)[县区市州旗]$/

/** The one named place of the rank, where the text names no second: 涵江 in a text that masks XX区局. */
function onlyPlace(text: string, rank: string | null, places: Places): IssuerRegion | null {
  if (rank === null) return null
  const named = new Map<string, IssuerRegion>()
  for (const match of places.find(text)) {
    const place = match.places[0]
    if (place?.name.endsWith(rank) && !CHANCE.test(match.name))
      named.set(place.code ?? place.name, { name: match.name, level: place.level })
  }
  return named.size === 1 ? ([...named.values()][0] ?? null) : null
}

/** Level of the last place of a name. */
export function placeLevel(name: BodyName, places: Places): AgencyLevel {
  const last = name.places.at(-1)
  return last === undefined ? null : levelOf(last, places)
}

const BARE_RANK = /^(?:省|自治区|市|州|盟|地区|县|区|旗|镇|乡|街道)$/

function levelOf(name: string, places: Places): AgencyLevel {
  const known = places.byName(name)
  if (known && !isOpen(name)) return known.places[0]?.level ?? null
  return LEVELS[Object.keys(LEVELS).find((rank) => name.endsWith(rank)) ?? ''] ?? null
}

const MASKED_PLACE = /[xX*_×某〇]{2,8}(?:省|市|州|盟|县|区|旗|镇|乡|街道)/g

/** The place that the text names most, of the rank where one is asked for; the first of equals. */
function dominantPlace(text: string, rank: string | null, places: Places): IssuerRegion {
  const tallies = new Map<string, { count: number; level: AgencyLevel }>()
  const add = (name: string, level: AgencyLevel) => {
    const tally = tallies.get(name) ?? { count: 0, level }
    tally.count++
    tallies.set(name, tally)
  }
  for (const match of places.find(text)) {
    const place = match.places[0]
    if (place && (rank === null ? match.form === 'full' : place.name.endsWith(rank))) add(match.name, place.level)
  }
  for (const [name] of text.matchAll(MASKED_PLACE)) {
    if (rank === null || name.endsWith(rank)) add(name, levelOf(name, places))
  }
  let best: string | null = null
  for (const [name, { count }] of tallies) if (count > (tallies.get(best ?? '')?.count ?? 0)) best = name
  return best === null ? NOWHERE : { name: best, level: tallies.get(best)?.level ?? null }
}
