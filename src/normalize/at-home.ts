import type { AgencyMention, Issuer } from '../core/record.generated.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import { contextOf, isSuperior } from './clause-context.ts'
import type { HomePlaces } from './home-places.ts'
import { isShortSelf, selfForm } from './self-reference.ts'

/** A court that only cities of the higher rank have. */
const OF_PREFECTURES = /中级(?:人民)?法院|中院$/

/**
 * A mention as the whole text shows it: 我局 is of its issuer's type, and 市公安局 of a county in a text at home in a city
 * of that rank (常熟市, 黔西市), where it is none that orders.
 */
export function atHome(
  mention: AgencyMention,
  issuer: Issuer | null,
  { county }: HomePlaces,
  text: string,
  { parse }: BodyLexicon,
): AgencyMention {
  if (issuer && isShortSelf(mention) && mention.type !== issuer.type) {
    const form = selfForm(mention.text)
    if (mention.text === issuer.text || form?.fits.test(issuer.text)) return { ...mention, type: issuer.type }
  }
  if (mention.level !== 'city' || !county?.name.endsWith('市') || OF_PREFECTURES.test(mention.text)) return mention
  const { places } = parse(mention.text).name
  if (places.length !== 1 || places[0] !== '市' || isSuperior(contextOf(text, mention))) return mention
  return { ...mention, level: 'county' }
}
