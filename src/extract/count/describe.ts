import { type Passage, tokenAt } from '../../core/passage.ts'
import type { CountMention, Indicator } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { UnitClass } from '../../lexicon/units.ts'
import { antecedentOf, createMemory, NO_PAST, type Past } from './antecedent.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { clauseEnd, clauseStart, tokensOf } from './clause.ts'
import { isCountable } from './countable.ts'
import { NOTHING, type Side } from './governed.ts'
import { createIndicatorScorer, type Evidence } from './indicator.ts'
import { periodOf } from './period.ts'
import { isPlanned } from './planned.ts'
import { sideAfter } from './side-after.ts'
import { sideBefore } from './side-before.ts'
import { withoutTitles } from './titles.ts'
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
])

/** What a verb is worth whose class only a character of it tells. */
const WEAK = 0.6

/** Describes a sentence's candidates: object, action and indicator of each, in order. */
export type Describe = (
  passage: Passage,
  sentence: Span,
  candidates: readonly Candidate[],
  past: Past,
) => { mentions: CountMention[]; past: Past }

export function createDescriber(lexicon: IndicatorLexicon): Describe {
  const score = createIndicatorScorer(lexicon)
  return (passage, sentence, candidates, before) => {
    const { text } = passage
    const memory = createMemory(GOES_ON.test(text.slice(sentence.start, sentence.start + 4)) ? before : NO_PAST)
    /** Where the last count's own words end: what it counts does not count again for the next. */
    let floor = sentence.start
    let head: Head | null = null
    const mentions = candidates.map((candidate, i) => {
      const next = candidates[i + 1]
      const ceiling = Math.min(sentence.end, next?.start ?? text.length)
      const worth =
        next && isWorth(text, candidate, next) ? Math.min(sentence.end, candidates[i + 2]?.start ?? text.length) : 0
      const behind = worth && next ? next.end + 1 : behindBound(text, candidate.end)
      const sides = sidesOf(lexicon, passage, candidate, floor, { start: behind, end: worth || ceiling })
      const listed = i > 0 && LISTED.test(text.slice(floor, candidate.lead))
      const count = describeOne(text, candidate, sides, memory.past, listed)
      floor = Math.min(count.end, ceiling)
      memory.add(count.handedOn)
      const { object, action, evidence } = count
      const scored = score(evidence)
      const indicator: Indicator =
        head && (isMember(head, candidate, sides) || goesOn(head, candidate, scored.weight))
          ? head.indicator
          : scored.indicator
      head = { indicator, unit: candidate.unit, unitClass: candidate.unitClass }
      return mentionOf(text, sentence, candidate, object, action, indicator)
    })
    return { mentions, past: memory.past }
  }
}

/** The count before in a list: what it measures goes for its members too. */
interface Head {
  readonly indicator: Indicator
  readonly unit: string
  readonly unitClass: UnitClass
}

/** Classes of units that count things: what is seized or given away comes in all of them. */
const THINGS: ReadonlySet<string> = new Set([
  'goods',
  'mass',
  'volume',
  'machine',
  'document',
  'generic',
  'group',
  'publication',
])

/** 拖走化肥12吨、(农药96瓶): where nothing tells what a count measures, what the one before does, if both count things. */
function goesOn({ indicator, unit, unitClass }: Head, candidate: Candidate, weight: number): boolean {
  if (weight > UNSURE || indicator === 'rate' || indicator === 'other') return false
  return unit === candidate.unit || (THINGS.has(unitClass) && THINGS.has(candidate.unitClass))
}

/** A sum of rules that tells no more than the unit does. */
const UNSURE = 1

/** Units of bodies, and nouns that tell of a body only what kind it is. */
const BODY_UNITS: ReadonlySet<string> = new Set(['家', '户', '个'])
const KIND_OF_BODY: ReadonlySet<string | null> = new Set([null, 'organization', 'inspected', 'matter', 'school'])

/** 参加单位26家,其中餐饮业(8家)、药店(2家): a member that has no verb of its own takes part like the whole. */
function isMember({ indicator, unit }: Head, candidate: Candidate, { before, after, own }: Sides): boolean {
  if (indicator !== 'organizations_involved' || unit !== candidate.unit || !BODY_UNITS.has(unit)) return false
  return own === before && own.object !== null && !before.verb && !after.verb && KIND_OF_BODY.has(own.nounClass)
}

interface Sides {
  readonly before: Side
  readonly after: Side
  readonly own: Side
}

/** Puts the two sides of a count and what went before it together. */
function describeOne(text: string, candidate: Candidate, { before, after, own }: Sides, past: Past, listed: boolean) {
  const { last } = past
  const antecedent = own.object ? null : antecedentOf(past, candidate, before, listed)
  const object = own.object ? text.slice(own.object.start, own.object.end) : (antecedent?.object ?? null)
  // 饭菜类7件 after 收投诉18件: of the same kind, where the noun itself tells nothing
  const like = last?.unit === candidate.unit ? last.nounClass : null
  const nounClass = own.object ? (own.nounClass ?? like) : (antecedent?.nounClass ?? null)
  const other = own === before ? after.nounClass : before.nounClass
  const elliptical =
    listed ||
    own.object === null ||
    (own !== after && !OWN_SUBJECT.has(own.nounClass ?? '') && candidate.unitClass !== 'ratio')
  const inherited = before.verb || !elliptical ? null : (last?.verb ?? null)
  const verbs: Evidence['verbs'] = [
    { verb: before.verb, share: 1 },
    { verb: before.second ?? null, share: before.verb || inherited ? 0.4 : 0.5 },
    { verb: after.verb, share: 1 },
    { verb: inherited, share: after.verb ? 0.6 : 1 },
  ].flatMap(({ verb, share }) => (verb ? [{ verb, share: verb.weak ? share * WEAK : share }] : []))
  const nouns = [nounClass, other].filter((noun) => noun !== null)
  const governing = before.verb ?? inherited ?? before.second ?? after.verb ?? null
  const traits = traitsOf(object, governing, nounClass, candidate, () =>
    text.slice(clauseStart(text, candidate.lead, 0), candidate.lead),
  )
  const kind = own === after && object !== null && KINDS.has(object) && before.object
  return {
    object,
    action: governing?.verb ?? null,
    evidence: { nouns, verbs, traits, unit: candidate.unit, unitClass: candidate.unitClass },
    end: Math.max(candidate.end, own === after && own.object ? own.object.end : 0),
    handedOn: {
      object: kind ? text.slice(kind.start, kind.end) : object,
      nounClass,
      verb: before.verb ?? last?.verb ?? null,
      unit: candidate.unit,
    },
  }
}

function sidesOf(
  lexicon: IndicatorLexicon,
  passage: Passage,
  candidate: Candidate,
  floor: number,
  { start: behind, end: ceiling }: Span,
): Sides {
  const { text } = passage
  const around: Surroundings = {
    text,
    isBorder: (offset) => offset >= text.length || passage.borders[tokenAt(passage.borders, offset)] === offset,
  }
  const tokensIn = (start: number, end: number) =>
    end > start ? tokensOf(lexicon, text, passage.borders, tokenAt(passage.borders, start), { start, end }) : []
  // a page number on a line of its own between 展板 and 48块
  const page = /\n {0,3}\d{1,3} {0,3}\n {0,3}$/.exec(text.slice(Math.max(0, candidate.lead - 12), candidate.lead))
  const lead = page ? candidate.lead - page[0].length : candidate.lead
  const from = clauseStart(text, lead, page ? Math.max(0, lead - 30) : Math.min(floor, lead))
  const before = sideBefore(lexicon, around, withoutTitles(text, tokensIn(from, lead)), candidate)
  if (candidate.nounUnit) {
    // 9成员单位: the noun that is the unit is the object too
    const object = { start: candidate.end - candidate.unit.length, end: candidate.end }
    const after = sideAfter(lexicon, around, tokensIn(behind, clauseEnd(text, behind, ceiling)), candidate)
    return { before, after, own: { ...NOTHING, object, nounClass: lexicon.nouns.get(candidate.unit) ?? null } }
  }
  const after = sideAfter(
    lexicon,
    around,
    tokensIn(behind, clauseEnd(text, behind, ceiling)),
    candidate,
    text[lead - 1] === '等',
  )
  return { before, after, own: chooseSide(text, before, after, candidate, ceiling) }
}

/** A noun that the unit can count comes before an unknown one, and what stands behind the number before what stands in front. */
function chooseSide(text: string, before: Side, after: Side, candidate: Candidate, ceiling: number): Side {
  const { unitClass, unit } = candidate
  // 价值近2万元的假酒: what is worth it is the object, and the figure its value
  if (unitClass === 'money' && before.nounClass === 'value' && after.object && text[candidate.end] === '的') {
    return { ...after, nounClass: 'value' }
  }
  // 餐饮行业(8家): a line of trade stands for its firms
  if (unitClass === 'body' && before.nounClass === 'matter' && before.object && text[before.object.end - 1] === '业') {
    if (after.object === null || after.nounClass === null) return before
  }
  const fits = ({ nounClass }: Side) => nounClass !== null && isCountable(nounClass, unitClass, unit)
  if (fits(after)) return after
  if (fits(before)) return before
  const unknown = (side: Side) => side.object !== null && side.nounClass === null
  if (unknown(before) && (!unknown(after) || before.verb)) return before
  if (unknown(after)) return after
  // 2部投诉电话: what stands directly behind is counted even where the lexicon would not have it so,
  // but what the next number follows (3户救助金8万元) is its own
  return after.object !== null && after.object.end < ceiling && unitClass !== 'person' ? after : NOTHING
}

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

/** A literal, for spreads of many small objects cost more than all the rules of the indicators. */
function mentionOf(
  text: string,
  sentence: Span,
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
    period: periodOf(text.slice(from, lead)),
    planned: isPlanned(text.slice(clauseStart(text, lead, from), lead)),
    masked: candidate.masked,
    rule: candidate.rule,
  }
}
