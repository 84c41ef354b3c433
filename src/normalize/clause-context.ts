import type { Span } from '../core/span.ts'

/** The words around a mention, as far as rules look. */
export interface ClauseContext {
  /** Words before it in its clause. */
  readonly before: string
  /** Words behind it, up to the end of its sentence. */
  readonly after: string
}

const REACH = 40

/** Reads the words around a mention: at most forty characters on each side. */
export function contextOf(text: string, { start, end }: Span): ClauseContext {
  let from = start
  while (from > 0 && start - from < REACH && !CLAUSE_ENDS.has(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < REACH && !SENTENCE_ENDS.has(text.charCodeAt(to))) to++
  return { before: text.slice(from, start), after: text.slice(end, to) }
}

const units = (marks: string) => new Set([...marks].map((mark) => mark.charCodeAt(0)))
const SENTENCE_ENDS = units('。!?;\n')
const CLAUSE_ENDS = units('。!?;,:\n')

/** 根据市局… · 在县委… · 经州人民政府… · 接到省局… · 响应人行… */
const BELOW =
  /(?:根据|按照|按|依据|依照|遵照|遵循|贯彻|落实|响应|接到|收到|接|在|受|经|向|由于|得到|围绕|转发|报|参加了?由)[^。;\n]{0,26}$/
/** …的统一部署 · …关于… · …领导下 · …同意 · …的大力支持 */
const ABOVE =
  /^(?:[^,。;:“\n]|“[^”\n]{1,30}”){0,18}?(?:部署|要求|安排|通知|领导下|领导和|指导下|指导和|指示|精神|文件|下发|印发|号召|关心|支持下|支持和|的支持|大力支持|委托|同意|批准|统一|通报表扬|的?(?:充分|高度)?(?:表扬|肯定|表彰|嘉奖)|确定的|公布的|提出的|《|部门的|汇报|备案|审核)/

/** Whether the text names a body as one that orders, leads or is reported to: 按照省局要求, 在县政府领导下. */
export function isSuperior({ before, after }: ClauseContext): boolean {
  return (BELOW.test(before) && ABOVE.test(after)) || VISITS.test(after)
}

/** 市消协领导|到县消协检查指导: who comes to look orders */
const VISITS =
  /^(?:副?(?:主任|局长|书记|会长|厅长|处长|市长|县长|区长)|领导|负责人|督导组|检查组|调研组|一行)[^,。;:\n]{0,8}?(?:到|来|赴|莅临|深入|亲临)[^,。;:\n]{0,20}?(?:检查指导|督导|督查|调研|视察|指导)/

/** 银座商城|为活动提供了场地支持: who helps does not report. */
export function isSupporter({ after }: ClauseContext): boolean {
  return SUPPORTS.test(after)
}

const SUPPORTS =
  /^[^,。;\n]{0,12}?(?:大力支持|鼎力|赞助|协助|密切配合|积极配合|(?:提供|给予)[^,。;\n]{0,10}(?:支持|帮助|便利|赞助))/

/** What a subject is followed by: an adverb, a preposition of the action, or the action itself. */
const ACTS =
  /^(?:\([^)]{1,30}\))?(?:全体|全局|全行|上下|各部门|领导|党组|党委|干部职工|认真|高度|积极|精心|紧紧|紧扣|紧密|充分|及时|主动|切实|迅速|全面|深入|始终|严格|扎实|先后|共同|统一|隆重|继续|将|拟|已|也|还|共|就|均|都|再|首先|一直|组织|开展|举办|举行|召开|成立|制定|印发|下发|联合|会同|协同|协助|配合|牵头|结合|围绕|按照|根据|以|在|于|把|从|自|为|对|针对|通过|利用|邀请|参加|参与|设立|设置|让|使|工作人员|执法人员|志愿者|员工|派出|出动|抽调|向|充当|发放|受理|接受|接待|深入|走进|走上|进行|做|加强|加大|突出|坚持|本着|采取|抓住|瞅准|推出|部署|决定|唱响|携手|一同|一起|要|应|特|党总支|支部|主办|承办|牵头|发起|召集|走访|慰问|检查|抽检|巡查|转发|响应|委托|动员|发动|号召|指导|督促|约谈|查处|查获|查扣|查封|给|受|配备|投入|张贴|悬挂|播放|展示|解答|讲解|捐赠|赠送|表彰|评选|公布|发布|通报|建立|开通|开设|送|到|赴|前往|率先|协调|集中|专门|专题)/

/**
 * Whether a body acts: it begins its clause, or stands behind a time or a purpose, and a verb follows. Does not
 * look whether it is a superior.
 */
export function isActor(context: ClauseContext): boolean {
  return STARTS.test(context.before) && ACTS.test(withoutPartners(context.after))
}

/** Nothing, a time, an adverb or 由 before the subject. */
const STARTS =
  /(?:^|日|号|月|周|年|午|晚|起|初|旬|底|间|时|前|后|来|期|天|际|[”"》)】.·]|\s|由|并|经|是|我|我们|代表|\d|现|今)\s{0,3}(?:,)?$/

/** 县工商局与县消协联合… · A、B、C 共同…: the verb stands behind the partners. */
const PARTNERS =
  /^(?:[、与和及同跟][^,。;:、与和及\n]{2,22}){1,4}?(?=联合|共同|携手|一起|一同|协同|在|于|举办|举行|组织|开展|紧扣|围绕|积极|牵头|以|将)/

function withoutPartners(after: string): string {
  return after.replace(PARTNERS, '')
}
