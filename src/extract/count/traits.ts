import type { Indicator } from '../../core/record.generated.ts'
import type { CountVerb } from '../../lexicon/indicators.ts'
import type { Candidate } from './candidate.ts'

/** Verbs that hand something over: what is printed and handed over is material, whatever it is about. */
const GIVING = /^(?:免费)?(?:发放|散发|分发|派发|派送|赠送|赠阅|递发|送发|发|赠)(?:了|出|给|到)?$/
/** Papers that are issued, not spread: 发放营业执照(30份), 发放调查问卷(200份). */
const ISSUED =
  /(?:通知书|决定书|执照|许可证|证书|证|(?:银行|信用|社保|会员)卡|问卷|调查表|意见表|测评表|评价表|评议表|登记表|申请表|试卷|征求意见.{0,4}|合同|文书|函|检察建议|司法建议|监察建议|告诫书|建议书|责任书|奖状|奖牌)$/
/** 接到来电、信函(500起): what a hotline gets. */
const LETTER = /(?:来电|电话|来信|信函|信件|来访|来件|话务)$/
const SERVICE = /服务(?:业务|项目)?$/
const WARNING = /(?:警示|提示|预警|提醒|告诫)(?:信息|语|公告)?$/
/** People who come by their office: 领导到场, 负责同志参加. */
const GUEST = /(?:领导|领导干部|嘉宾|来宾|同志|负责人)$/
/** Words that tell by which way a text goes out. */
const CHANNEL = /短信|微信|手机|彩信|[用客]户/

/** What stands around a count, as far as its traits ask for it. */
export interface Scene {
  readonly object: string | null
  readonly verb: CountVerb | null
  readonly nounClass: string | null
  readonly candidate: Candidate
  /** Whether the noun behind the number is what is counted and nothing in front governs it, and the verb behind that. */
  readonly acts: CountVerb | null
  /** Whether something is done to or for what is counted, by the verb behind: 为5名…颁发证书. */
  readonly target: boolean
  /** Whether a sum of money follows in the same clause. */
  readonly paid: boolean
  /** What the count measures that names what this one leaves out. */
  readonly antecedent: Indicator | null
  readonly verbs: readonly CountVerb[]
  /** The words of the clause in front of the number, those right in front of it beyond a bracket, and those behind it. */
  readonly clause: string
  readonly near: () => string
  readonly before: () => string
  readonly behind: () => string
  /** The words behind it beyond a bracket. */
  readonly beyond: () => string
}

/**
 * What the words of a count tell beyond the classes of its noun and verb: `given` (发放…提示卡), `letter` (接到来电),
 * `service` (提供…维修服务), `warning` (张贴消费警示), `guest` (领导到场), `channel` (向手机用户发布), `broadcast` (电视台播出),
 * `site` (农贸市场) and those of people (traits-of-people.ts), each for the rules of indicators.jsonl.
 */
export function traitsOf(scene: Scene): string[] {
  const { object, verb, nounClass, candidate } = scene
  const traits: string[] = []
  if (verb && candidate.unitClass === 'document' && GIVING.test(verb.verb) && !ISSUED.test(object ?? '')) {
    traits.push('given')
  }
  if (object !== null) {
    if (LETTER.test(object)) traits.push('letter')
    if (SERVICE.test(object) && nounClass !== 'consultation') traits.push('service')
    if (GUEST.test(object)) traits.push('guest')
    if (WARNING.test(object)) traits.push('warning')
    if (nounClass === 'inspected' && SITE.test(object)) traits.push('site')
  }
  if (nounClass === 'lead' && TIP.test(scene.clause)) traits.push('tip')
  if (nounClass === 'matter' && (RAISED.test(scene.clause) || isHot(scene))) traits.push('raised')
  if (isSettled(scene)) traits.push('settled')
  if (nounClass === 'complaint' && TRIED.test(scene.beyond())) traits.push('tried')
  if (isAwarded(scene)) traits.push('awardee')
  if (scene.verbs.some(({ classes }) => classes.includes('install')) && HELPED.test(scene.before()))
    traits.push('helped')
  if (isHandedIn(scene)) traits.push('handed')
  if (nounClass === 'example' || AIRED_UNITS.has(candidate.unitClass) || AIRED_UNITS.has(candidate.unit)) {
    if (BROADCASTER.test(scene.clause) && AIRS.test(scene.clause)) traits.push('broadcast')
  }
  if (verb && SPREADING.some((of) => verb.classes.includes(of))) {
    const clause = scene.clause
    if (CHANNEL.test(clause) && !ACCOUNT.test(clause)) traits.push('channel')
  }
  if (PEOPLE.has(candidate.unitClass) || candidate.unit === '户' || candidate.unit === '家') addPeople(scene, traits)
  return traits
}

const SPREADING: readonly string[] = ['publish', 'send', 'post']
/** 微信公众号, 抖音号: what goes out there is read by all, no message to each. */
const ACCOUNT = /公众号|视频号|抖音|快手|微博|头条|朋友圈/
/** Inspected bodies that are places as well: one goes there for other things too. */
const SITE = /(?:市场|工地|商场|超市|商城|商圈|集市|厂区|车间|厂房|饭店|酒店|网吧|加油站|食堂)$/

/** Classes of units, and units, that what is aired or printed comes in. */
const AIRED_UNITS: ReadonlySet<string> = new Set([
  'publication',
  '集',
  '讲',
  '期',
  '次',
  '回',
  '部',
  '条',
  '则',
  '档',
  '个',
  '季',
])
const BROADCASTER =
  /电视台|广播|电台|频道|日报|晚报|早报|晨报|周报|时报|都市报|法治报|法制报|导报|融媒|公众号|视频号|抖音号?|快手|微博|头条|[《](?:[\u4e00-\u9fff]{1,6}报)[》]/
const AIRS = /报道|报导|播|刊|登|载|采写|采用|推出|推送|推发|发布|开设|开办|开辟|发稿|上稿|拍摄|制作|上线|开讲/

/** 群众举报涉毒线索, 12314热线接报线索. */
const TIP = /举报|投诉|检举|热线|专线|接报/
/** 客户反映的热点问题. */
const RAISED =
  /(?:客户|用户|群众|居民|村民|业主|消费者|市民|职工|师生|企业|代表|网民)(?:集中|所|普遍)?(?:反映|反馈|投诉|提出|诉求)的?/

/** 梳理热点问题9个: what most complain of. */
function isHot({ object, verbs }: Scene): boolean {
  return (
    object !== null &&
    /(?:热点|难点|焦点|堵点)/.test(object) &&
    verbs.some(({ classes }) => classes.includes('collect'))
  )
}

/** 诉前调解纠纷63件,(调解成功)41件: the first were taken up, the second settled. */
const TRIED = /^[,，、;；](?:其中)?(?:调解|调处)?成功/

/** 整改完成9个 behind 热点问题11个: what is put right of what was complained of; 加倍赔偿案件7件. */
function isSettled({ antecedent, verbs, nounClass, clause }: Scene): boolean {
  if (antecedent === 'complaints_received') return verbs.some(settles)
  return nounClass === 'case' && /(?:赔偿|和解|调解|调处)的?案件?$/.test(clause)
}

function settles({ classes }: CountVerb): boolean {
  return classes.includes('resolve') || classes.includes('rectify')
}

/** 为孤寡老人更换, 免费安装; a house that renews its own (更换灭火器76具) helps nobody. */
const HELPED = /[为帮替给]|免费|义务|上门|入户|用户|客户|居民/

const PRIZED = /颁发|颁奖|授牌|颁牌|授旗|授予/
const TAKES = /^[^,，。;；]{0,16}?(?:受到|获得|获|接受)了?(?:表彰|表扬|颁|奖励)/

/** 为10家示范店授牌 says what was given; 为6个先进集体颁奖 who took it. */
const MODEL = /示范|放心|信得过/

/** 为8家单位颁发证书, 10名司机受到表彰. */
function isAwarded({ target, behind, clause, object, nounClass }: Scene): boolean {
  if (
    !(nounClass === 'honour' && MODEL.test(object ?? '')) &&
    (target || /[对为给向]/.test(clause)) &&
    PRIZED.test(behind())
  )
    return true
  return TAKES.test(behind())
}

const HANDED =
  /^[)]?[^,，。;；\n]{0,4}(?:[于在][^,，。;；]{2,12}前)?(?:报送|上报|报至|报到|报(?=[^纸刊社名警]{2,14}(?:办|局|科|股|处|部|协|会|组|中心))|发至|发送至|发到|传至|交至|交到|提交|反馈)/
const EACH = /每|各单位|至少|不少于/
const REPORTS = /报送|上报|提交|上交/
const HANDIN = /(?:图片|照片|影像|总结|简报|信息|资料|材料|小结|心得|报表)[^,，。;；]{0,6}$/

/** 活动总结和图片(3至5张)报办公室, (2至3张)照片报送分行: what goes up to those who asked for it. */
function isHandedIn({ candidate, object, clause, near, beyond }: Scene): boolean {
  const { unitClass } = candidate
  if (unitClass !== 'document' && unitClass !== 'publication' && unitClass !== 'generic') return false
  // 每个支行报送信息不少于2篇: what each has to send up
  if (EACH.test(clause) && REPORTS.test(clause)) return true
  return HANDIN.test(object ?? near()) && HANDED.test(stripped(beyond(), object))
}

/** What follows behind the object, where that stands behind the number. */
function stripped(behind: string, object: string | null): string {
  return object !== null && behind.startsWith(object) ? behind.slice(object.length) : behind
}

const PEOPLE: ReadonlySet<string> = new Set(['person', 'visit'])
/** Classes of verbs by which people serve others; those who ask, sign or get something do not. */
const SERVES: readonly string[] = ['deploy', 'consult', 'help', 'inspect', 'investigate']
const ASKS: readonly string[] = ['ask', 'accept', 'participate', 'attend', 'view']
/** 来问事的乡亲, 前来咨询的市民. */
const ASKER = /(?:问|咨询|求助|请教|打听)[^,，。;；]{0,3}的[^,，。;；]{0,7}$/
const ASKED = /^[^,，。;；]{0,20}提出[^,，。;；]{0,6}(?:咨询|疑问|提问|问题)/
/** Verbs between those who get money and the sum. */
const PAID = /发放|发给|领到|领取|拿到|获得|讨|追|退|补|资助|救助|减免|挽回|要回|索|兑付|赔|送去|落实/

/** 为18位客户提供上门服务. */
const SERVED =
  /^[^,，。;；]{0,12}(?:提供|进行|开展|实施|做|办理)了?[^,，。;；]{0,8}(?:服务|检测|体检|维修|检修|治疗|筛查|护理|理发|义诊|业务|手续)/
/** 走访下岗人员65人, 接待职工130人次: those whom one calls on, or who call. */
const VISITED = /接待|走访|慰问|看望|探望|探访|回访/
/** 为160名农民答疑. */
const ANSWERED = /^[^,，。;；]{0,6}(?:答疑|解答|释疑|解惑)/

/** 218户农户拿到赔款, 31名学生领到助学款. */
const GETS =
  /^[^,，。;；]{0,8}(?:拿到|领到|领取|获得|要回|讨回|追回|拿回)了?[^,，。;；]{0,4}(?:赔款|赔偿|补偿|补助|补贴|工资|薪|款|金|险)|^[^,，。;；]{0,8}(?:落实|安排|解决|安置|推荐)了?[^,，。;；]{0,3}(?:岗位|工作|就业|待遇|低保)/

/** 42人的志愿服务队, 12人小分队. */
const TEAM = /^的?[^,，。;；、的]{0,8}(?:队|小分队|小组|专班|服务团|宣讲团)(?![员伍长])/

/** `party` (志愿者一行12人), `asking`, `paid` (为31名农民工要回58.9万元) and `actor` (15名师生接听热线). */
function addPeople({ acts, paid, target, verbs, nounClass, clause, behind, candidate }: Scene, traits: string[]): void {
  if (/一行$/.test(clause)) traits.push('party')
  if (ASKER.test(clause) || ASKED.test(behind()) || (target && ANSWERED.test(behind()))) traits.push('asking')
  if ((paid && PAID.test(behind())) || GETS.test(behind())) traits.push('paid')
  if (target && SERVED.test(behind())) traits.push('served')
  if (nounClass === 'personnel' && verbs[0] && VISITED.test(verbs[0].verb) && clause.includes(verbs[0].verb))
    traits.push('visited')
  if (candidate.unitClass === 'person' && TEAM.test(behind())) traits.push('team')
  if (acts !== null && nounClass !== 'staff' && !traits.includes('guest') && isService(acts)) traits.push('actor')
}

/** Whether the verb is one of those who serve: 接听, 坐班, 教, 散发; but not 领取, 咨询. */
function isService({ verb, classes, weak }: CountVerb): boolean {
  if (weak || classes.some((of) => ASKS.includes(of))) return false
  return classes.some((of) => SERVES.includes(of)) || GIVING.test(verb)
}
