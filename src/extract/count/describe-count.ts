import type { CountVerb } from '../../lexicon/indicators.ts'
import { type Antecedent, antecedentOf, type Past } from './antecedent.ts'
import type { Candidate } from './candidate.ts'
import { clauseEnd, clauseStart } from './clause.ts'
import type { Ahead } from './clause-before.ts'
import { isCountable } from './countable.ts'
import type { Side } from './governed.ts'
import { DONE, objectOf, wholeOf } from './object-of.ts'
import type { Sides } from './sides.ts'
import { standingOf } from './standing.ts'
import { traitsOf } from './traits.ts'

/** Kinds stand for the things that they are of: 卷烟21个品种共2000条. */
const KINDS: ReadonlySet<string> = new Set(['品种', '种类', '品种规格', '规格', '品规', '大类', '类别', '品类', '批次'])

/** Nouns that begin a statement of their own, which the verb before does not govern: 案值约3万元, 受教育群众达4万人次. */
const OWN_SUBJECT: ReadonlySet<string> = new Set([
  'value',
  'rate',
  'public',
  'audience',
  'money_other',
  'visitor_count',
  'event',
  'consultation',
])

/** What a verb is worth whose class only a character of it tells. */
const WEAK = 0.6

/** What a verb is worth beyond a semicolon. */
const APART = 0.3

/** What is known of a count beside its own words. */
export interface Setting {
  /** Whether it goes on a list with the one before. */
  readonly listed: boolean
  /** Whether a sum of money follows in its clause. */
  readonly money: boolean
  /** Whether a semicolon parts it from the count before. */
  readonly apart: boolean
  /** What the clause before names, where nothing in its own does. */
  readonly ahead: Ahead | null
  /** The whole that it is the rest of: 其余(8件). */
  readonly rest: Antecedent | null
}

/** Puts the two sides of a count and what went before it together. */
export function describeCount(
  text: string,
  candidate: Candidate,
  { before, after, own }: Sides,
  past: Past,
  { listed, money, apart, rest, ahead }: Setting,
) {
  const { last } = past
  const around = text.slice(clauseStart(text, candidate.lead, 0), candidate.lead)
  // 对7家小店进行清理, 为178人进行检测: what is done to it stands behind
  const target = own !== before && after.verb !== null && TARGET.test(around)
  const part = rest ?? wholeOf(past, candidate, own, around)
  const antecedent = part ?? (own.object || target ? null : antecedentOf(past, candidate, before, listed))
  const said = objectOf(text, candidate, before, own, part, antecedent, ahead, around)
  const object = pointsBack(said) ? (past.named?.object ?? said) : said
  // 饭菜类7件 after 收投诉18件: of the same kind, where the noun itself tells nothing
  const like = last?.unit === candidate.unit ? last.nounClass : null
  const nounClass = own.object ? (own.nounClass ?? like) : (antecedent?.nounClass ?? ahead?.nounClass ?? null)
  const beside = own === before ? after.nounClass : before.nounClass
  const other = beside !== null && isPlacedBeside(beside, candidate) ? null : beside
  const elliptical =
    listed ||
    isJoined(text, own) ||
    own.object === null ||
    (own !== after && !OWN_SUBJECT.has(own.nounClass ?? '') && candidate.unitClass !== 'ratio')
  const inherited = before.verb || !elliptical || target ? null : (last?.verb ?? null)
  const verbs: { verb: CountVerb; share: number }[] = []
  const addVerb = (verb: CountVerb | null | undefined, share: number) => {
    if (verb) verbs.push({ verb, share: verb.weak ? share * WEAK : share })
  }
  addVerb(before.verb, target ? APART : 1)
  addVerb(before.second, before.verb || inherited ? 0.4 : 0.5)
  addVerb(after.verb, afterShare(before, after, own))
  addVerb(inherited, apart ? APART : after.verb && !(listed && own === after) ? 0.6 : 1)
  // 培训6期(460人): the event before tells who the heads are
  const event = listed && own.object === null && last?.nounClass === 'event' ? 'event' : null
  const nouns = [nounClass, other, event]
  const governed = before.verb ?? inherited
  // 答疑(四百多人次): what was done is the action
  const done = said === null && own === before && own.object ? text.slice(own.object.start, own.object.end) : null
  const governing = before.verb ?? inherited ?? before.second ?? after.verb ?? null
  const traits = traitsOf({
    object,
    verb: governing,
    nounClass,
    candidate,
    acts: own === after && governed === null && !target ? after.verb : null,
    target,
    antecedent: own.object === null ? (antecedent?.indicator ?? null) : null,
    verbs: verbs.map(({ verb }) => verb),
    paid: money,
    clause: around,
    before: () => text.slice(Math.max(0, candidate.lead - BEFORE), candidate.lead),
    near: () => text.slice(Math.max(0, candidate.lead - NEAR), candidate.lead),
    beyond: () => text.slice(candidate.end, candidate.end + BEYOND),
    behind: () => text.slice(candidate.end, clauseEnd(text, candidate.end, text.length)),
  })
  const standing = own === after ? standingOf(text, candidate.lead, after, target || governed !== null) : null
  if (standing) traits.push(standing)
  const kind = own === after && object !== null && KINDS.has(object) && before.object
  return {
    object,
    action: governing?.verb ?? (done !== null && DONE.has(done) ? done : null),
    evidence: { nouns, verbs, traits, unit: candidate.unit, unitClass: candidate.unitClass },
    handedOn: {
      object: kind ? text.slice(kind.start, kind.end) : object,
      nounClass,
      verb: before.verb ?? last?.verb ?? null,
      unit: candidate.unit,
    },
  }
}

/** 总价值5万余元, 其中市级50余篇: words that tell a value or a level of what was counted before. */
function pointsBack(said: string | null): boolean {
  return said !== null && POINTS_BACK.test(said)
}

const POINTS_BACK = /^(?:(?:总|共)?价值|国家级|中央级?|省级|市级|县级|区级|地市级|州级|镇级|乡级|村级)$/

/** What the verb behind is worth: less where the count is of those who do it, or who were sent to do it (派出15名人员参加). */
function afterShare(before: Side, after: Side, own: Side): number {
  if (own === before) return isDoneByThem(own, after.verb) ? APART : 1
  return before.verb?.classes.includes('deploy') ? 0.5 : 1
}

/** 价格检查组5个检查药店64家: what bodies and people do behind their number is not done to them. */
function isDoneByThem({ nounClass }: Side, verb: CountVerb | null): boolean {
  if (nounClass !== 'organization' && nounClass !== 'staff') return false
  return verb?.classes.some((of) => DOES.has(of)) ?? false
}

const DOES: ReadonlySet<string> = new Set(['inspect', 'investigate', 'seize', 'close', 'service', 'works'])

/** 残损币2万元、(硬币)6.5万元: whether the noun goes on a list. */
function isJoined(text: string, { object }: Side): boolean {
  return object !== null && text[object.start - 1] === '、'
}

/** 对辖区内(36户), 对校门口(7家), 为(41户). */
const TARGET = /(?:(?<![针校核])对|(?<![行认成作])为|给|帮(?!助|扶|忙)|替)[^对为给帮替,，。;；]{0,14}$/
/** Words this near in front of a count may say what is handed in, beyond a bracket. */
const NEAR = 14
const BEYOND = 30
/** Words this far in front say for whom it is done. */
const BEFORE = 60

/** Bodies and places that only stand beside what is counted: 消防站 of 开放消防站(12次). */
const BODIES: ReadonlySet<string> = new Set(['place', 'organization', 'inspected', 'school', 'area', 'standing'])

function isPlacedBeside(nounClass: string, { unitClass, unit }: Candidate): boolean {
  // 更换老化线路37户: households count no things
  if (unit === '户' && (nounClass === 'matter' || nounClass === 'goods')) return true
  return BODIES.has(nounClass) && !isCountable(nounClass, unitClass, unit)
}
