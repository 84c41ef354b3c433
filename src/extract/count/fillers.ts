import type { CountVerb, IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { Surroundings } from './candidate.ts'
import { longestNounBefore } from './nouns.ts'
import { CHANGES, COMPARISON, FILLERS } from './phrase-words.ts'
import type { Token } from './tokens.ts'
import { wordOf } from './words.ts'

const MARK = /^[、:"'\s]$/
/** jieba leaves these on a noun before a number: 师|生计, 及时|率为. */
const TAIL = /^[\u4e00-\u9fff](?:计|共|约|达|为|要|有|近)$/

/** Leaves out, from the number backwards, what names nothing, and takes the verb of change out of it. */
export function withoutFillers(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  tokens: readonly Token[],
  ratio: boolean,
): { readonly rest: readonly Token[]; readonly change: CountVerb | null; readonly changed: boolean } {
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
  const compared = ratio ? comparedFrom(tokens, to) : to
  const rest = compared < tokens.length ? tokens.slice(0, compared) : tokens
  const last = rest.at(-1)
  if (!last || !TAIL.test(last.form) || lexicon.nouns.has(last.form)) return { rest, change, changed }
  const form = last.form.slice(0, -1)
  const shorter: Token = { start: last.start, end: last.end - 1, form, word: wordOf(lexicon, form) }
  return { rest: [...rest.slice(0, -1), shorter], change, changed }
}

/** 准确率|从年初的, 满意度|较上月: what a rate is compared to stands behind its name. */
function comparedFrom(tokens: readonly Token[], to: number): number {
  for (let i = to - 1; i > 0; i--) {
    if (COMPARES.test((tokens[i] as Token).form) && RATE.test((tokens[i - 1] as Token).form)) return i
  }
  return to
}

const COMPARES = /^(?:由|从|比|较|与|同)$/
const RATE = /[率度数量比值额]$/

/** 涉案+金额, 参观+人数: whether the word closes a longer noun of the lexicon. */
function endsNoun(lexicon: IndicatorLexicon, around: Surroundings, tokens: readonly Token[], to: number): boolean {
  const { start, end } = tokens[to - 1] as Token
  if (end - start < 2) return false
  const noun = longestNounBefore(lexicon, around, (tokens[0] as Token).start, end)
  return noun !== null && noun.length > end - start
}
