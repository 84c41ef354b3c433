import type { AgencyMention, Issuer } from '../core/record.generated.ts'
import type { Place, PlaceMatch, Places } from '../lexicon/places.ts'

/** The places that a text means by 省, 市, 县 without a name; null where it leaves one open. */
export interface HomePlaces {
  readonly province: Place | null
  readonly city: Place | null
  readonly county: Place | null
}

const NOWHERE: HomePlaces = { province: null, city: null, county: null }

/** How much of the places named must lie in one, so that the text can mean no other. */
const SHARE = 0.8
const FEWEST = 2

/**
 * Finds the home of a text: the issuer's place and what it lies in; where the issuer has none, the province,
 * city and county that nearly all places named in the text lie in.
 */
export function findHome(
  text: string,
  issuer: Issuer | null,
  agencies: readonly AgencyMention[],
  places: Places,
): HomePlaces {
  // 株洲市工商局芦淞分局 is at home in 芦淞区, though its name begins with 株洲市
  const reporting = agencies.find((mention) => mention.text === issuer?.text && mention.region?.code)
  const own = reporting?.region?.code ?? (issuer?.region ? lastPlace(issuer.region, places)?.code : null)
  if (own) return upwards(own, places)
  const named = places.find(text).filter((match) => !isConjunction(text, match))
  const sure = named.flatMap(({ form, places: known }) => {
    const code = known.length === 1 || form === 'full' ? known[0]?.code : null
    return code && (known.length === 1 || isOneProvince(known)) ? [code] : []
  })
  const province = commonPrefix(sure, 2)
  if (!province) return NOWHERE
  const city = commonPrefix(within(sure, province, '0000'), 4)
  // 鼓楼区 is one in each of four cities, and one only in 徐州
  const inCity = city ? named.flatMap(({ places: known }) => onlyWithin(known, city)) : []
  const county = commonPrefix(inCity, 6)
  return {
    province: places.byCode(`${province}0000`),
    city: city ? places.byCode(`${city}00`) : null,
    county: county ? places.byCode(county) : null,
  }
}

function within(codes: readonly string[], prefix: string, rank: string): string[] {
  return codes.filter((code) => code.startsWith(prefix) && !code.endsWith(rank))
}

function onlyWithin(known: readonly Place[], city: string): string[] {
  const codes = known.flatMap(({ code, level }) => (level === 'county' && code?.startsWith(city) ? [code] : []))
  return codes.length === 1 && !codes[0]?.endsWith('00') ? codes : []
}

/** 我大队会同县劳动局, 消协和县质监局: the counties of these names stand there by chance. */
function isConjunction(text: string, { name, start }: PlaceMatch): boolean {
  return (name === '会同县' || name === '和县') && start > 0 && /[\u4e00-\u9fff)》”]/.test(text.charAt(start - 1))
}

function isOneProvince(known: readonly Place[]): boolean {
  const first = known[0]?.code?.slice(0, 2)
  return known.every((place) => place.code?.slice(0, 2) === first)
}

/** The last place of a region in words: 贾汪区 of 徐州市贾汪区; only one that no second place shares its name with. */
function lastPlace(region: string, places: Places): Place | null {
  const found = places.find(region)
  const last = found.at(-1)
  if (!last) return null
  if (last.places.length === 1) return last.places[0] ?? null
  const above = found.at(-2)?.places[0]?.code
  const prefix = above?.replace(/(?:00){1,2}$/, '')
  const inside = prefix ? last.places.filter((place) => place.code?.startsWith(prefix)) : []
  return inside.length === 1 ? (inside[0] ?? null) : null
}

function upwards(code: string, places: Places): HomePlaces {
  return {
    province: places.byCode(`${code.slice(0, 2)}0000`),
    city: code.endsWith('0000') ? null : places.byCode(`${code.slice(0, 4)}00`),
    county: code.endsWith('00') ? null : places.byCode(code),
  }
}

function commonPrefix(codes: readonly string[], length: number): string | null {
  const tallies = new Map<string, number>()
  for (const code of codes) tallies.set(code.slice(0, length), (tallies.get(code.slice(0, length)) ?? 0) + 1)
  for (const [prefix, count] of tallies) if (count >= FEWEST && count >= SHARE * codes.length) return prefix
  return null
}

const RANK_LEVELS: Readonly<Record<string, readonly (keyof HomePlaces)[]>> = {
  省: ['province'],
  自治区: ['province'],
  市: ['county', 'city', 'province'],
  州: ['city'],
  自治州: ['city'],
  盟: ['city'],
  地区: ['city'],
  县: ['county'],
  自治县: ['county'],
  区: ['county', 'province'],
  旗: ['county'],
}

/**
 * The place that a bare rank means at home: 市 is 四会市 in a text of 四会市, and 肇庆市 in one of 肇庆市; 县 in one of
 * 大兴区 of 1998 is 大兴县.
 */
export function placeOfRank(home: HomePlaces, rank: string, places: Places, year: number | null): Place | null {
  for (const level of RANK_LEVELS[rank] ?? []) {
    const place = home[level] && places.inYear(home[level], year)
    if (place?.name.endsWith(rank)) return place
  }
  return null
}
