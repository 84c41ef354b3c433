import type { AgencyMention, Region } from '../../core/record.generated.ts'
import type { Place } from '../../lexicon/places.ts'
import { type BodyName, isOpen, parseBodyName } from '../body-name.ts'
import { fillPlace } from './fill-place.ts'
import { officialPlace } from './official-place.ts'
import { onePlace, placeOfName } from './place-of-name.ts'
import type { Scene } from './scene.ts'

/** A body's full name and its place, each null where the text does not settle it. */
export interface Naming {
  readonly name: string | null
  readonly region: Region | null
}

export const OPEN: Naming = { name: null, region: null }

const MASK = /[xX*_×]{2}|[*_×]|某/
/** Kinds that are no name behind a place either: 市局, 县分局; and offices of them: 市局消保处. */
const TAIL = /^(?:总|分|支)?(?:局|行|所|站|公司|支公司|院|校|[大支中]队)(?:$|[^属])/
/** 旧馆所 can be a station or an office of any bureau. */
const BARE_OFFICE = /^.{2}所$/
/** Kinds that are a name only with what stands before them. */
const KIND_ONLY =
  /^(?:[\u4e00-\u9fff]{0,4}(?:公司|总部)|总局|(?:中心|实验|附属|第[一二三四五六七八九十]{1,2})?(?:学校|大学|学院|小学|中学|银行|分行|支行|分局|医院|报社|集团|日报|晚报|办公室|协会|学会|商会|委员会)|.{0,2}(?:电视台|广播台|广播电台|电台|频道|频率|网点|取款点|网站|微博)|.{0,6}(?:部|组|科|股|处|室|点))$/
/** Branches are where their last place is: 北京…股份有限公司银川分公司 */
const BRANCH = /(?:分公司|支公司|支行|分行|分社|分局|分店|营业部)$/
/** 团市委, 共青团绍兴市委: the youth league of a place */
const LEAGUE = /^(?:团(?=.委$)|共青团|中国共产主义青年团)(?<place>.{1,14}?)(?:委|委员会)$/
/** 中共盐城市委宣传部 is 盐城市委宣传部 */
const PARTY = /^(?:中共|中国共产党)(?=.{1,12}委)/
/** Bodies of Taiwan keep their names: 县政府 is no 人民政府 there. */
const TAIWAN = '71'
/** Types whose bodies have names of their own. */
const PROPER: ReadonlySet<AgencyMention['type']> = new Set(['finance', 'enterprise', 'education', 'media'])
/** Of these, those that no two of bear: of the schools of two towns both are 中心小学. */
const UNIQUE: ReadonlySet<AgencyMention['type']> = new Set(['finance', 'enterprise', 'media'])

/** Names one mention by itself, in the light of where the text is at home and when. */
export function nameBody(mention: AgencyMention, scene: Scene): Naming {
  const { expansions, places, year } = scene
  const league = nameLeague(mention.text, scene)
  if (league) return league
  const { name } = scene.parse(mention.text.replace(PARTY, ''))
  const region = regionOf(name, scene, mention.text)
  if (MASK.test(mention.text) || (TAIL.test(name.head) && name.head.length < 8))
    return { name: null, region: region.shown }
  const doubtful = name.places.length === 0 ? nameOfDoubtful(mention.text, scene) : null
  if (doubtful) return doubtful
  const last = name.places.at(-1)
  const isSmall = isLocal(mention) && name.places.length === 1 && places.byName(last ?? '')?.form === 'short'
  if (last === undefined || isSmall) {
    const full = isLocal(mention) ? expandLocal(mention.text, scene) : expandWhole(name.head, scene)
    return nameWithoutPlace(mention, full, expansions.isKind(full), isSmall ? NOWHERE : region, scene)
  }
  const full = expansions.expand(name.head)
  const known = expansions.isKind(full)
  if (!region.place) return nameOfSmallPlace(mention, name, full, region.shown, scene)
  if (region.place.code?.startsWith(TAIWAN)) return { name: region.place.name + name.head, region: region.shown }
  const kept = places.byName(last)?.form === 'short' && !known
  const written = kept ? last : officialPlace(region.place, places, year)
  return { name: fillPlace(full, region.place, written), region: region.shown }
}

/** 大兴工商局 in a text of 大兴区: a word that is a place's name too, where the rest is a kind of body. */
function nameOfDoubtful(text: string, scene: Scene): Naming | null {
  const match = scene.places.startingAt(text, 0)
  if (match?.form !== 'doubtful') return null
  const full = scene.expansions.expand(text.slice(match.end))
  const place = scene.expansions.isKind(full) ? onePlace(match.places, false, scene) : null
  const { county } = scene.home
  return place && county?.code === place.code ? nameOfPlace(place, full, scene) : null
}

/** 菱湖市场监管所, 消委会分会 */
function expandLocal(text: string, { expansions }: Scene): string {
  const full = expansions.expand(text)
  return full === text ? expansions.expandTail(text) : full
}

function nameLeague(text: string, scene: Scene): Naming | null {
  const written = LEAGUE.exec(text)?.groups?.place
  if (written === undefined || MASK.test(written)) return null
  const { places, rank } = parseBodyName(`${written}委`, scene.places)
  const place = places.length > 0 ? placeOfName({ places, rank, head: '委' }, scene) : null
  return place && nameOfPlace(place, '中国共产主义青年团…委员会', scene)
}

/** 人民银行张掖市中心支行: what leads the name is expanded, or else the whole. */
function expandWhole(head: string, { expansions }: Scene): string {
  const full = expansions.expand(head)
  return full === head && !expansions.isKind(full) ? expansions.expandLead(head) : full
}

function nameOfPlace(place: Place, full: string, { places, year }: Scene): Naming {
  return { name: fillPlace(full, place, officialPlace(place, places, year)), region: show(place, place.name) }
}

/** 沙塘川工商所, 华夏银行江门分行, 中国消费者协会; not 工商局. */
function nameWithoutPlace(
  mention: AgencyMention,
  full: string,
  known: boolean,
  region: PlaceOfName,
  scene: Scene,
): Naming {
  const { county } = scene.home
  if (isLocal(mention) && county) {
    const place = scene.places.inYear(county, scene.year)
    return known || BARE_OFFICE.test(full)
      ? OPEN
      : { ...nameOfPlace(place, full, scene), region: region.shown ?? show(place, place.name) }
  }
  return { name: isProperName(mention, full, known) ? full : null, region: region.shown }
}

/** 琵琶街道办事处, 善琏镇中心学校: the place is in no list, and bodies of two such places would bear the name. */
function nameOfSmallPlace(
  mention: AgencyMention,
  name: BodyName,
  full: string,
  shown: Region | null,
  scene: Scene,
): Naming {
  const last = name.places.at(-1) as string
  if (isOpen(last)) return { name: null, region: shown }
  if (scene.home.province?.code?.startsWith(TAIWAN)) return { name: mention.text, region: shown }
  const written = name.places.filter((place) => !isOpen(place)).join('')
  const { county } = scene.home
  const above = name.places.length > 1 ? parentOf(name, scene) : county
  if (SMALL.test(last) && above) {
    const place = officialPlace(scene.places.inYear(above, scene.year), scene.places, scene.year)
    return { name: fillPlace(full, above, place + last), region: shown }
  }
  return { name: UNIQUE.has(mention.type) && !full.includes('~') ? written + full : null, region: shown }
}

const SMALL = /(?:镇|乡|街道|苏木)$/

/** The county that a name has before its town: 巨野县 of 巨野县龙堌镇人民政府. */
function parentOf(name: BodyName, scene: Scene): Place | null {
  const places = name.places.slice(0, -1)
  const rank =
    places.at(-1) === name.places.at(-2) && isOpen(places.at(-1) as string) ? (places.at(-1) as string) : null
  return placeOfName({ places, rank, head: name.head }, scene)
}

/** An office below the county that is called by a small place: 魏湾工商所. */
function isLocal(mention: AgencyMention): boolean {
  return mention.level === 'township' && !mention.self && mention.type !== 'media'
}

/** Nothing is known of the place. */
const NOWHERE: PlaceOfName = { place: null, shown: null }

interface PlaceOfName {
  /** The place, where it is one and known. */
  readonly place: Place | null
  readonly shown: Region | null
}

function regionOf(name: BodyName, scene: Scene, text: string): PlaceOfName {
  const last = name.places.at(-1)
  if ((BRANCH.test(text) && !MASK.test(text)) || last === undefined) {
    const inside = MASK.test(text) ? undefined : scene.places.find(text).at(-1)
    const place = inside ? onePlace(inside.places, inside.form === 'full', scene) : null
    if (inside && (BRANCH.test(text) || inside.end < text.length)) {
      return { place: last === undefined ? null : placeOfName(name, scene), shown: show(place, inside.name) }
    }
    if (last === undefined) return { place: null, shown: null }
  }
  const place = placeOfName(name, scene)
  if (place) return { place, shown: show(place, place.name) }
  return { place, shown: last === name.rank ? null : show(null, last ?? name.places.join('')) }
}

function show(place: Place | null, name: string): Region {
  return { code: place?.code ?? null, name: place?.name ?? name }
}

/** Whether a name without a place at its head names one body: 中国消费者协会, 华夏银行江门分行; not 工商局. */
function isProperName(mention: AgencyMention, full: string, isKind: boolean): boolean {
  if (/[…~]/.test(full)) return false
  if (mention.level === 'national' && full.length > 2) return true
  if (KIND_ONLY.test(full)) return false
  if (/^(?:中国|国家|中华|全国)/.test(full)) return true
  return (
    !isKind &&
    (mention.region !== null || (PROPER.has(mention.type) && full.length >= (mention.type === 'media' ? 3 : 4)))
  )
}
