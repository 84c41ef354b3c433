import type { Span } from '../../core/span.ts'
import type { CountVerb, IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { TrieHit } from '../../lexicon/unit-trie.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isCountable } from './countable.ts'
import type { Side } from './governed.ts'
import { classBySuffix, longestNounBefore } from './nouns.ts'
import { CHANGES, COMPARISON, FILLERS } from './phrase-words.ts'
import { titleBefore } from './titles.ts'
import type { Token } from './tokens.ts'
import { verbBefore } from './verb-before.ts'
import { wordOf } from './words.ts'

/** A modifier has at most so many characters. */
const MODIFIER = 8
/** Verbs that govern a rate and are no part of its name. */
const BEFORE_RATE = /^(?:力争|确保|争取|实现|使|让|要求|提高|提升|达到|保持|降低|全年|做到)$/
/** The name of a rate has at most so many characters. */
const RATE = 8
const MARK = /^[、:"'\s]$/
/** jieba leaves these on a noun before a number: 师|生计, 及时|率为. */
const TAIL = /^[\u4e00-\u9fff](?:计|共|约|达|为|要|有|近)$/

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
  const nounClass = title ? titleClass(text, title) : noun ? noun.value : suffixClass(lexicon, text, object)
  const { verb, remote } = verbBefore(text, rest, object ? object.start : last.end, nounClass)
  const side: Side = { object, nounClass, verb: change ?? verb, second: remote, changed }
  return withServed(lexicon, around, rest, candidate, side)
}

/** A book's title may be of what was printed; a quoted name tells nothing. */
function titleClass(text: string, title: Span): string | null {
  return text[title.start] === '《' ? 'title' : null
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
    if (nounClass !== undefined && (noun.length > 1 || noun === '稿') && isCountable(nounClass, unitClass, unit))
      return { object: { start: from, end }, nounClass: null }
  }
  return null
}

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

/** Leaves out, from the number backwards, what names nothing, and takes the verb of change out of it. */
function withoutFillers(lexicon: IndicatorLexicon, around: Surroundings, tokens: readonly Token[], ratio: boolean) {
  let to = tokens.length
  let change: CountVerb | null = null
  let changed = false
  for (; to > 0; to--) {
    const { form } = tokens[to - 1] as Token
    if (CHANGES.has(form)) {
      change ??= lexicon.verbs.get(form) ?? null
      changed = true
      continue
    }
    const fills = (FILLERS.has(form) && !endsNoun(lexicon, around, tokens, to)) || MARK.test(form)
    if (!fills && !((changed || ratio) && COMPARISON.test(form))) break
  }
  const rest = to < tokens.length ? tokens.slice(0, to) : tokens
  const last = rest.at(-1)
  if (!last || !TAIL.test(last.form) || lexicon.nouns.has(last.form)) return { rest, change, changed }
  const form = last.form.slice(0, -1)
  const shorter: Token = { start: last.start, end: last.end - 1, form, word: wordOf(lexicon, form) }
  return { rest: [...rest.slice(0, -1), shorter], change, changed }
}

/** Words before those for whom something is done. */
const FOR = /^(?:为|给|向|对|帮|替|教|帮助)$/

/** 为老人讲解手机使用(150人次): where nothing that heads can count stands before them, they are of those whom it is done for. */
function withServed(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  rest: readonly Token[],
  { unit, unitClass }: Candidate,
  side: Side,
): Side {
  if (!unit.startsWith('人') || (side.nounClass !== null && isCountable(side.nounClass, unitClass, unit))) return side
  const at = rest.findLastIndex(({ form }) => FOR.test(form))
  if (at < 0) return side
  const from = (rest[at] as Token).end
  let to = at + 1
  while (to < rest.length && rest[to]?.word.kind === 'noun') to++
  for (let i = to - 1; i > at; i--) {
    const { end } = rest[i] as Token
    const noun = longestNounBefore(lexicon, around, from, end)
    if (noun && isCountable(noun.value, unitClass, unit) && noun.value !== 'consultation')
      return { ...side, object: { start: end - noun.length, end }, nounClass: noun.value }
  }
  return side
}

/** 涉案+金额, 参观+人数: whether the word closes a longer noun of the lexicon. */
function endsNoun(lexicon: IndicatorLexicon, around: Surroundings, tokens: readonly Token[], to: number): boolean {
  const { start, end } = tokens[to - 1] as Token
  if (end - start < 2) return false
  const noun = longestNounBefore(lexicon, around, (tokens[0] as Token).start, end)
  return noun !== null && noun.length > end - start
}

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
