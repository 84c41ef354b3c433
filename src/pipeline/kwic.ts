import type { Document, SummarySpan } from '../core/document.ts'
import type { Reject } from '../core/reject.ts'
import type { Span } from '../core/span.ts'
import { MENTION_KINDS, type MentionKind, TABLES } from '../dataset/columns.ts'
import { canonicalize } from '../ingest/canonical.ts'
import { readContext } from '../ingest/outcome.ts'
import { readInput } from '../ingest/read-input.ts'
import { splitSentences } from '../ingest/sentences.ts'
import { splitSummaries } from '../ingest/split.ts'
import { walk } from '../ingest/walk.ts'
import { loadFurniture } from '../lexicon/furniture.ts'
import { loadTitleWords } from '../lexicon/title-words.ts'
import { createRegexFinder } from '../normalize/codes/find-regexes.ts'
import { mineSummaries } from './mine-summaries.ts'
import type { OwnWords } from './own-words.ts'
import { createRecipe, type Recipe } from './recipe.ts'

/** A place of a pattern with the words around it. */
export interface KwicLine {
  readonly path: string
  /** Place of its summary in the document, counted from 1. */
  readonly summary: number
  /** Where the keyword stands: UTF-16 code units of the document's decoded text, end exclusive. */
  readonly start: number
  readonly end: number
  /** The source's own words, line feeds as spaces; they do not leave the summary. */
  readonly left: string
  readonly keyword: string
  readonly right: string
  /** The field in which the pattern was found; null where that is the text itself. */
  readonly value: string | null
}

export interface KwicOptions {
  /** What to look for, in either script. */
  readonly pattern: string
  /** Whether the pattern is a regular expression, tried sentence by sentence, and not words. */
  readonly regex: boolean
  /** `text`, or a field of a kind of mention: `counts.object`. */
  readonly in: string
  /** Characters of context on each side. */
  readonly width: number
  readonly own?: OwnWords
}

/** Finds the places of a pattern in a canonical text. */
type Find = (canonical: string) => Span[]

/**
 * Keyword in context: the places of a pattern in the summaries of some files, in the order of the sources. An input
 * that gives no summary comes as its reject.
 * @throws Error where the pattern is no regular expression, or no field has the name
 */
export async function* kwic(paths: readonly string[], options: KwicOptions): AsyncGenerator<KwicLine | Reject> {
  const find = compilePattern(options)
  const field = parseField(options.in)
  // text alone is found without jieba and the extractors
  const recipe = field && createRecipe({ own: options.own ?? {} })
  const split = recipe?.split ?? { furniture: loadFurniture(), titleWords: loadTitleWords() }
  const context = readContext(split.furniture)
  for (const input of walk(paths)) {
    if ('code' in input) {
      yield input
      continue
    }
    const outcomes = readInput(input, context)
    for await (const read of Symbol.asyncIterator in outcomes ? outcomes : [outcomes]) {
      if ('leftOut' in read) continue
      if ('reject' in read) {
        yield read.reject
        continue
      }
      const { document } = read
      for (const summary of splitSummaries(document.canonical, document.text, split)) {
        if (field === null || recipe === null) yield* inText(document, summary, find, options.width)
        else yield* inMentions(document, summary, { ...field, find, recipe, width: options.width })
      }
    }
  }
}

function compilePattern({ pattern, regex }: KwicOptions): Find {
  const words = canonicalize(pattern)
  if (words === '') throw new Error('the pattern is empty')
  if (!regex) return (canonical) => placesOf(words, canonical)
  const findRegex = createRegexFinder([{ atom: 0, pattern: new RegExp(words, 'gu'), name: 'the pattern' }])
  return (text) => {
    const places: Span[] = []
    findRegex({ text, sentences: splitSentences(text) }, (_, span) => places.push(span))
    return places
  }
}

function placesOf(words: string, canonical: string): Span[] {
  const places: Span[] = []
  for (let at = canonical.indexOf(words); at >= 0; at = canonical.indexOf(words, at + words.length)) {
    places.push({ start: at, end: at + words.length })
  }
  return places
}

interface Field {
  readonly kind: MentionKind
  readonly column: string
}

/** `text` gives null. */
function parseField(name: string): Field | null {
  if (name === 'text') return null
  const known = MENTION_KINDS.flatMap((kind) =>
    TABLES[kind].columns.filter(({ type }) => type === 'string').map((column) => `${kind}.${column.name}`),
  ).filter((field) => !/\.(?:summary_id|document_path|sentence|region_code|region_name)$/.test(field))
  if (!known.includes(name)) throw new Error(`no field is called ${name}: text, ${known.join(', ')}`)
  const [kind = '', column = ''] = name.split('.')
  return { kind: kind as MentionKind, column }
}

function* inText(document: Document, summary: SummarySpan, find: Find, width: number): Generator<KwicLine> {
  for (const { start, end } of find(document.canonical.slice(summary.start, summary.end))) {
    yield lineOf(document, summary, { start: summary.start + start, end: summary.start + end }, width, null)
  }
}

function* inMentions(
  document: Document,
  summary: SummarySpan,
  { kind, column, find, recipe, width }: Field & { find: Find; recipe: Recipe; width: number },
): Generator<KwicLine> {
  const [mined] = mineSummaries([{ document, summary }], recipe)
  for (const mention of mined?.record[kind] ?? []) {
    const value = (mention as unknown as Readonly<Record<string, string | null>>)[column]
    if (typeof value !== 'string' || find(canonicalize(value)).length === 0) continue
    yield lineOf(document, summary, mention, width, value)
  }
}

function lineOf(
  { path, text }: Document,
  summary: SummarySpan,
  { start, end }: Span,
  width: number,
  value: string | null,
): KwicLine {
  const from = wholeCharacter(text, Math.max(summary.start, start - width))
  const to = wholeCharacter(text, Math.min(summary.end, end + width))
  const words = (a: number, b: number) => text.slice(a, b).replace(/\s+/g, ' ')
  return {
    path,
    summary: summary.ordinal,
    start,
    end,
    left: words(from, start),
    keyword: words(start, end),
    right: words(end, to),
    value,
  }
}

/** The offset, or the next one where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset + 1 : offset
}
