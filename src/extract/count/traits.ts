import type { CountVerb } from '../../lexicon/indicators.ts'
import { GIVING } from './giving.ts'
import type { Scene } from './scene.ts'
import { addTraitsOfPeople } from './traits-of-people.ts'

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

/**
 * What the words of a count tell beyond the classes of its noun and verb: `given` (发放…提示卡), `letter` (接到来电),
 * `service` (提供…维修服务), `warning` (张贴消费警示), `guest` (领导到场), `channel` (向手机用户发布), `broadcast` and `told` (电视台播出, 曝光案例), `tip`,
 * `raised`, `settled` and `tried` (of complaints), `awardee`, `helped`, `handed` (报送照片),
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
  const aired = AIRED_UNITS.has(candidate.unitClass) || AIRED_UNITS.has(candidate.unit)
  if ((aired || nounClass === 'example') && BROADCASTER.test(scene.clause) && AIRS.test(scene.clause)) {
    traits.push(aired ? 'broadcast' : 'told')
  }
  if (verb && SPREADING.some((of) => verb.classes.includes(of))) {
    const clause = scene.clause
    if (CHANNEL.test(clause) && !ACCOUNT.test(clause)) traits.push('channel')
  }
  if (PEOPLE.has(candidate.unitClass) || candidate.unit === '户' || candidate.unit === '家')
    addTraitsOfPeople(scene, traits)
  return traits
}

const PEOPLE: ReadonlySet<string> = new Set(['person', 'visit'])
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
