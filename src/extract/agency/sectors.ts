import type { AgencyType } from '../../core/record.generated.ts'
import type { AgencyLexicon } from '../../lexicon/agencies.ts'
import type { TypeFamily } from '../../lexicon/agency-heads.ts'
import type { Body } from './body.ts'

interface Family {
  /** Types to choose from; the first is taken where nothing speaks for any. */
  readonly types: readonly AgencyType[]
  /** How the names of such bodies end. */
  readonly ends: RegExp
}

const FAMILIES: Readonly<Record<TypeFamily, Family>> = {
  bureau: { types: ['market_regulation', 'other_government', 'justice'], ends: /局$/ },
  office: { types: ['market_regulation', 'justice', 'other_government'], ends: /所$/ },
  company: { types: ['enterprise', 'finance'], ends: /公司|支行|分行|中支$/ },
  yard: { types: ['education', 'other', 'justice'], ends: /院$/ },
  section: { types: ['education', 'enterprise', 'other'], ends: /部$|学院$|大学$/ },
  committee: { types: ['consumer_association', 'other_government'], ends: /委$|委员会$|消委会$/ },
  association: { types: ['social_organization', 'consumer_association'], ends: /会$|协$|消委$|消保委$/ },
  society: { types: ['finance', 'media', 'enterprise'], ends: /社$/ },
  squad: { types: ['justice', 'other_government', 'social_organization'], ends: /队$/ },
}

/** What a body of its kind weighs where it stands in the text. */
const NAMED = 1
const FIRST = 6
const LAST = 6

/** Chooses a type for bodies whose name does not tell, by the words and the named bodies of the whole text. */
export function createTypeChooser(
  text: string,
  lexicon: AgencyLexicon,
  named: readonly Body[],
): (family: TypeFamily) => AgencyType {
  let weights: Map<AgencyType, number> | null = null
  const chosen = new Map<TypeFamily, AgencyType>()
  return (family) => {
    weights ??= weighWords(text, lexicon)
    const known = chosen.get(family)
    if (known) return known
    const type = choose(FAMILIES[family], weights, named, text)
    chosen.set(family, type)
    return type
  }
}

function choose(
  family: Family,
  weights: ReadonlyMap<AgencyType, number>,
  named: readonly Body[],
  text: string,
): AgencyType {
  const scores = new Map(family.types.map((type) => [type, weights.get(type) ?? 0]))
  const add = (type: AgencyType, weight: number) => {
    if (scores.has(type)) scores.set(type, (scores.get(type) as number) + weight)
  }
  const kin = named.filter((body) => family.ends.test(text.slice(body.start, body.end)) && body.parts.length > 0)
  for (const body of kin) add(body.type, NAMED)
  const [first] = kin
  const last = kin[kin.length - 1]
  if (first && first.start < OPENING && opensClause(text, first)) add(first.type, FIRST)
  if (last && last.end > text.length - SIGNATURE) add(last.type, LAST)
  let best = family.types[0] as AgencyType
  for (const [type, score] of scores) if (score > (scores.get(best) as number)) best = type
  return best
}

/** The writer is who acts first, not one of a list. */
function opensClause(text: string, body: Body): boolean {
  return (body.start === 0 || /[。,;:\n ]/.test(text.charAt(body.start - 1))) && text.charAt(body.end) !== '、'
}

/** A body named so early is likely the writer, and so is one in the signature. */
const OPENING = 200
const SIGNATURE = 40

function weighWords(text: string, { sectors }: AgencyLexicon): Map<AgencyType, number> {
  const weights = new Map<AgencyType, number>()
  for (let i = 0; i < text.length; i++) {
    const hit = sectors.longest(text, i)
    if (!hit) continue
    weights.set(hit.value.type, (weights.get(hit.value.type) ?? 0) + hit.value.weight)
    i += hit.length - 1
  }
  return weights
}
