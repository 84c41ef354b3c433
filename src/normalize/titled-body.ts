import type { AgencyLevel } from '../core/record.generated.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import { placeLevel } from './issuer-region.ts'
import type { SelfForm } from './self-reference.ts'

/** 黔西市人民法院|2022年“民法典宣传月”活动总结: a body at the head of a title, before what it did and when. */
const HEAD =
  /^(?<body>[\u4e00-\u9fffxX*_×]{2,24}?(?:局|委|会|院|行|校|所|站|社|中心|公司|政府|大学|学院|小学|中学|街道|镇|乡|支行|分行|[大支中]队|办公室|联社))(?=[\d“"《(]|20|关于|开展|纪念|组织|举办|第|年|[xX*_×]{2})/

/** The body that reports by its title, and its place. */
export interface TitledBody {
  readonly text: string
  readonly level: AgencyLevel
  readonly region: string
}

/**
 * The body that a title begins with, where it fits what the writers call themselves (我院) and has a place; null where
 * none does.
 */
export function titledBody(title: string | null, form: SelfForm, { places, parse }: BodyLexicon): TitledBody | null {
  const text = title === null ? undefined : HEAD.exec(title)?.groups?.body
  if (text === undefined || !form.fits.test(text)) return null
  const { name } = parse(text)
  if (name.places.length === 0 || name.places.every((place) => place === name.rank)) return null
  return { text, level: placeLevel(name, places), region: name.places.join('') }
}
