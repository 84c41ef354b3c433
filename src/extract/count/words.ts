import type { CountVerb, IndicatorLexicon } from '../../lexicon/indicators.ts'

/** What a token is to a count: a verb, a word that stops a phrase, or a noun, which all others are. */
export type Word =
  | { readonly kind: 'verb'; readonly verb: CountVerb }
  | { readonly kind: 'stop' }
  | { readonly kind: 'noun' }

const STOP: Word = { kind: 'stop' }
const NOUN: Word = { kind: 'noun' }
const WORD = /[\u4e00-\u9fffA-Za-z\d]/
/** jieba often leaves an adverb of one character on its verb (共出动, 已受理), or a particle (摆放着). */
const BEFORE = /^[共已均各并还又现新再免]/
const AFTER = /[了着过]$/

/** What a word is by its form alone. */
export function wordOf(lexicon: IndicatorLexicon, form: string): Word {
  const verb = verbOf(lexicon, form)
  // 检测 is a verb beside 检测设备 the noun; 服装 is a noun that jieba calls a verb too
  if (verb && (verb.classes.length > 0 || !lexicon.nouns.has(form))) return { kind: 'verb', verb }
  return lexicon.stops.has(form) || !WORD.test(form) ? STOP : NOUN
}

/** What a verb's end says of its outcome, not of what was done: 扣下, 领走, 修好. */
const OUTCOME = /^(?<rest>[\u4e00-\u9fff]{1,2})(?:下|上|出|住|走|回|完|好|到|起|掉|给|毕|尽|进)$/

function verbOf(lexicon: IndicatorLexicon, form: string): CountVerb | undefined {
  const whole = lexicon.verbs.get(form)
  if (whole && whole.classes.length > 0) return whole
  const rest = OUTCOME.exec(form)?.groups?.rest
  const inner = rest === undefined ? undefined : lexicon.verbs.get(rest)
  if (inner && inner.classes.length > 0) return { ...inner, verb: form }
  const classes = whole || rest !== undefined ? classesByPart(lexicon, rest ?? form, rest !== undefined) : undefined
  if (classes) return { verb: form, classes, weak: true, ...(whole?.nominal && { nominal: true }) }
  return whole ?? withoutAdverb(lexicon, form)
}

/** 夜查, 起获: a character tells what a verb does that the lexicon does not have. */
function classesByPart(lexicon: IndicatorLexicon, form: string, outcome: boolean): readonly string[] | undefined {
  return form.length > 2
    ? undefined
    : (lexicon.verbParts.get(form.at(-1) ?? '') ?? (outcome ? lexicon.verbParts.get(form[0] ?? '') : undefined))
}

function withoutAdverb(lexicon: IndicatorLexicon, form: string): CountVerb | undefined {
  if (form.length < 3) return undefined
  const rest = BEFORE.test(form) ? form.slice(1) : AFTER.test(form) ? form.slice(0, -1) : null
  return rest === null ? undefined : lexicon.verbs.get(rest)
}
