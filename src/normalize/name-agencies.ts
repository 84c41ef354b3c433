import type { Passage } from '../core/passage.ts'
import type { AgencyMention, Issuer, Region } from '../core/record.generated.ts'
import { type Naming, nameBody, OPEN } from './agency-name/name-body.ts'
import type { Scene } from './agency-name/scene.ts'
import { successorOf } from './agency-name/successor-of.ts'
import { atHome } from './at-home.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import type { IssuerCandidate } from './group-bodies.ts'
import { findHome } from './home-places.ts'
import { nameSelf } from './name-self.ts'
import { isShortSelf } from './self-reference.ts'

/** What names are settled by. */
export interface NamingInput {
  readonly passage: Pick<Passage, 'text'>
  /** Every agency of the passage, in text order. */
  readonly agencies: readonly AgencyMention[]
  /** The same, grouped by body. */
  readonly bodies: readonly IssuerCandidate[]
  /** The summary's year, null where it is open: places bear the names of their time. */
  readonly year: number | null
}

/** Agencies and issuer with their full names, where the text settles them. */
export interface NamedAgencies {
  readonly agencies: readonly AgencyMention[]
  readonly issuer: Issuer | null
}

/**
 * Gives every agency its full name, its region and the body that took over from it: the short name expanded (消委 →
 * 消费者委员会), a bare 省 or 市 filled from the text's own place, 我局 resolved to the issuer. What is masked or open
 * stays null.
 */
export function nameAgencies(
  { passage: { text }, agencies, bodies, year }: NamingInput,
  issuer: Issuer | null,
  lexicon: BodyLexicon,
): NamedAgencies {
  const scene: Scene = { ...lexicon, home: findHome(text, issuer, agencies, lexicon.places), year }
  const named = new Map<AgencyMention, Naming>()
  const byWords = new Map<string, Naming>()
  const namingOf = (mention: AgencyMention) => {
    if (isOneOfMany(mention, text)) return OPEN
    const naming = byWords.get(mention.text) ?? nameBody(mention, scene)
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
  const issuerNaming = issuer && nameIssuer(issuer, agencies, named, scene, text)
  return {
    agencies: agencies.map((written) => {
      const mention = atHome(written, issuer, scene.home, text, lexicon)
      const naming = isShortSelf(mention) ? issuerNaming : named.get(written)
      if (!naming) return mention
      const name = mention.name ?? naming.name
      const region = surer(naming.region, mention.region)
      return { ...mention, name, region, successor: successorOf(name, region, mention.level, lexicon) }
    }),
    issuer: issuer && { ...issuer, name: issuerNaming?.name ?? null },
  }
}

/** Of two readings of a place what the name itself says, where it tells which it is; of one place the name of its time. */
function surer(settled: Region | null, read: Region | null): Region | null {
  if (settled === null || read === null) return settled ?? read
  return read.code !== null && read.code !== settled.code ? read : settled
}

function nameIssuer(
  issuer: Issuer,
  agencies: readonly AgencyMention[],
  named: ReadonlyMap<AgencyMention, Naming>,
  scene: Scene,
  text: string,
): Naming {
  const mention = agencies.find((agency) => agency.text === issuer.text)
  const naming = mention && named.get(mention)
  if (naming) return naming
  const { type, level } = issuer
  const inTitle = {
    type,
    level,
    text: issuer.text,
    start: 0,
    end: 0,
    name: null,
    region: null,
    successor: null,
    role: null,
  }
  // a body that only the title names
  if (!SELF.test(issuer.text)) return nameBody({ ...inTitle, self: false, rule: '' }, scene)
  return nameSelf(issuer, scene.home, text)
}

const SELF = /^[我本该]/

/** Many bodies, or one that has no name of its own. */
const COLLECTIVE =
  /^(?:各|全[国省市州县区旗](?!人民代表|人大)|有关|相关|县\(|市\(|[该我](?![省市县区旗州镇乡]).{1,4}$)|(?:部门|机关|系统|组织|等)$/
/** 各市消协, 相关市消协, 其他县局 */
const MANY = /(?:各|相关|有关|下属|所属|其他|其它)$/

function isOneOfMany(mention: AgencyMention, text: string): boolean {
  return COLLECTIVE.test(mention.text) || MANY.test(text.slice(Math.max(0, mention.start - 2), mention.start))
}
