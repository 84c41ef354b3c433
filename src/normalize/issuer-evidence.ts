import type { Passage } from '../core/passage.ts'
import type { AgencyMention } from '../core/record.generated.ts'
import type { AgencyExpansions } from '../lexicon/agency-expansions.ts'
import type { Places } from '../lexicon/places.ts'
import { type BodyName, isOpen, parseBodyName, placesAgree } from './body-name.ts'
import { contextOf, isActor, isSuperior } from './clause-context.ts'
import { isPlaceSelf, isShortSelf } from './self-reference.ts'

/** What bodies are told apart by. */
export interface BodyLexicon {
  readonly places: Places
  readonly expansions: AgencyExpansions
}

/** One body of the text under all its names, with what speaks for its being the issuer. */
export interface IssuerCandidate {
  /** The longest of its names. */
  readonly fullest: AgencyMention
  readonly name: BodyName
  readonly mentions: readonly AgencyMention[]
  /** How often the text speaks of its sector (工商部门) instead. */
  readonly sector: number
  readonly score: number
}

/** How far from the start the writers introduce themselves, in characters. */
const OPENING = 400
interface Body {
  fullest: AgencyMention
  name: BodyName
  mentions: AgencyMention[]
  sector: number
}

/** Named bodies of a text, each with its names, in the order of their first mention. */
export function groupBodies(agencies: readonly AgencyMention[], lexicon: BodyLexicon): IssuerCandidate[] {
  const bodies: Body[] = []
  const byKin = new Map<string, Body[]>()
  const later: { mention: AgencyMention; name: BodyName; kin: string }[] = []
  const add = (mention: AgencyMention, name: BodyName, kin: string) => {
    const body = { fullest: mention, name, mentions: [mention], sector: 0 }
    bodies.push(body)
    byKin.set(kin, [...(byKin.get(kin) ?? []), body])
  }
  const parsed = new Map<string, { name: BodyName; kin: string }>()
  const parse = (words: string) => {
    const known = parsed.get(words)
    if (known) return known
    const name = parseBodyName(words, lexicon.places)
    const fresh = { name, kin: lexicon.expansions.kinOf(name.head) }
    parsed.set(words, fresh)
    return fresh
  }
  for (const mention of agencies) {
    if (isShortSelf(mention) || isPlaceSelf(mention)) continue
    const { name, kin } = parse(mention.text)
    if (name.places.every((place) => place === name.rank)) {
      later.push({ mention, name, kin })
      continue
    }
    const body = byKin.get(kin)?.find((known) => placesAgree(known.name, name))
    if (body) join(body, mention, name)
    else add(mention, name, kin)
  }
  // bare ranks (市消协) before names without any place (消协), which may be short for them
  later.sort((a, b) => b.name.places.length - a.name.places.length)
  for (const { mention, name, kin } of later) {
    const known = byKin.get(kin) ?? []
    const body = known.find((other) => other.fullest.text === mention.text) ?? hostOf(name, known)
    const sector = name.places.length === 0 && isSector(mention.text)
    if (sector) for (const other of known) if (other.name.places.length > 0) other.sector++
    if (!body) add(mention, name, kin)
    else if (body.name.places.length === 0 || !sector) join(body, mention, name)
  }
  bodies.sort((a, b) => (a.mentions[0] as AgencyMention).start - (b.mentions[0] as AgencyMention).start)
  return joinShortened(bodies).map((body) => ({ ...body, score: 0 }))
}

/**
 * The body that a name without a place of its own means: the only one of its kind that agrees, else of those
 * with the same rank the one that the opening names first (市工商局 after 九江市工商局 and 瑞昌市工商局).
 */
function hostOf(name: BodyName, known: readonly Body[]): Body | null {
  const agreeing = known.filter((other) => placesAgree(other.name, name))
  if (agreeing.length === 1) return agreeing[0] ?? null
  if (name.rank === null) return null
  return agreeing.find((other) => (other.mentions[0] as AgencyMention).start < OPENING) ?? null
}

function join(body: Body, mention: AgencyMention, name: BodyName): void {
  body.mentions.push(mention)
  if (body.mentions.length > 1 && (body.mentions.at(-2) as AgencyMention).start > mention.start) {
    body.mentions.sort((a, b) => a.start - b.start)
  }
  if (fullness(mention.text, name) <= fullness(body.fullest.text, body.name)) return
  body.fullest = mention
  body.name = name
}

/** 工商, 质监部门, 消协系统: the sector, which speaks for its body and is not it. */
function isSector(text: string): boolean {
  return !/[局会委协所院校行社站队办心司]$/.test(text)
}

/** 市局, 县__局: said for the 局 of that rank that the text names. */
const BARE_OFFICE = /^[xX*_×]{0,6}局$/

/** Joins names whose head is only the end of another's: 分局 and 工商局芦淞分局, 市局 and 市工商局. */
function joinShortened(bodies: readonly Body[]): Body[] {
  const joined = new Set<Body>()
  for (const short of bodies) {
    const hosts = bodies.filter((body) => body !== short && !joined.has(body) && isShortFor(short, body))
    const most = Math.max(...hosts.map((host) => host.mentions.length))
    const [host, second] = hosts.filter((body) => body.mentions.length === most)
    if (!host || second) continue
    host.mentions = [...host.mentions, ...short.mentions].sort((a, b) => a.start - b.start)
    joined.add(short)
  }
  return bodies.filter((body) => !joined.has(body))
}

function isShortFor({ name, fullest }: Body, host: Body): boolean {
  if (host.fullest.level === 'national' || host.name.head.length <= name.head.length) return false
  const place = name.places.at(-1)
  if (BARE_OFFICE.test(name.head)) return name.rank !== null && host.name.rank === name.rank && host.name.head.endsWith('局')
  if (place === undefined) return host.name.head.endsWith(name.head) && !isSector(name.head)
  if (host.fullest.text.endsWith(fullest.text)) return true
  if (place === name.rank) return host.name.rank === name.rank && host.name.head.endsWith(name.head)
  return !isOpen(place) && host.fullest.text.includes(place) && host.name.head.endsWith(name.head)
}

/** A name with a place is fuller than any without one; then the longer is. */
function fullness(text: string, name: BodyName): number {
  return text.length + (name.places.length > 0 ? 100 : 0)
}

/** How far from the end a signature stands. */
const CLOSING = 160

const SIGNED = 12
const SIGNED_SECOND = 10
const TITLED = 6
const INTRODUCED = 5
const FIRST_ACTOR = 3
const OPENING_ACTOR = 2
const LATER_ACTOR = 1
const MOST_LATER = 3
const MENTIONED = 0.2
const MOST_MENTIONS = 5
const SUPERIOR = -4
const COLLECTIVE = -4
const MEDIA = -3

/** Adds up what the text says for each body, whatever the writers call themselves. */
export function weighBodies(
  bodies: readonly IssuerCandidate[],
  { text }: Pick<Passage, 'text'>,
  title: string | null,
): IssuerCandidate[] {
  const parts = bodies.map((body) => body.mentions.map((mention) => readPart(text, mention)))
  const all = parts.flat()
  const first = earliest(all.filter((part) => part.acts && part.start < OPENING))
  const signed = earliest(all.filter((part) => part.signs))
  return bodies.map((body, i) => {
    const own = parts[i] as Part[]
    let score = own.some((part) => part.start === first) ? FIRST_ACTOR : 0
    const acts = own.filter((part) => part.acts)
    const acting = acts.reduce((sum, part) => sum + (part.start < OPENING ? OPENING_ACTOR : LATER_ACTOR), 0)
    score += Math.min(acting, MOST_LATER)
    score += Math.min(body.mentions.length + body.sector, MOST_MENTIONS) * MENTIONED
    if (own.some((part) => part.introduced)) score += INTRODUCED
    const signs = own.some((part) => part.signs)
    if (signs) score += own.some((part) => part.start === signed) ? SIGNED : SIGNED_SECOND
    else if (own.some((part) => part.superior)) score += SUPERIOR
    if (COLLECTIVES.test(body.fullest.text)) score += COLLECTIVE
    if (body.fullest.type === 'media') score += MEDIA
    return { ...body, score: score + titleScore(body, title) }
  })
}

/** What one mention says of its body. */
interface Part {
  readonly start: number
  readonly acts: boolean
  readonly superior: boolean
  readonly signs: boolean
  readonly introduced: boolean
}

function readPart(text: string, mention: AgencyMention): Part {
  const context = contextOf(text, mention)
  const superior = isSuperior(context)
  return {
    start: mention.start,
    superior,
    acts: !superior && isActor(context),
    signs: isSignature(text, mention),
    introduced: isIntroduced(context.before, context.after),
  }
}

function earliest(parts: readonly Part[]): number {
  return parts.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
}

/** 各县(区)工商局, 全市各级消协: many bodies, and no one of them reports. */
const COLLECTIVES = /^(?:各|全[国省市州县区旗]|有关|相关|县\(区\)|县\(市\)|县市|市县|区县|县区)/

/** XX县消费者协会⏎2013年3月20日: alone on its line, or two side by side. */
function isSignature(text: string, { start, end }: AgencyMention): boolean {
  if (end < text.length - CLOSING) return false
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  return lineStart > 0 && before.length <= 24 && BESIDE.test(before) && after.length <= 40 && BEHIND.test(after)
}

const BESIDE = /^(?:[^,。;:]{0,20}[ 、]|单位:?|报送单位:?| ){0,2}$/
const BEHIND = /^(?:\(?(?:公章|盖章|印章)?\)?| |[^,。;:]{0,20}|[\d_xX*×〇零一二三四五六七八九十年月日./-]{4,20}){0,3}$/

/** (以下简称我局) · (下称本府) · 我们XX协会 · 我代表XX协会: how writers name themselves. */
function isIntroduced(before: string, after: string): boolean {
  return /^\((?:以下|下)?简?称:?“?(?:我|本)/.test(after) || /(?:我|我们|我代表|代表我们)$/.test(before)
}

/** A title that begins with a name, or holds it before what it did: XX县工商局2011年…总结. */
function titleScore(body: IssuerCandidate, title: string | null): number {
  if (title === null) return 0
  let best = 0
  for (const { text } of body.mentions) {
    const at = text.length >= 3 ? title.indexOf(text) : -1
    if (at < 0) continue
    best = Math.max(best, at <= 6 ? TITLED : TITLED - 2)
  }
  return best
}
