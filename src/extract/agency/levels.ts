import type { AgencyLevel, Region as RecordRegion } from '../../core/record.generated.ts'
import type { Place, Places } from '../../lexicon/places.ts'
import type { Body } from './body.ts'
import type { RegionPart } from './region.ts'

/** Levels that a head sets whatever place stands before it: a 所 is of the town, a 总局 of the nation. */
const FIXED: ReadonlySet<AgencyLevel> = new Set(['national', 'township'])
/** Universities and colleges bear the name of a place that does not run them; vocational ones are run by it. */
const UNRANKED = /大学|学院/
const RUN_BY_PLACE = /老年大学|职业|技术学院|电大|电视大学|社区|进修学院|开放大学|教育学院/

/** The hospital of a university has its rank, which is none. */
const CLINIC = /大学.{0,10}医院$/
/** 花垣县|边城镇|中心小学: a town that no grammar read as a place. */
const TOWN = /[\u4e00-\u9fff]{2}(?:镇|乡|街道)$/

/** The administrative level that the name shows by itself; null where it shows none. */
export function levelOf(text: string, body: Body, codes: ReadonlySet<string>): AgencyLevel {
  if (FIXED.has(body.headLevel)) return hasHigherOffice(body) ? deepestLevel(body.parts) : body.headLevel
  if (body.type === 'education' && isNamesake(body, codes)) return null
  const name = text.slice(body.start, body.end)
  if (CLINIC.test(name)) return null
  if (TOWN.test(text.slice(body.parts.at(-1)?.end ?? body.start, body.end - body.word.length))) return 'township'
  if (
    (body.type === 'education' || body.type === 'social_organization') &&
    UNRANKED.test(name) &&
    !RUN_BY_PLACE.test(name) &&
    !isRunByPlace(body)
  )
    return null
  return body.parts.length > 0
    ? ((body.headLevel === 'county' ? 'county' : deepestLevel(body.parts)) ?? body.headLevel)
    : body.headLevel
}

/** 吉林省经济管理干部学院: who names the province with its rank runs it; 吉林大学 is only there. */
function isRunByPlace({ parts }: Body): boolean {
  const place = parts.find(({ kind }) => kind === 'place')?.place
  return place?.form === 'full' && /[省市县区州]$/.test(place.name)
}

/** Codes of the places that the text names in full somewhere (紫阳县, not 紫阳). */
export function codesInFull(text: string, places: Places): Set<string> {
  const codes = new Set<string>()
  for (const { form, places: known } of places.find(text)) {
    if (form === 'full') for (const { code } of known) if (code) codes.add(code)
  }
  return codes
}

/** 紫阳中学, 双阳派出所 in a text that knows no 紫阳县 and no 双阳区: a school, a station of another. */
function isNamesake({ parts }: Body, codes: ReadonlySet<string>): boolean {
  const [part] = parts
  if (parts.length !== 1 || part?.level !== 'county' || !part.place || part.place.form === 'full') return false
  return !part.place.places.some(({ code }) => code !== null && codes.has(code))
}

/** 国家税务总局 of a city, 计量测试所 of a city: the place says more than the head. */
function hasHigherOffice(body: Body): boolean {
  const last = body.parts[body.parts.length - 1]
  if (!last || last.level === null) return false
  return body.headLevel === 'national'
    ? last.level !== 'national'
    : last.level !== 'township' &&
        last.end === body.end - body.word.length &&
        (last.kind !== 'place' || last.place?.form === 'full')
}

function deepestLevel(parts: readonly RegionPart[]): AgencyLevel {
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as RegionPart
    const level = part.place ? (narrow(part, parts.slice(0, i))[0]?.level ?? null) : part.level
    if (level !== null) return level
  }
  return null
}

/** The place that the name holds, the narrowest that it names; null where it names none. */
export function regionOf(text: string, body: Body, inFull: ReadonlySet<string>): RecordRegion | null {
  for (let i = body.parts.length - 1; i >= 0; i--) {
    const part = body.parts[i] as RegionPart
    if (part.kind === 'plain' || part.kind === 'prefix') continue
    const written = text.slice(part.start, part.end)
    if (!part.place || (body.headLevel === 'township' && isNamesake(body, inFull))) return { code: null, name: written }
    const places = narrow(part, body.parts.slice(0, i))
    const level = places[0]?.level ?? null
    const codes = new Set(places.filter((place) => place.level === level).map((place) => place.code))
    if (codes.size !== 1) return { code: null, name: written }
    return { code: places[0]?.code ?? null, name: places[0]?.name ?? written }
  }
  return null
}

/** What a name can mean within the places written before it: 柳州鱼峰 is the district of that city. */
function narrow(part: RegionPart, above: readonly RegionPart[]): readonly Place[] {
  const places = part.place?.places ?? []
  const over = above[above.length - 1]
  const parent = over?.place?.places[0]?.code
  if (!over || !parent) return places
  const stem = parent.replace(/(?:00)+$/, '')
  const within = places.filter((place) => place.code?.startsWith(stem))
  if (within.length > 0) return within
  // 青海省盐湖工业…: not the 盐湖 of another province; 北京华联…银川分公司 has a branch elsewhere
  return part.start === over.end && part.place?.form !== 'full' ? [] : places
}
