import type { CountVerb } from '../../lexicon/indicators.ts'
import { GIVING } from './giving.ts'
import type { Scene } from './scene.ts'

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
export function addTraitsOfPeople(
  { acts, paid, target, verbs, nounClass, clause, behind, candidate }: Scene,
  traits: string[],
): void {
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
