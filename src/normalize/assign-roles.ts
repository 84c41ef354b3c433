import type { Passage } from '../core/passage.ts'
import type { AgencyMention, Issuer } from '../core/record.generated.ts'
import { type ClauseContext, contextOf, isActor, isSuperior, isSupporter } from './clause-context.ts'
import type { IssuerCandidate } from './group-bodies.ts'
import { isShortSelf } from './self-reference.ts'

type Role = AgencyMention['role']

/**
 * The part in the activity of every mention, in their order. Bodies of one list play one part; what a mention's own
 * clause leaves open, the first other mention of the same words settles.
 */
export function assignRoles(
  agencies: readonly AgencyMention[],
  bodies: readonly IssuerCandidate[],
  { text }: Pick<Passage, 'text'>,
  issuer: Issuer | null,
): Role[] {
  const issuers = issuerMentions(agencies, bodies, issuer)
  const roles = new Map<AgencyMention, Role>()
  for (const list of listsOf(agencies, text)) {
    for (const [i, mention] of list.entries())
      roles.set(mention, issuers.has(mention) ? 'issuer' : roleIn(list, i, text))
  }
  const byWords = new Map<string, Role>()
  for (const mention of agencies) {
    const role = roles.get(mention) ?? null
    if (role !== null && !byWords.has(mention.text)) byWords.set(mention.text, role)
  }
  return agencies.map((mention) => roles.get(mention) ?? byWords.get(mention.text) ?? null)
}

/** Mentions of the issuer: under all names of its body, and as 我局. */
function issuerMentions(
  agencies: readonly AgencyMention[],
  bodies: readonly IssuerCandidate[],
  issuer: Issuer | null,
): ReadonlySet<AgencyMention> {
  const found = new Set<AgencyMention>()
  if (!issuer) return found
  for (const mention of agencies) if (isShortSelf(mention)) found.add(mention)
  for (const { mentions } of bodies) {
    if (mentions.some((mention) => mention.text === issuer.text)) for (const mention of mentions) found.add(mention)
  }
  return found
}

/** 、 和 与 及 以及 between two bodies of a list */
const JOINT = /^(?:[、,]|和|与|及|以及|、以及|同|会同|联合|,联合)?\s{0,2}$/

/** Mentions that stand side by side, in text order. */
function listsOf(agencies: readonly AgencyMention[], text: string): AgencyMention[][] {
  const lists: AgencyMention[][] = []
  for (const mention of agencies) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    const gap = last ? text.slice(last.end, Math.min(mention.start, last.end + 8)) : ''
    if (list && last && mention.start - last.end <= 5 && JOINT.test(gap)) list.push(mention)
    else lists.push([mention])
  }
  return lists
}

function roleIn(list: readonly AgencyMention[], index: number, text: string): Role {
  const mention = list[index] as AgencyMention
  if (mention.type === 'media') return 'media'
  const first = list[0] as AgencyMention
  const last = list.at(-1) as AgencyMention
  const context: ClauseContext = {
    before: contextOf(text, first).before,
    after: contextOf(text, last).after,
  }
  if (SUPPORTED.test(context.before) && SUPPORTS.test(context.after)) {
    // 在市委的关心下: a government that cares leads
    return mention.type === 'government' && CARES.test(context.after) ? 'superior' : 'supporter'
  }
  if (isSuperior(context) || REPORTED_TO.test(context.before)) return 'superior'
  const labelled = labelOf(text, first.start)
  if (labelled) return labelled
  if (TOLD.test(context.before) && TELLS.test(context.after)) return 'recipient'
  if (PARTNER_OF.test(context.before) || hasJoined(list, index, text)) return 'co_organizer'
  if (HELPED.test(context.before)) return 'organizer'
  if (REACHED.test(context.before)) return 'recipient'
  if (COOPERATES.test(context.after) && LED.test(text.slice(Math.max(0, first.start - 24), first.start)))
    return 'co_organizer'
  if (PARTICIPATES.test(context.after) || INVITED.test(context.before)) return 'participant'
  if (isSupporter(context)) return 'supporter'
  if (index > 0 && TOGETHER.test(context.after) && STANDS_FIRST.test(context.before)) return 'co_organizer'
  if (GUIDED.test(context.before)) return null
  if (CARRIES_OUT.test(context.after)) return 'co_organizer'
  if (ORGANIZES.test(context.after) && isActor({ ...context, before: '' })) {
    return index > 0 && TOGETHER.test(context.after) ? 'co_organizer' : 'organizer'
  }
  return null
}

/** Whether 联合 or 会同 stands before a mention in its list. */
function hasJoined(list: readonly AgencyMention[], index: number, text: string): boolean {
  for (let i = 1; i <= index; i++) {
    if (/联合|同/.test(text.slice((list[i - 1] as AgencyMention).end, (list[i] as AgencyMention).start))) return true
  }
  return false
}

/** 在县委的关心支持下 · 得到各级领导的支持 · 争取市局支持 */
const SUPPORTED = /(?:在|得到|争取|取得|赢得|获得|受到|感谢)[^。;\n]{0,30}$/
const SUPPORTS = /^[^,。;\n]{0,10}?(?:支持|帮助|协助|配合|赞助|关心)/
const CARES = /^[^,。;\n]{0,6}?(?:关心|关怀)/

/** 尉氏县图书馆|承办: for the one that 主办 */
const CARRIES_OUT = /^(?:等[^,。;\n]{0,8})?[^,。;\n]{0,4}?(?:承办|协办)/
/** 上报省司法厅 */
const REPORTED_TO = /(?:上报|报送|呈报|抄报|报告)(?:给|至|到)?$/
/** 指导快递公司|开展自查: what they do is not the activity */
const GUIDED = /(?:指导|督促|责令|检查|监督)(?:了|各|辖区)?$/

/** 向…赠送, 向…讲解; 向…汇报 is to a superior */
const TOLD = /向$/
const TELLS = /^[^,。;\n]{0,6}?(?:赠|捐|发放|讲解|移交|介绍|宣传|推荐|授|颁|送|通报|反馈)/
/** 县旅游局牵头,|县工商局、县物价局配合 */
const COOPERATES = /^[^,。;\n]{0,4}?配合/
const LED = /牵头[^。;\n]{0,12}$/
/** Nothing but the list's own bodies stands before the verb. */
const STANDS_FIRST = /^(?:.{0,14}[,日午间])?$/

/** 联合县司法局… · 会同… · 与县消协联合 */
const PARTNER_OF = /(?:联合|会同|协同|携手|联手|委托)(?:了|区|市|县|当地|辖区)?$/
/** 协助市工商局, 配合县公安局: the body that is helped leads */
const HELPED = /(?:协助|帮助|配合)了?$/
/** 走进县一中 · 来到xx小学 · 向省公司 · 赠送给 */
const REACHED =
  /(?:走进|深入|来到|前往|赴|进入|送到|送给|赠给|赠送|移交给?|移送|转交给?|交给|交由|汇总交|授予|慰问|走访|看望|为|给|对)了?$/
/** …等16个部门参加 · …应邀出席 · …派员到场 · …到会指导 */
const PARTICIPATES =
  /^(?:等)?[^,。;\n]{0,22}?(?:参加|参与|出席|到场|到会|派员|应邀|应约|莅临|助阵|前来|设台|进驻|加入|跟进|观摩|代表|负责人逐一|领导视察)/
/** 邀请县检察院 · 组织质监局、食药局 · 召集… · 请来… */
const INVITED = /(?:邀请|邀约|约请|请来|请|组织|召集|动员|组织协调|包括|协调)(?:了|来|到|由|本地|本级|当地)?$/
/** 主办 举办 牵头 … behind the body, in its clause */
const ORGANIZES = /^[^。;\n]{0,24}?(?:主办|举办|举行|组织|牵头|发起|召开|开展|启动|承办|举起|搭建)/
/** 联合, 共同 behind two bodies: the second joins the first */
const TOGETHER = /^(?:等)?[^,。;\n]{0,6}?(?:联合|共同|携手|一起|一同|合作|协同)/

/** 主办单位: · 协办: · 承办单位: */
const LABEL = /(?<label>主办|协办|承办|支持|参加|参与|指导|媒体|合作)(?:单位|方|机构|媒体)?\s{0,2}:\s{0,2}$/
const LABELLED: Readonly<Record<string, Role>> = {
  主办: 'organizer',
  协办: 'co_organizer',
  承办: 'co_organizer',
  合作: 'co_organizer',
  支持: 'supporter',
  参加: 'participant',
  参与: 'participant',
  指导: 'superior',
  媒体: 'media',
}

function labelOf(text: string, start: number): Role {
  if (!/[:\s]/.test(text[start - 1] ?? '')) return null
  const label = LABEL.exec(text.slice(Math.max(0, start - 14), start))?.groups?.label
  return label === undefined ? null : (LABELLED[label] ?? null)
}
