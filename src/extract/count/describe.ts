import type { Passage, Trace } from '../../core/passage.ts'
import type { CountMention, Indicator } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import { createMemory, NO_PAST, type Past } from './antecedent.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { clauseEnd } from './clause.ts'
import { nounInClauseBefore } from './clause-before.ts'
import { describeCount } from './describe-count.ts'
import { createIndicatorScorer } from './indicator.ts'
import { indicatorInList, type ListHead } from './list-head.ts'
import { restOf } from './rest-of.ts'
import { type Read, withSharedVerbs } from './shared-verbs.ts'
import { sidesOf } from './sides.ts'
import { createTimes, type Times } from './times.ts'
import { createTokenReader } from './tokens.ts'

/** How far back a sentence is read for the words of time and plan before a count. */
const REACH = 120
/** What stands between the members of a list of counts: 43种、约5吨, 17家媒体30名记者. */
const LISTED = /^[ ]?[、和及与]?[ ]?(?:共计|合计|总计|共|计)?[ ]?$/
/** A sentence that begins so goes on with what the last one counted: 其中当场了结3件. */
const GOES_ON = /^(?:其中|其余|剩余|余下|当场|已|全部|现已|目前已)/
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
      const count = describeCount(text, candidate, sides, memory.past, { listed, money, apart, rest, ahead })
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

/** 草帽1500顶 behind 线索5条; : whether a semicolon stands between two counts. */
function isApart(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x3b) return true
  return false
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
