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

/**
 * What the words of a count tell beyond the classes of its noun and verb: `given` (发放…提示卡), `letter` (接到来电),
 * `service` (提供…维修服务), `warning` (张贴消费警示), `guest` (领导到场), `channel` (向手机用户发布), each for the rules of indicators.jsonl.
 */
export function traitsOf(
  object: string | null,
  verb: CountVerb | null,
  nounClass: string | null,
  candidate: Candidate,
  clause: () => string,
): string[] {
  const traits: string[] = []
  if (verb && candidate.unitClass === 'document' && GIVING.test(verb.verb) && !ISSUED.test(object ?? '')) {
    traits.push('given')
  }
  if (object !== null) {
    if (LETTER.test(object)) traits.push('letter')
    if (SERVICE.test(object) && nounClass !== 'consultation') traits.push('service')
    if (GUEST.test(object)) traits.push('guest')
    if (WARNING.test(object)) traits.push('warning')
  }
  if (verb && SPREADING.some((of) => verb.classes.includes(of)) && CHANNEL.test(clause())) traits.push('channel')
  return traits
}

const SPREADING: readonly string[] = ['publish', 'send', 'post']
