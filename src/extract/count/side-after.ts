import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { TrieHit } from '../../lexicon/unit-trie.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isCountable } from './countable.ts'
import { firstVerb } from './first-verb.ts'
import { NOTHING, type Side } from './governed.ts'
import { classBySuffix, longestNounBefore, longestNounFrom } from './nouns.ts'
import { titleClass } from './title-class.ts'
import { titleAfter } from './titles.ts'
import type { Token } from './tokens.ts'

/** A relative clause is looked through at most this many words: 3名(负责讲解的)志愿者. */
const RELATIVE = 10

/**
 * Reads what stands behind a count in its clause: (30余名)工作人员参加, (6期)通俗易懂的用药知识, (22起)当场调解.
 * @param named whether what is counted stands in front of the number
 * @param summing whether 等 in front of the number closes a list
 */
export function sideAfter(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  all: readonly Token[],
  candidate: Candidate,
  { named, summing }: { readonly named: boolean; readonly summing: boolean },
): Side {
  const { text } = around
  // 2万元的“黑心”棉: what 的 leads to may be a quoted name
  const tokens = all[1] && all[0]?.form === '的' && titleAfter(text, all[1].start) ? all.slice(1) : all
  const first = tokens[0]
  if (!first || /^[、和及与,]/.test(first.form)) return NOTHING
  const title = titleAfter(text, first.start)
  const rest = title ? tokens.filter(({ start }) => start >= title.end) : tokens
  if (title && (rest[0]?.word.kind !== 'noun' || rest[0]?.start !== title.end)) {
    return {
      object: title,
      nounClass: titleClass(lexicon, around, title, candidate),
      verb: firstVerb(lexicon, rest, 0),
      changed: false,
    }
  }
  // 组织学生2800余人(参观教育基地): where the noun stands in front, a verb directly behind is what it does
  if (named && !title && rest[0]?.word.kind === 'verb' && rest[0].word.verb.classes.length > 0) {
    return { object: null, nounClass: null, verb: rest[0].word.verb, changed: false }
  }
  const near = phraseIn(lexicon, around, rest, candidate)
  const fits = near?.nounClass && isCountable(near.nounClass, candidate.unitClass, candidate.unit)
  const phrase =
    (fits ? near : modified(lexicon, around, rest, candidate)) ??
    near ??
    (summing ? firstKnown(lexicon, around, rest, candidate) : null)
  // 10家xx区“消费纠纷和解单位”: behind a place the quoted name says what was counted
  const quoted = phrase?.nounClass === 'area' ? titleAfter(text, phrase.object.end) : null
  if (phrase && quoted) {
    const to = rest.findIndex(({ start }) => start >= quoted.end)
    const nounClass = candidate.unitClass === 'body' ? 'organization' : null
    return { object: quoted, nounClass, verb: to < 0 ? null : firstVerb(lexicon, rest, to), changed: false }
  }
  if (!phrase) return { object: null, nounClass: null, verb: firstVerb(lexicon, rest, 0), changed: false }
  const { object, nounClass, to } = phrase
  return { object, nounClass, verb: firstVerb(lexicon, rest, to), changed: false }
}

interface Phrase {
  readonly object: Span
  readonly nounClass: string | null
  /** Index of the token behind it. */
  readonly to: number
}

/** The noun phrase that names what is counted: at once, behind a relative clause or behind 的. */
function phraseIn(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  tokens: readonly Token[],
  candidate: Candidate,
): Phrase | null {
  const fits = (phrase: Phrase | null) =>
    phrase !== null && phrase.nounClass !== null && isCountable(phrase.nounClass, candidate.unitClass, candidate.unit)
  const isDe = (i: number) => tokens[i]?.form === '的'
  const known = longestNounFrom(lexicon, around, tokens[0]?.start ?? 0)
  let from = isDe(0) ? 1 : 0
  if (!known && !begins(tokens, from)) {
    // 3名负责讲解的志愿者, 百余人参加的演练: the relative clause of what can be counted so
    const de = tokens.findIndex((_, i) => i < RELATIVE && isDe(i))
    if (de < 1 || !begins(tokens, de + 1)) return null
    const relative = phraseFrom(lexicon, around, tokens, de + 1)
    return fits(relative) ? relative : null
  }
  let phrase = phraseFrom(lexicon, around, tokens, from)
  // 6期通俗易懂的用药知识
  while (phrase && isDe(phrase.to) && begins(tokens, phrase.to + 1) && !fits(phrase)) {
    from = phrase.to + 1
    phrase = phraseFrom(lexicon, around, tokens, from)
  }
  const knownClass = known?.value
  if (fits(phrase) && !(known !== null && isActor(knownClass) && isFollowedByVerb(tokens, known))) return phrase
  const shorter = phrase && !fits(phrase) ? shorterPhrase(lexicon, around, tokens, from, phrase.to, candidate) : null
  if (shorter && known === null) return shorter
  if (known === null) return phrase
  // 25款儿童座椅: what the unit cannot count is part of a longer name
  const longer = phrase !== null && phrase.object.end - (tokens[0]?.start ?? 0) > known.length
  if (longer && !isCountable(known.value, candidate.unitClass, candidate.unit)) return phrase
  const start = tokens[0]?.start ?? 0
  const end = start + known.length
  const to = tokens.findIndex((token) => token.start >= end)
  return { object: { start, end }, nounClass: known.value, to: to < 0 ? tokens.length : to }
}

/** Classifiers whose noun may stand far behind: people and firms. */
const FAR_HEADED: ReadonlySet<string> = new Set(['名', '多名', '位', '家', '户', '员'])
/** Words behind which another phrase begins: 3名向群众…, 5家在市场…. */
const ANOTHER = /^(?:向|对|给|为|在|到|于|把|将|被|让|以|从|由|就|因|并|均|都|已|共|也|则|还|等)$/

/** 3名县以上(领导), 8位省、市局(负责人), 5家较大规模食品(企业): the noun behind modifiers, where no verb but the first word is. */
function modified(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  tokens: readonly Token[],
  candidate: Candidate,
): Phrase | null {
  const { unitClass, unit } = candidate
  if (!FAR_HEADED.has(unit)) return null
  for (let i = 0; i < Math.min(tokens.length, RELATIVE); i++) {
    const token = tokens[i] as Token
    const { word } = token
    if (word.kind === 'verb' && (i > 0 || word.verb.classes.length > 0) && !begins(tokens, i)) return null
    if (word.kind === 'stop' && ANOTHER.test(token.form)) return null
    if (word.kind !== 'noun') continue
    let to = i + 1
    while (to < tokens.length && tokens[to]?.start === tokens[to - 1]?.end && begins(tokens, to)) to++
    const phrase = phraseFrom(lexicon, around, tokens.slice(0, to), i)
    if (phrase?.nounClass && isCountable(phrase.nounClass, unitClass, unit)) return phrase
    // 2家不合格企业+依法进行处理: the phrase may run on into what was done
    const shorter = shorterPhrase(lexicon, around, tokens, i, to, candidate)
    if (shorter) return shorter
    i = to - 1
  }
  return null
}

/** 62位老人+听得津津有味: jieba's nouns may run on into what they do; the longest beginning that can be counted is taken. */
function shorterPhrase(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  tokens: readonly Token[],
  from: number,
  end: number,
  { unitClass, unit }: Candidate,
): Phrase | null {
  for (let to = end - 1; to > from; to--) {
    const phrase = phraseFrom(lexicon, around, tokens.slice(0, to), from)
    if (phrase?.nounClass && phrase.to === to && isCountable(phrase.nounClass, unitClass, unit)) return phrase
  }
  return null
}

/** …等(19家)维护权益单位: behind a list that 等 closes, the first noun that can be counted so sums it up. */
function firstKnown(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  tokens: readonly Token[],
  { unitClass, unit }: Candidate,
): Phrase | null {
  const from = tokens[0]?.start ?? 0
  for (const [i, { end }] of tokens.slice(0, RELATIVE).entries()) {
    const noun = longestNounBefore(lexicon, around, from, end)
    if (noun === null || !isCountable(noun.value, unitClass, unit)) continue
    return { object: { start: end - noun.length, end }, nounClass: noun.value, to: i + 1 }
  }
  return null
}

/** 6名律师+解答群众咨询: people and bodies before a verb act, and are what is counted. */
function isActor(nounClass: string | undefined): boolean {
  return (
    nounClass === 'staff' ||
    nounClass === 'personnel' ||
    nounClass === 'public' ||
    nounClass === 'organization' ||
    nounClass === 'inspected'
  )
}

function isFollowedByVerb(tokens: readonly Token[], known: TrieHit<string>): boolean {
  const end = (tokens[0]?.start ?? 0) + known.length
  const next = tokens.findIndex(({ start }) => start >= end)
  return next > 0 && tokens[next]?.word.kind === 'verb'
}

function phraseFrom(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  tokens: readonly Token[],
  from: number,
): Phrase | null {
  const first = tokens[from]
  if (!first) return null
  let to = from + 1
  while (to < tokens.length && tokens[to]?.start === tokens[to - 1]?.end && begins(tokens, to)) to++
  const end = (tokens[to - 1] as Token).end
  const noun = longestNounBefore(lexicon, around, first.start, end)
  const object = shortened(tokens.slice(from, to), noun, end)
  const nounClass = noun ? noun.value : classBySuffix(lexicon, around.text.slice(object.start, object.end))
  return { object, nounClass, to }
}

/** Whether a noun phrase begins or goes on here: a noun, or a nominal verb (检测) before one. */
function begins(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word
  if (word?.kind === 'noun') return true
  return word?.kind === 'verb' && word.verb.nominal === true && begins(tokens, at + 1)
}

/** The known noun with the word before it, or the last words of an unknown one. */
function shortened(phrase: readonly Token[], noun: TrieHit<string> | null, end: number): Span {
  const head = noun ? end - noun.length : (phrase.at(-1) as Token).start
  const before = phrase.filter((token) => token.end <= head).at(-1)
  const start = before && before.end === head && before.end - before.start >= 2 ? before.start : head
  return { start, end }
}
