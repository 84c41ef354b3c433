import { createFormTable } from '../../core/form-table.ts'
import type { Passage } from '../../core/passage.ts'
import { tokenAt } from '../../core/passage.ts'
import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import { type Word, wordOf } from './words.ts'

/** A word of a sentence, with what it is to a count. */
export interface Token extends Span {
  readonly form: string
  readonly word: Word
}

/** What the form of a word tells, wherever it stands. */
interface Form {
  readonly form: string
  readonly word: Word
  /** Length of the verb that jieba joined with a noun (散发传单); 0 where the word is one. */
  readonly split: number
  /** Whether a verb of the lexicon begins with it, and whether it is one itself. */
  readonly begins: boolean
  readonly governs: boolean
}

/** Reads the words of sentences. */
export interface TokenReader {
  /**
   * Words of a stretch of the passage, without white space.
   * @param cuts offsets, in order, where a word ends whatever jieba says: the borders of counts
   */
  read(passage: Passage, stretch: Span, cuts: readonly number[]): Token[]
  /** The words that stand between two offsets; one that goes beyond is cut there. */
  between(tokens: readonly Token[], text: string, start: number, end: number): Token[]
}

/**
 * A reader of jieba's tokens: two that make one verb of the lexicon together (到|会, 调解|成功) come as one, and one
 * that it joined of a verb and a noun (散发传单) as two.
 */
export function createTokenReader(lexicon: IndicatorLexicon): TokenReader {
  const forms = createFormTable(
    (form): Form => ({
      form,
      word: wordOf(lexicon, form),
      split: verbIn(lexicon, form),
      begins: lexicon.verbBeginnings.has(form),
      governs: (lexicon.verbs.get(form)?.classes.length ?? 0) > 0,
    }),
  )
  const tokenOf = (text: string, start: number, end: number): Token => {
    const { form, word } = forms.at(text, start, end)
    return { start, end, form, word }
  }
  return {
    read({ text, borders }, stretch, cuts) {
      const tokens: Token[] = []
      let cut = 0
      let begins = false
      const add = (start: number, end: number) => {
        const last = begins ? (tokens.at(-1) as Token) : null
        if (last?.end === start && cuts[cut - 1] !== start) {
          const joined = forms.at(text, last.start, end)
          if (joined.governs) {
            tokens[tokens.length - 1] = { start: last.start, end, form: joined.form, word: joined.word }
            begins = joined.begins
            return
          }
        }
        const known = forms.at(text, start, end)
        const middle = start + known.split
        if (middle > start) {
          tokens.push(tokenOf(text, start, middle), tokenOf(text, middle, end))
          begins = forms.at(text, middle, end).begins
        } else {
          tokens.push({ start, end, form: known.form, word: known.word })
          begins = known.begins
        }
      }
      for (let i = tokenAt(borders, stretch.start); i + 1 < borders.length; i++) {
        if ((borders[i] as number) >= stretch.end) break
        let start = Math.max(borders[i] as number, stretch.start)
        const end = Math.min(borders[i + 1] as number, stretch.end)
        for (; cut < cuts.length && (cuts[cut] as number) < end; cut++) {
          const at = cuts[cut] as number
          if (at > start && !isBlank(text, start, at)) add(start, at)
          start = Math.max(start, at)
        }
        if (end > start && !isBlank(text, start, end)) add(start, end)
      }
      return tokens
    },
    between(tokens, text, start, end) {
      const found: Token[] = []
      for (let i = firstBehind(tokens, start); i < tokens.length; i++) {
        const token = tokens[i] as Token
        if (token.start >= end) break
        if (token.start >= start && token.end <= end) found.push(token)
        else {
          const from = Math.max(token.start, start)
          const to = Math.min(token.end, end)
          if (!isBlank(text, from, to)) found.push(tokenOf(text, from, to))
        }
      }
      return found
    },
  }
}

/** Index of the first token that ends behind the offset. */
function firstBehind(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((tokens[mid] as Token).end <= offset) low = mid + 1
    else high = mid
  }
  return low
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x09 && unit !== 0x0d && unit !== 0xa0 && unit !== 0x3000)
      return false
  }
  return true
}

/** Length of the verb in a token that jieba joined of a verb and a known noun; 0 where it is one word. */
function verbIn(lexicon: IndicatorLexicon, form: string): number {
  if (form.length < 4 || lexicon.nouns.has(form) || !lexicon.nouns.has(form.slice(2))) return 0
  const verb = lexicon.verbs.get(form.slice(0, 2))
  // 调解纠纷34件 is what was done, 咨询电话 a name
  return verb && verb.classes.length > 0 && (!verb.nominal || verb.classes.includes('resolve')) ? 2 : 0
}
