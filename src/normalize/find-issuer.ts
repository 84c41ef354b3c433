import type { Passage } from '../core/passage.ts'
import type { AgencyLevel, AgencyMention, AgencyType, Issuer } from '../core/record.generated.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import { placesAgree } from './body-name.ts'
import { contextOf, isActor, isSuperior } from './clause-context.ts'
import { findGenericIssuer } from './generic-issuer.ts'
import type { IssuerCandidate } from './group-bodies.ts'
import { weighBodies } from './issuer-evidence.ts'
import { issuerRegion, placeLevel, type WritersPlace, writersPlace } from './issuer-region.ts'
import { isShortSelf, type SelfForm, selfForm } from './self-reference.ts'
import { signatureLine } from './signature-line.ts'
import { titleSector } from './title-sector.ts'
import { titledBody } from './titled-body.ts'

/** What the issuer is read from. */
export interface IssuerInput {
  readonly passage: Pick<Passage, 'text' | 'sentences'>
  /** The summary's title in canonical text. */
  readonly title: string | null
  /** Agencies of the title, with their offsets in it. */
  readonly titled: readonly AgencyMention[]
  /** Every agency of the passage, in text order. */
  readonly agencies: readonly AgencyMention[]
  /** The same, grouped by body. */
  readonly bodies: readonly IssuerCandidate[]
}

/** What a named body must reach where the writers also speak of 我局: in all, and without what 我局 adds. */
const CONVINCING = 3
const OWN_EVIDENCE = 1
const FITS_SELF = 3
const UNLIKE_SELF = -5
const SAME_PLACE = 1.5
const OTHER_PLACE = -2

/**
 * Finds the body that reports: its fullest name in the text, or the self-reference where the text has none;
 * null where no body can be. `name` is left null: nameAgencies settles it.
 */
export function findIssuer(
  { passage, title, titled, agencies, bodies }: IssuerInput,
  lexicon: BodyLexicon,
): Issuer | null {
  const self = writersSelf(agencies, passage.text)
  const place = writersPlace(passage.text)
  const inTitle = titledBody(title, titled, self?.form ?? null, lexicon)
  const isTitled = (body: IssuerCandidate) => inTitle !== null && isSame(inTitle.text, body, lexicon)
  const candidates = weighBodies(bodies, passage, title, isTitled).map((body) => ({
    ...body,
    own: body.score,
    score: body.score + selfScore(body, self) + placeScore(body, place),
  }))
  const best = chooseBest(candidates, passage.text)
  const own = best && (!self || (best.score >= CONVINCING && best.own >= OWN_EVIDENCE)) ? best : null
  const named = own && (candidates.find((body) => isUnitOf(own, body)) ?? own)
  if (inTitle && !candidates.some(isTitled) && (named ? inTitle.region !== null && self?.form : inTitle.named)) {
    const type = inTitle.type ?? (self && (titleSector(self.mention.text, title) ?? self.mention.type))
    if (type) return { text: inTitle.text, name: null, type, level: inTitle.level, region: inTitle.region }
  }
  const generic = !self && (!best || best.own < OWN_EVIDENCE) ? findGenericIssuer(passage.text) : null
  if (generic) return { ...generic, name: null, region: null }
  const shown = named?.fullest ?? self?.mention
  if (!shown) return null
  const form = self && (!named || fits(named, self.form)) ? self.form : null
  const signed = named || !self?.form ? null : unknownSigner(passage.text, self.form, lexicon)
  const type = (named ? null : titleSector(shown.text, title)) ?? shown.type
  const isPublic = PUBLIC.has(type)
  const region = issuerRegion(named, isPublic, passage.text, place, lexicon.places)
  const fuller = named && inTitle && isTitled(named) && isFuller(inTitle.text, named, lexicon) ? inTitle : null
  const level =
    fuller?.level ??
    shown.level ??
    signed?.level ??
    form?.level ??
    levelBelow(type, agencies, passage.text) ??
    branchLevel(named, candidates) ??
    (isPublic ? (region.level ?? place?.level ?? levelAround(candidates)) : null)
  return {
    text: signed?.text ?? fuller?.text ?? shown.text,
    name: null,
    type,
    level,
    region: signed?.region ?? fuller?.region ?? region.name,
  }
}

/** Whether a name of the title can be the body's: 宜春移动 is none, 滨海新区市场监管局 is 天津市滨海新区市场监督管理局. */
function isSame(words: string, { fullest, name, mentions }: IssuerCandidate, { parse }: BodyLexicon): boolean {
  if (mentions.some(({ text }) => text === words)) return true
  const titled = parse(words)
  return titled.kin === parse(fullest.text).kin && placesAgree(titled.name, name)
}

/** More places before the same body, or the same ones and a longer name. */
function isFuller(words: string, { fullest, name }: IssuerCandidate, { parse }: BodyLexicon): boolean {
  const more = parse(words).name.places.length - name.places.length
  return more > 0 || (more === 0 && words.length > fullest.text.length)
}

/** 按照省公司要求 a firm of the city reports, 按照县卫健局的要求 a hospital of the county; null where no such body orders. */
function levelBelow(type: AgencyType, agencies: readonly AgencyMention[], text: string): AgencyLevel {
  const firm = type === 'enterprise' || type === 'finance'
  const orders = firm ? HEAD_OFFICE : type === 'other' ? HEALTH_OFFICE : null
  const above = orders && agencies.find((m) => orders.test(m.text) && isSuperior(contextOf(text, m)))
  if (!above) return null
  return firm ? (BELOW[above.text.charAt(0)] ?? null) : above.level
}

const HEAD_OFFICE = /^(?:省|自治区|市)(?:公司|分公司|行|分行|联社)$/
const HEALTH_OFFICE = /卫(?:生|健|计|生健康|生和计划生育|生计生)(?:局|委|委员会)$/
const BELOW: Readonly<Record<string, AgencyLevel>> = { 省: 'city', 自: 'city', 市: 'county' }

/** A signature that no grammar read as a body, where it fits what the writers call themselves: 我办, …县河长制办公室. */
function unknownSigner(text: string, form: SelfForm, { places, parse }: BodyLexicon) {
  const signature = signatureLine(text)
  if (signature === null || !form.fits.test(signature)) return null
  const { name } = parse(signature)
  const region = name.places.join('')
  return { text: signature, level: name.rank === null ? null : placeLevel(name, places), region: region || null }
}

interface Weighed extends IssuerCandidate {
  /** What the text says for it, without what 我局 and 我县 add. */
  readonly own: number
}

/** How near two scores are that the text's own words have to part. */
const NEAR = 0.5
/** Most bodies whose words are counted. */
const MOST_RIVALS = 8

/** The highest score wins; of near ones the body of whose sector the text speaks most, then the higher, then the first. */
function chooseBest(candidates: readonly Weighed[], text: string): Weighed | null {
  const top = candidates.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const rivals = candidates
    .filter(({ score }) => score >= top - NEAR)
    .sort((a, b) => b.score - a.score || a.fullest.start - b.fullest.start)
    .slice(0, MOST_RIVALS)
  const counts = new Map(rivals.map((rival) => [rival, rivals.length > 1 ? sectorCount(rival, text) : 0]))
  rivals.sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number))
  return rivals[0] ?? null
}

/** How often the text says the first two characters of the body's own name: 工商 of 市工商局. */
function sectorCount({ name }: IssuerCandidate, text: string): number {
  return name.head.length < 3 ? 0 : text.split(name.head.slice(0, 2)).length - 1
}

/** 省消委秘书处 reports for 省消委 */
const UNIT = /^(?:秘书处|办公室|党组|党委|党支部|营业部|领导小组|指挥部)$/

function isUnitOf(unit: IssuerCandidate, body: IssuerCandidate): boolean {
  const whole = unit.fullest.text
  return (
    body !== unit && body.mentions.some(({ text }) => whole.startsWith(text) && UNIT.test(whole.slice(text.length)))
  )
}

/** Level that most bodies around have which name only their rank: 市政府 and 市消协 stand beside a city's body. */
function levelAround(candidates: readonly IssuerCandidate[]): AgencyLevel {
  const tallies = new Map<AgencyLevel, number>()
  for (const { name, fullest } of candidates) {
    if (name.rank === null || name.rank !== name.places.at(-1) || fullest.level === 'province') continue
    tallies.set(fullest.level, (tallies.get(fullest.level) ?? 0) + 1)
  }
  let best: AgencyLevel = null
  for (const [level, count] of tallies) if (count > (tallies.get(best) ?? 1)) best = level
  return best
}

const BRANCH = /(?:分公司|支公司|分行|支行)$/

/** Level of a branch whose full name masks its place, from another of its names: XX市分公司 of …公司XX分公司. */
function branchLevel(named: IssuerCandidate | null, candidates: readonly IssuerCandidate[]): AgencyLevel {
  const tail = named && BRANCH.exec(named.fullest.text)?.[0]
  if (!tail) return null
  const other = candidates.find(({ fullest }) => fullest.level !== null && fullest.text.endsWith(tail))
  return other?.fullest.level ?? null
}

/** Types whose level the writers' place tells: a school in a county is no county body. */
const PUBLIC: ReadonlySet<AgencyType> = new Set([
  'market_regulation',
  'consumer_association',
  'government',
  'justice',
  'other_government',
  'finance',
])

/** More than any count of mentions. */
const SPECIFIC = 1e6

interface WritersSelf {
  readonly mention: AgencyMention
  readonly form: SelfForm | null
  /** How often it is the subject of a clause. */
  readonly acts: number
}

/**
 * The self-reference that says most of the body (我中支 before 我公司), then the one that acts most often, the
 * first of equals.
 */
function writersSelf(agencies: readonly AgencyMention[], text: string): WritersSelf | null {
  const tallies = new Map<string, { mention: AgencyMention; count: number; acts: number }>()
  for (const mention of agencies) {
    if (!isShortSelf(mention)) continue
    const context = contextOf(text, mention)
    if (isSuperior(context)) continue
    const tally = tallies.get(mention.text) ?? { mention, count: 0, acts: 0 }
    tally.count++
    if (isActor(context)) tally.acts++
    tallies.set(mention.text, tally)
  }
  let best: (WritersSelf & { readonly weight: number }) | null = null
  for (const { mention, count, acts } of tallies.values()) {
    const form = selfForm(mention.text)
    const weight = count + acts + (form?.level && !form.place ? SPECIFIC : 0)
    if (!best || weight > best.weight) best = { mention, form, acts, weight }
  }
  return best
}

function selfScore(body: IssuerCandidate, self: WritersSelf | null): number {
  if (!self?.form) return 0
  if (fits(body, self.form)) return FITS_SELF
  return self.form.place && self.acts < FEWEST_ACTS ? 0 : UNLIKE_SELF
}

/** How often 我镇 must act so that it is the body and not the place of one. */
const FEWEST_ACTS = 2

/** A 市局 does not report on 全省. */
function placeScore({ name }: IssuerCandidate, place: WritersPlace | null): number {
  if (!place || name.rank === null) return 0
  return name.rank === place.rank ? SAME_PLACE : OTHER_PLACE
}

function fits(body: IssuerCandidate, form: SelfForm | null): boolean {
  if (!form) return true
  if (form.types && !form.types.includes(body.fullest.type)) return false
  return body.mentions.some((mention) => form.fits.test(mention.text))
}
