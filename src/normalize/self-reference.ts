import type { AgencyLevel, AgencyMention, AgencyType } from '../core/record.generated.ts'

/** How writers call their own body, and what it lets one know of it. */
interface SelfForm {
  /** Whether a name can be the body's: 我局 is a 局, 我会 a 协会. */
  readonly fits: RegExp
  /** Types that it can have: of a body that is named otherwise, the self-reference is no witness. */
  readonly types: readonly AgencyType[] | null
  readonly level: AgencyLevel
  /** Whether it can be the writers' place as well as their body: the 司法所 of a town writes of 我镇. */
  readonly place: boolean
}

const form = (
  fits: RegExp,
  types: readonly AgencyType[] | null = null,
  level: AgencyLevel = null,
  place = false,
): SelfForm => ({ fits, types, level, place })

/** By the word behind 我, 本, 该: longer ones first where one ends in another. */
const FORMS: ReadonlyArray<readonly [RegExp, SelfForm]> = [
  [/(?:中心支公司|中支)$/, form(/公司$/, ['finance'], 'city')],
  [/支公司$/, form(/公司$/, ['finance'])],
  [/(?:分行|支行|总行|行)$/, form(/行(?:营业部)?$/, ['finance'])],
  [
    /(?:公司|司|企业|集团|厂|店|超市|商场|商城|矿)$/,
    form(/(?:公司|集团|厂|店|超市|商场|商城|广场|中心|百货|矿|行|邮政|电信|移动|联通)$/, ['finance', 'enterprise']),
  ],
  [/(?:联社|社)$/, form(/(?:社|联社)$/)],
  [/(?:校|学校|校区)$/, form(/(?:学校|小学|中学|大学|学院|高中|初中|幼儿园|校)$/, ['education'])],
  [/(?:大学|学院|系|系部|班)$/, form(/(?:大学|学院|系)$/, ['education'])],
  [/院$/, form(/(?:院)$/)],
  [/园$/, form(/园$/)],
  [/(?:分局|局)$/, form(/局(?:[\u4e00-\u9fff]{2,4}分局)?$/)],
  [/(?:大队|支队|中队|总队|队)$/, form(/队$/)],
  [/(?:司法所|所)$/, form(/所$/, null, 'township')],
  [/站$/, form(/站$/)],
  [/中心$/, form(/中心$/)],
  [/府$/, form(/政府|公所$/, ['government'])],
  [/(?:街道|办事处)$/, form(/街道|办事处$/, ['other_government'], 'township', true)],
  [/(?:镇|乡)$/, form(/(?:镇|乡|政府)$/, null, 'township', true)],
  [
    /(?:社区|居委会|村)$/,
    form(/(?:社区|居委会|居民委员会|村委会|村民委员会|村)$/, ['social_organization'], null, true),
  ],
  [/(?:委员会|协会|学会|商会|会|委)$/, form(/(?:会|委)$/)],
  [/(?:部|办|处|科|厅|室)$/, form(/(?:部|办|处|科|厅|室)$/)],
]

/** 我市, 本县, 我省: the writers' place, not their body. */
const PLACE_SELF = /^(?:我们|我|本|全)(?:省|自治区|市|州|盟|地区|县|区|旗|自治县)$/

/** 我局, 本公司, 我们协会, 该行; not a full name that the writers call theirs (我西安邮电学院). */
const SHORT = /^(?:我们|我|本|该)[\u4e00-\u9fff]{1,5}$/

/** Whether a mention is a self-reference that does not name the body. */
export function isShortSelf(mention: Pick<AgencyMention, 'text' | 'self'>): boolean {
  return mention.self && SHORT.test(mention.text) && !PLACE_SELF.test(mention.text)
}

/** Whether a mention is the writers' place (我县), which says where they are and not who. */
export function isPlaceSelf(mention: Pick<AgencyMention, 'text'>): boolean {
  return PLACE_SELF.test(mention.text)
}

/** What the self-reference lets one know of the body; null for one of an unknown kind. */
export function selfForm(text: string): SelfForm | null {
  return FORMS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

export type { SelfForm }
