import type { Passage } from '../core/passage.ts'
import type { AgencyMention, Issuer, Region } from '../core/record.generated.ts'
import type { Place, Places } from '../lexicon/places.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import { type BodyName, codePrefix, isOpen } from './body-name.ts'
import type { IssuerCandidate } from './group-bodies.ts'
import { findHome, type HomePlaces, placeOfRank } from './home-places.ts'
import { nameSelf } from './name-self.ts'
import { isShortSelf } from './self-reference.ts'

/** What names are settled by. */
export interface NamingInput {
  readonly passage: Pick<Passage, 'text'>
  /** Every agency of the passage, in text order. */
  readonly agencies: readonly AgencyMention[]
  /** The same, grouped by body. */
  readonly bodies: readonly IssuerCandidate[]
}

/** Agencies and issuer with their full names, where the text settles them. */
export interface NamedAgencies {
  readonly agencies: readonly AgencyMention[]
  readonly issuer: Issuer | null
}

/**
 * Gives every agency its full name and its region: the short name expanded (消委 → 消费者委员会), a bare 省 or 市
 * filled from the text's own place, 我局 resolved to the issuer. What is masked or open stays null.
 */
export function nameAgencies(
  { passage: { text }, agencies, bodies }: NamingInput,
  issuer: Issuer | null,
  lexicon: BodyLexicon,
): NamedAgencies {
  const home = findHome(text, issuer, lexicon.places)
  const named = new Map<AgencyMention, Naming>()
  const byWords = new Map<string, Naming>()
  const namingOf = (mention: AgencyMention) => {
    if (isOneOfMany(mention, text)) return OPEN
    const naming = byWords.get(mention.text) ?? nameOf(mention, home, lexicon)
    byWords.set(mention.text, naming)
    return naming
  }
  for (const body of bodies) {
    const fullest = namingOf(body.fullest)
    for (const mention of body.mentions) {
      const own = namingOf(mention)
      const settled = own === OPEN ? OPEN : { name: fullest.name ?? own.name, region: fullest.region ?? own.region }
      named.set(mention, settled)
    }
  }
  const issuerNaming = issuer && nameIssuer(issuer, agencies, named, home, text)
  return {
    agencies: agencies.map((mention) => {
      const naming = isShortSelf(mention) ? issuerNaming : named.get(mention)
      if (!naming) return mention
      return { ...mention, name: mention.name ?? naming.name, region: mention.region ?? naming.region }
    }),
    issuer: issuer && { ...issuer, name: issuerNaming?.name ?? null },
  }
}

interface Naming {
  readonly name: string | null
  readonly region: Region | null
}

const OPEN: Naming = { name: null, region: null }

function nameIssuer(
  issuer: Issuer,
  agencies: readonly AgencyMention[],
  named: ReadonlyMap<AgencyMention, Naming>,
  home: HomePlaces,
  text: string,
): Naming {
  const mention = agencies.find((agency) => agency.text === issuer.text)
  const naming = mention && named.get(mention)
  return naming ?? nameSelf(issuer, home, text)
}

/** Many bodies, or one that has no name of its own. */
const COLLECTIVE = /^(?:各|全[国省市州县区旗]|有关|相关|县\(|市\(|该|本|我)|(?:部门|机关|系统|组织|等)$/
/** 各市消协, 相关市消协, 其他县局 */
const MANY = /(?:各|相关|有关|下属|所属|其他|其它)$/
const MASK = /[xX*_×]{2}|[*_×]|某/
/** Kinds that are no name behind a place either: 市局, 县分局. */
const TAIL = /^(?:总|分|支)?(?:局|行|所|站|公司|支公司|院|校)$/
/** Kinds that are a name only with what stands before them. */
const KIND_ONLY =
  /^(?:[\u4e00-\u9fff]{0,4}(?:公司|总部)|总局|(?:中心|实验|附属|第[一二三四五六七八九十]{1,2})?(?:学校|大学|学院|小学|中学|银行|分行|支行|分局|医院|报社|集团|日报|晚报|办公室|协会|学会|商会|委员会)|.{0,2}(?:电视台|广播台|广播电台|电台|频道|频率|网点|取款点|网站|微博)|.{0,6}(?:部|组|科|股|处|室|点))$/

function isOneOfMany(mention: AgencyMention, text: string): boolean {
  return COLLECTIVE.test(mention.text) || MANY.test(text.slice(Math.max(0, mention.start - 2), mention.start))
}

function nameOf(mention: AgencyMention, home: HomePlaces, { places, expansions, parse }: BodyLexicon): Naming {
  const { name } = parse(mention.text)
  const region = regionOf(name, home, places, mention.text)
  if (MASK.test(mention.text) || TAIL.test(name.head)) return { name: null, region: region.shown }
  const full = expansions.expand(name.head)
  const known = expansions.isKind(full)
  if (name.places.length === 0) {
    return { name: isProperName(mention, full, known) ? full : null, region: region.shown }
  }
  const last = name.places.at(-1) as string
  if (!region.place) return { name: isOpen(last) || known ? null : mention.text, region: region.shown }
  if (region.place.code?.startsWith(TAIWAN)) {
    return { name: region.place.name + name.head, region: region.shown }
  }
  const spelled = places.byName(last)?.form === 'short' && !known ? last : region.place.name
  const above = name.places.slice(0, -1).filter((part) => !isOpen(part))
  const place = above.join('') + spelled
  return { name: full.includes('…') ? full.replace('…', place) : place + full, region: region.shown }
}

/** Bodies of Taiwan keep their names: 县政府 is no 人民政府 there. */
const TAIWAN = '71'

/** Branches are where their last place is: 北京…股份有限公司银川分公司 */
const BRANCH = /(?:分公司|支公司|支行|分行|分社|分局|分店|营业部)$/

interface PlaceOfName {
  /** The place, where it is one and known. */
  readonly place: Place | null
  readonly shown: Region | null
}

function regionOf(name: BodyName, home: HomePlaces, places: Places, text: string): PlaceOfName {
  const last = name.places.at(-1)
  if ((BRANCH.test(text) && !MASK.test(text)) || last === undefined) {
    const inside = MASK.test(text) ? undefined : places.find(text).at(-1)
    const place = inside ? onlyPlace(inside.places, home) : null
    if (inside && (BRANCH.test(text) || inside.end < text.length)) {
      return { place: last === undefined ? null : placeOfName(name, home, places), shown: show(place, inside.name) }
    }
    if (last === undefined) return { place: null, shown: null }
  }
  const place = placeOfName(name, home, places)
  if (place) return { place, shown: show(place, place.name) }
  return { place, shown: last === name.rank ? null : show(null, name.places.join('')) }
}

function show(place: Place | null, name: string): Region {
  return { code: place?.code ?? null, name: place?.name ?? name }
}

/** The place that a name begins with: its own where it is known and only one, at home where it is a bare 市. */
function placeOfName(name: BodyName, home: HomePlaces, places: Places): Place | null {
  const last = name.places.at(-1) as string
  if (name.rank === last) return placeOfRank(home, last)
  if (isOpen(last)) return null
  const above = name.places.at(-2)
  const prefix = above ? codePrefix(places.byName(above)?.places[0]?.code) : ''
  const found = (places.byName(last)?.places ?? []).filter((place) => place.code?.startsWith(prefix))
  return onlyPlace(found, home)
}

function onlyPlace(found: readonly Place[], home: HomePlaces): Place | null {
  if (found.length === 1) return found[0] ?? null
  const near = found.filter((place) => isAtHome(place, home))
  return near.length === 1 ? (near[0] ?? null) : null
}

function isAtHome(place: Place, { province, city }: HomePlaces): boolean {
  const around = codePrefix((city ?? province)?.code)
  return around !== '' && (place.code?.startsWith(around) ?? false)
}

/** Whether a name without a place at its head names one body: 中国消费者协会, 华夏银行江门分行; not 工商局. */
function isProperName(mention: AgencyMention, full: string, isKind: boolean): boolean {
  if (full.includes('…') || KIND_ONLY.test(full)) return false
  if (mention.level === 'national' || /^(?:中国|国家|中华|全国)/.test(full)) return true
  return (
    !isKind &&
    (mention.region !== null || (PROPER.has(mention.type) && full.length >= (mention.type === 'media' ? 3 : 4)))
  )
}

const PROPER: ReadonlySet<AgencyMention['type']> = new Set(['finance', 'enterprise', 'education', 'media'])
