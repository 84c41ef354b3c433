import type { Span } from '../../core/span.ts'
import type { CountVerb, IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { TrieHit } from '../../lexicon/unit-trie.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isCountable } from './countable.ts'
import { withoutFillers } from './fillers.ts'
import type { Side } from './governed.ts'
import { classBySuffix, longestNounBefore } from './nouns.ts'
import { withServed } from './served.ts'
import { titleClass } from './title-class.ts'
import { titleBefore } from './titles.ts'
import type { Token } from './tokens.ts'
import { verbBefore } from './verb-before.ts'

/** A modifier has at most so many characters. */
const MODIFIER = 8
/** Verbs that govern a rate and are no part of its name. */
const BEFORE_RATE = /^(?:力争|确保|争取|实现|使|让|要求|提高|提升|达到|保持|降低|全年|做到)$/
/** The name of a rate has at most so many characters. */
const RATE = 8

/** Reads what stands before a count in its clause: 发放宣传材料共(1800份), 投诉件同比下降(23%). */
export function sideBefore(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  tokens: readonly Token[],
  candidate: Candidate,
): Side {
  const { text } = around
  const { rest, change, changed } = withoutFillers(lexicon, around, tokens, candidate.unitClass === 'ratio')
  const last = rest.at(-1)
  if (!last) return { object: null, nounClass: null, verb: change, changed }
  const first = (rest[0] as Token).start
  const title = titleBefore(text, first, last.end)
  const lastWord = last.word
  const noun = title ? null : longestNounBefore(lexicon, around, first, last.end)
  if (!title && lastWord.kind === 'verb' && !isNounHere(noun, last, candidate)) {
    return verbAlone(lexicon, around, rest, lastWord.verb, candidate)
  }
  const head = title ?? (noun ? headOf(rest, noun) : lastWord.kind === 'noun' ? last : null)
  const object = title ?? (head && (isRate(text, noun, last.end) ? rateOf(rest, head) : withModifier(rest, head)))
  const nounClass = title
    ? titleClass(lexicon, around, title, candidate)
    : noun
      ? noun.value
      : suffixClass(lexicon, text, object)
  const { verb, remote } = verbBefore(text, rest, object ? object.start : last.end, nounClass)
  const side: Side = { object, nounClass, verb: change ?? verb, second: remote, changed }
  return withServed(lexicon, around, rest, candidate, side)
}

function suffixClass(lexicon: IndicatorLexicon, text: string, object: Span | null): string | null {
  return object && classBySuffix(lexicon, text.slice(object.start, object.end))
}

/** Whether the noun that ends at `end` is no more than 率. */
function isRate(text: string, noun: TrieHit<string> | null, end: number): boolean {
  return noun?.length === 1 && text[end - 1] === '率'
}

/** 投诉+办结+率: a rate is named by all words before it. */
function rateOf(rest: readonly Token[], head: Span): Span {
  let { start } = head
  for (let i = rest.length - 1; i >= 0 && head.end - start < RATE; i--) {
    const token = rest[i] as Token
    if (token.end > start) continue
    const { word } = token
    // 及时+率, 办结+率; but not 的+率, 力争+合格率, 提高+率
    const joins = word.kind === 'noun' || token.end - token.start > 1
    if (token.end < start || !joins || (word.kind === 'verb' && BEFORE_RATE.test(word.verb.verb))) break
    start = token.start
  }
  return { start, end: head.end }
}

/** 接受咨询(150人次) names consultations; 家属咨询(30人) does not, for 人 counts none. */
function isNounHere(noun: TrieHit<string> | null, last: Span, { unitClass, unit }: Candidate): boolean {
  return noun !== null && noun.length >= last.end - last.start && isCountable(noun.value, unitClass, unit)
}

/** 当场调解(19件) names nothing; 问卷回收(386份) names what the verb takes before it. */
function verbAlone(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  rest: readonly Token[],
  verb: CountVerb,
  candidate: Candidate,
): Side {
  const last = rest.at(-1) as Token
  const { verb: near, remote } = verbBefore(around.text, rest, last.start, null)
  const second = near ?? remote
  const taken = objectBefore(lexicon, around, rest, candidate) ?? objectInside(lexicon, around.text, last, candidate)
  const side: Side = {
    object: taken?.object ?? null,
    nounClass: taken?.nounClass ?? null,
    verb,
    second,
    changed: false,
  }
  return withServed(lexicon, around, rest, candidate, side)
}

/** 开罚单(17张), 下发提醒(3万条), 交稿(40份): a verb that holds its object. */
function objectInside(
  lexicon: IndicatorLexicon,
  text: string,
  { start, end }: Span,
  { unitClass, unit }: Candidate,
): { object: Span; nounClass: string | null } | null {
  for (let from = start + 1; from < end; from++) {
    const noun = text.slice(from, end)
    const nounClass = lexicon.nouns.get(noun) ?? (noun === '稿' ? 'media' : undefined)
    if (TAKEN.has(noun)) return { object: { start: from, end }, nounClass: null }
    if (nounClass !== undefined && (noun.length > 1 || noun === '稿') && isCountable(nounClass, unitClass, unit))
      return { object: { start: from, end }, nounClass: null }
  }
  return null
}

/** Things of one character that verbs end in: 修鞋(40双), 磨刀(120把). */
const TAKEN: ReadonlySet<string> = new Set([...'鞋刀伞表锁薪树'])

/** 问卷回收(386份), 旧灯箱拆了(19个): the noun directly before a verb, unless it is who acts. */
function objectBefore(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  rest: readonly Token[],
  { unitClass, unit }: Candidate,
): { object: Span; nounClass: string | null } | null {
  const before = rest.at(-2)
  if (before?.end !== rest.at(-1)?.start || !before || before.word.kind !== 'noun') return null
  const noun = longestNounBefore(lexicon, around, (rest[0] as Token).start, before.end)
  const object = noun === null ? before : { start: before.end - noun.length, end: before.end }
  const nounClass = noun === null ? classBySuffix(lexicon, around.text.slice(object.start, object.end)) : noun.value
  if (
    nounClass === null
      ? object.end - object.start < 2
      : ACTORS.has(nounClass) || !isCountable(nounClass, unitClass, unit)
  )
    return null
  return { object, nounClass }
}

/** Who acts is not what is counted: 县医院义诊(145人次). */
const ACTORS: ReadonlySet<string> = new Set([
  'organization',
  'staff',
  'personnel',
  'place',
  'area',
  'school',
  'inspected',
])

/** The known noun, with the rest of the word that it ends: 率 of 合格率. */
function headOf(rest: readonly Token[], noun: TrieHit<string>): Span {
  const end = (rest.at(-1) as Token).end
  const start = end - noun.length
  return { start: rest.find((token) => token.start < start && token.end > start)?.start ?? start, end }
}

/** The noun with the word directly before it, where that word is part of the name: 消费者+投诉, 假冒+化肥. */
function withModifier(rest: readonly Token[], head: Span): Span {
  const at = rest.findLastIndex(({ end }) => end <= head.start)
  const before = rest[at]
  if (!before || before.end !== head.start || before.end - before.start > MODIFIER) return head
  return before.end - before.start >= 2 && before.word.kind === 'noun' ? { start: before.start, end: head.end } : head
}
