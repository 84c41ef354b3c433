import type { Passage, Trace } from '../../core/passage.ts'
import type { CountMention, Indicator } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import type { CountVerb, IndicatorLexicon } from '../../lexicon/indicators.ts'
import { type Antecedent, antecedentOf, createMemory, NO_PAST, type Past } from './antecedent.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { clauseEnd, clauseStart } from './clause.ts'
import { type Ahead, nounInClauseBefore } from './clause-before.ts'
import { isCountable } from './countable.ts'
import type { Side } from './governed.ts'
import { createIndicatorScorer } from './indicator.ts'
import { indicatorInList, type ListHead } from './list-head.ts'
import { DONE, objectOf, wholeOf } from './object-of.ts'
import { restOf } from './rest-of.ts'
import { type Read, withSharedVerbs } from './shared-verbs.ts'
import { type Sides, sidesOf } from './sides.ts'
import { standingOf } from './standing.ts'
import { createTimes, type Times } from './times.ts'
import { createTokenReader } from './tokens.ts'
import { traitsOf } from './traits.ts'

/** How far back a sentence is read for the words of time and plan before a count. */
const REACH = 120
/** What stands between the members of a list of counts: 43种、约5吨, 17家媒体30名记者. */
const LISTED = /^[ ]?[、和及与]?[ ]?(?:共计|合计|总计|共|计)?[ ]?$/
/** A sentence that begins so goes on with what the last one counted: 其中当场了结3件. */
const GOES_ON = /^(?:其中|其余|剩余|余下|当场|已|全部|现已|目前已)/
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
interface Setting {
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

/** Describes a sentence's candidates: object, action and indicator of each, in order. */
export type Describe = (
  passage: Passage,
  around: Surroundings,
  sentence: Span,
  candidates: readonly Candidate[],
  past: Past,
  trace?: Trace,
) => { mentions: CountMention[]; past: Past }

export function createDescriber(lexicon: IndicatorLexicon): Describe {
  const scorer = createIndicatorScorer(lexicon)
  const reader = createTokenReader(lexicon)
  return (passage, around, sentence, candidates, before, trace) => {
    const { text } = passage
    const cuts = candidates.flatMap(({ lead, end }) => [lead, end])
    const tokens = reader.read(passage, sentence, cuts)
    // a page number may have cut the sentence in front of its first count
    const wordsIn = (start: number, end: number) =>
      start < sentence.start ? reader.read(passage, { start, end }, []) : reader.between(tokens, text, start, end)
    const times = createTimes(text, tokens)
    const memory = createMemory(GOES_ON.test(text.slice(sentence.start, sentence.start + 4)) ? before : NO_PAST)
    /** Where the last count's own words end: what it counts does not count again for the next. */
    let floor = sentence.start
    const read = candidates.map((candidate, i): Read => {
      const next = candidates[i + 1]
      const ceiling = Math.min(sentence.end, next?.start ?? text.length)
      const worth =
        next && isWorth(text, candidate, next) ? Math.min(sentence.end, candidates[i + 2]?.start ?? text.length) : 0
      const behind = worth && next ? next.end + 1 : behindBound(text, candidate.end)
      const sides = sidesOf(lexicon, around, wordsIn, candidate, floor, { start: behind, end: worth || ceiling })
      const listed = i > 0 && LISTED.test(text.slice(floor, candidate.lead))
      const { own, after } = sides
      const ahead =
        own.object === null && !listed ? nounInClauseBefore(lexicon, around, wordsIn, candidate, floor) : null
      floor = Math.min(Math.max(candidate.end, own === after && own.object ? own.object.end : 0), ceiling)
      return { candidate, sides, listed, ahead }
    })
    let head: ListHead | null = null
    const mentions = withSharedVerbs(read).map(({ candidate, sides, listed, ahead }, i) => {
      const next = candidates[i + 1]
      const money = next?.unitClass === 'money' && next.lead < clauseEnd(text, candidate.end, sentence.end)
      const last = candidates[i - 1]
      const apart = last !== undefined && isApart(text, last.end, candidate.lead)
      const rest = restOf(text, candidate, sides, memory.past)
      const count = describeOne(text, candidate, sides, memory.past, { listed, money, apart, rest, ahead })
      const { object, action, evidence } = count
      const scored = scorer.score(evidence)
      const indicator = rest?.indicator ?? indicatorInList(text, head, candidate, sides, scored)
      memory.add({ ...count.handedOn, indicator }, rest === null && sides.own.object !== null)
      const { start, end, rule } = candidate
      trace?.({
        span: { start, end },
        rule,
        dropped: null,
        why: reasons(indicator, scored.indicator, scorer.explain(evidence)),
      })
      head = { indicator, unit: candidate.unit, unitClass: candidate.unitClass }
      return mentionOf(text, sentence, times, candidate, object, action, indicator)
    })
    return { mentions, past: memory.past }
  }
}

/** The rules that spoke for the indicator and against it; a list's member measures what the one before it does. */
function reasons(indicator: Indicator, scored: Indicator, rules: readonly string[]): readonly string[] {
  return indicator === scored ? rules : [`${indicator} (as the count before it in the list)`, ...rules]
}

/** Puts the two sides of a count and what went before it together. */
function describeOne(
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

/** 15床价值近3万元的被子: whether the next count only says what the things of this one are worth or weigh. */
function isWorth(text: string, candidate: Candidate, next: Candidate): boolean {
  return (
    text[next.end] === '的' &&
    next.lead - candidate.end <= WORTH_REACH &&
    /^(?:总|共)?(?:价值|市值|货值|面值|总值|估值|售价|单价|重量?|总重)[达约为共计]{0,2}$/.test(
      text.slice(candidate.end, next.lead),
    )
  )
}

const WORTH_REACH = 6

/** 以上, 左右 behind a unit belong to neither side. */
function behindBound(text: string, end: number): number {
  return /^(?:以上|以下|以内|之多|左右|上下|不等|有余)/.test(text.slice(end, end + 2)) ? end + 2 : end
}

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

/** 草帽1500顶 behind 线索5条; : whether a semicolon stands between two counts. */
function isApart(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x3b) return true
  return false
}

/** Bodies and places that only stand beside what is counted: 消防站 of 开放消防站(12次). */
const BODIES: ReadonlySet<string> = new Set(['place', 'organization', 'inspected', 'school', 'area', 'standing'])

function isPlacedBeside(nounClass: string, { unitClass, unit }: Candidate): boolean {
  // 更换老化线路37户: households count no things
  if (unit === '户' && (nounClass === 'matter' || nounClass === 'goods')) return true
  return BODIES.has(nounClass) && !isCountable(nounClass, unitClass, unit)
}

/** A literal, for spreads of many small objects cost more than all the rules of the indicators. */
function mentionOf(
  text: string,
  sentence: Span,
  times: Times,
  candidate: Candidate,
  object: string | null,
  action: string | null,
  indicator: Indicator,
): CountMention {
  const { start, end, lead } = candidate
  const from = Math.max(sentence.start, lead - REACH)
  return {
    text: text.slice(start, end),
    start,
    end,
    value: candidate.value,
    max: candidate.max,
    bound: candidate.bound,
    unit: candidate.unit,
    object,
    action,
    indicator,
    period: times.periodOf(from, lead),
    planned: times.isPlanned(from, lead),
    masked: candidate.masked,
    rule: candidate.rule,
  }
}
