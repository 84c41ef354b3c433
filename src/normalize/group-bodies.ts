import type { AgencyMention } from '../core/record.generated.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import { type BodyName, isOpen, placesAgree } from './body-name.ts'
import { isPlaceSelf, isShortSelf } from './self-reference.ts'

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
export const OPENING = 400
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
    const known = byKin.get(kin)
    if (known) known.push(body)
    else byKin.set(kin, [body])
  }
  for (const mention of agencies) {
    if (isShortSelf(mention) || isPlaceSelf(mention)) continue
    const { name, kin } = lexicon.parse(mention.text)
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
    const isShort = shortFor(short)
    let hosts = 0
    let host: Body | null = null
    for (const body of bodies) {
      if (body === short || !isShort(body) || joined.has(body)) continue
      const more = body.mentions.length - (host?.mentions.length ?? 0)
      if (more === 0) hosts++
      if (more <= 0) continue
      hosts = 1
      host = body
    }
    if (!host || hosts > 1) continue
    host.mentions = [...host.mentions, ...short.mentions].sort((a, b) => a.start - b.start)
    joined.add(short)
  }
  return bodies.filter((body) => !joined.has(body))
}

const LEAGUE = /^(?:共青团|团)/

/** Whether another body's name can be the one that a name is short for. */
function shortFor({ name, fullest }: Body): (host: Body) => boolean {
  const { head, rank } = name
  const place = name.places.at(-1)
  const isLonger = (host: Body) => host.name.head.length > head.length && host.fullest.level !== 'national'
  if (BARE_OFFICE.test(head)) {
    return (host) => rank !== null && host.name.rank === rank && isLonger(host) && host.name.head.endsWith('局')
  }
  if (place === undefined && isSector(head)) return () => false
  return (host) => {
    // 县委 is no short name of 共青团湄潭县委
    if (LEAGUE.test(host.fullest.text)) return false
    if (!host.name.head.endsWith(head) || !isLonger(host)) return false
    if (place === undefined || host.fullest.text.endsWith(fullest.text)) return true
    if (place === rank) return host.name.rank === rank
    return !isOpen(place) && host.fullest.text.includes(place)
  }
}

/** A name with a place is fuller than any without one; then the longer is, but for the 我 of 我县工商局. */
function fullness(text: string, name: BodyName): number {
  return text.length + (name.places.length > 0 ? 100 : 0) - (text.startsWith('我') ? 2 : 0)
}
