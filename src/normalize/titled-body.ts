import type { AgencyLevel, AgencyMention, AgencyType } from '../core/record.generated.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import { isOpen } from './body-name.ts'
import { placeLevel } from './issuer-region.ts'
import type { SelfForm } from './self-reference.ts'

/** 黔西市人民法院|2022年“民法典宣传月”活动总结: a body at the head of a title, before what it did and when. */
const HEAD =
  /^(?<body>[\u4e00-\u9fffxX*_×]{2,24}?(?:局|委|会|院|行|校|所|站|社|中心|公司|政府|大学|学院|学校|小学|中学|幼儿园|街道|镇|乡|支行|分行|[大支中]队|办公室|联社|超市|商场|厂))(?=[\d“"《(]|20|关于|开展|纪念|组织|举办|第|年|[xX*_×]{2})/

/** The body that reports by its title. */
export interface TitledBody {
  readonly text: string
  readonly type: AgencyType | null
  readonly level: AgencyLevel
  /** Its places; null where its name has none of its own. */
  readonly region: string | null
  /** Whether it is one body's name (工业和信息化学院), and no kind of many (工商局, 乡工商所). */
  readonly named: boolean
}

/** Types whose kinds are told apart by a name as well as by a place. */
const BY_NAME: ReadonlySet<AgencyType> = new Set(['education', 'enterprise', 'social_organization'])
/** A kind alone is shorter, in characters. */
const SHORTEST_NAME = 5

/** 在泸州市消费者协会大会上的讲话, 致县教育局的函: a body that the title speaks of or to. */
const SPOKEN_OF = /(?:在|致|向|对|与|和|及|、|参加|纪念|贯彻|落实|配合|协助|接受)$/

/** The body that a title gives as the one that acted: the first that it names, unless it speaks of it otherwise; null where none. */
export function titledBody(
  title: string | null,
  titled: readonly AgencyMention[],
  form: SelfForm | null,
  lexicon: BodyLexicon,
): TitledBody | null {
  if (title === null) return null
  const [first] = titled
  const head = HEAD.exec(title)?.groups?.body
  // 机电工程学院…: a name that only its place at the head of the title shows
  const whole = head !== undefined && (!first || first.start > 0) ? head : null
  if (whole !== null && form?.fits.test(whole)) {
    const found = describe({ text: whole, type: null, level: null, region: null }, lexicon)
    if (found.named) return found
  }
  if (!first || first.self || SPOKEN_OF.test(title.slice(0, first.start))) return null
  return form && !form.fits.test(first.text) ? null : describe(first, lexicon)
}

/** 工业和信息化学院, 万家福超市; not 工商局 and not 学校 */
function isOwnName(text: string, type: AgencyType | null): boolean {
  return (type === null ? OF_A_NAME.test(text) : BY_NAME.has(type)) && text.length >= SHORTEST_NAME
}

const OF_A_NAME = /(?:公司|集团|厂|超市|商场|学院|大学|小学|中学|学校|幼儿园|协会|学会|医院)$/

type Titled = Pick<AgencyMention, 'text' | 'level' | 'region'> & { readonly type: AgencyType | null }

function describe({ text, type, level, region }: Titled, { places, parse }: BodyLexicon): TitledBody {
  const { name } = parse(text)
  const own = name.places.some((place) => place !== name.rank || isMasked(place))
  return {
    text,
    type,
    // 邵东县|大禾塘街道: the body that a small place is
    level: level ?? (SMALL_PLACE.test(text) ? 'township' : own ? placeLevel(name, places) : null),
    // 中国建设银行芷江支行 has its place behind its name
    region: own ? name.places.join('') : (region?.name ?? null),
    named: own || region !== null || (name.places.length === 0 && isOwnName(text, type)),
  }
}

const SMALL_PLACE = /(?:街道|镇|乡|村|社区|居委会|村委会)$/

function isMasked(place: string): boolean {
  return place.length > 1 && isOpen(place)
}
