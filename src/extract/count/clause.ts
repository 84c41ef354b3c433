import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'

/** Marks that end a clause; a dot does where no figure follows it. */
const MARKS = new Set([...',，;；。!！?？:：\n()'].map((mark) => mark.charCodeAt(0)))
/** Clauses are read at most this far to each side of a count. */
const REACH = 60

/** Start of the clause that the offset stands in, not before `from`. */
export function clauseStart(text: string, offset: number, from: number): number {
  const floor = Math.max(from, offset - REACH)
  for (let at = offset - 1; at >= floor; at--) if (isMark(text, at)) return at + 1
  return floor
}

/** End of the clause, not behind `to`. */
export function clauseEnd(text: string, offset: number, to: number): number {
  const ceiling = Math.min(to, offset + REACH)
  for (let at = offset; at < ceiling; at++) if (isMark(text, at)) return at
  return ceiling
}

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x2e) return !isDigit(text.charCodeAt(at + 1))
  return MARKS.has(unit)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/**
 * The jieba tokens of a stretch, clipped to it; white space is left out. Two that make one verb of the lexicon together
 * (到|会, 调解|成功) come as one, and one that it joined of a verb and a noun (散发传单) as two.
 */
export function tokensOf(
  lexicon: IndicatorLexicon,
  text: string,
  borders: Uint32Array,
  first: number,
  stretch: Span,
): Span[] {
  const tokens: Span[] = []
  for (let i = first; i + 1 < borders.length && (borders[i] as number) < stretch.end; i++) {
    const start = Math.max(borders[i] as number, stretch.start)
    const end = Math.min(borders[i + 1] as number, stretch.end)
    if (end <= start || text.slice(start, end).trim() === '') continue
    const last = tokens.at(-1)
    const verb = verbIn(lexicon, text, start, end)
    if (last?.end === start && isGoverning(lexicon, text.slice(last.start, end)))
      tokens[tokens.length - 1] = { start: last.start, end }
    else if (verb) tokens.push({ start, end: start + verb }, { start: start + verb, end })
    else tokens.push({ start, end })
  }
  return tokens
}

function isGoverning(lexicon: IndicatorLexicon, form: string): boolean {
  return (lexicon.verbs.get(form)?.classes.length ?? 0) > 0
}

/** Length of the verb in a token that jieba joined of a verb and a known noun; 0 where it is one word. */
function verbIn(lexicon: IndicatorLexicon, text: string, start: number, end: number): number {
  if (end - start < 4 || lexicon.nouns.has(text.slice(start, end)) || !lexicon.nouns.has(text.slice(start + 2, end)))
    return 0
  const form = text.slice(start, start + 2)
  return isGoverning(lexicon, form) && !lexicon.verbs.get(form)?.nominal ? 2 : 0
}
