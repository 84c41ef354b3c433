import type { GoldCount, GoldDate, GoldFile, GoldSummary } from '../gold.ts'
import { quote } from '../place-gold.ts'
import type { AnnotatedDocument, AnnotatedSpan } from './annotated-document.ts'
import type { Attributes, Label, Value } from './fields.ts'

/**
 * A gold file from an annotated document. Mentions belong to the summary that holds them; a document
 * without a marked summary is one summary. Fields that nobody filled in are null, or the most common value
 * where null is not allowed: `checkGold` complains of what is then contradictory.
 *
 * @throws Error that names the file and the words, where a mention lies in no summary or cannot be quoted
 */
export function toGold({ file, text, spans }: AnnotatedDocument): GoldFile {
  const marked = spans.filter(({ label }) => label === 'summary').sort((a, b) => a.start - b.start)
  const bodies = marked.length > 0 ? marked : [wholeText(text)]
  const complain = (words: string) => new Error(`${file}: ${words}`)
  for (const span of spans) {
    if (bodies.some((body) => isInside(span, body))) continue
    throw complain(`the ${span.label} ${quote(text.slice(span.start, span.end))} lies in no summary`)
  }
  let from = 0
  const summaries = bodies.map((body, index): GoldSummary => {
    const place = quoteBody(text, from, body)
    if (!place) throw complain(`summary ${index + 1} cannot be told from what stands above it`)
    from = body.end
    const inside = spans.filter((span) => isInside(span, body)).sort((a, b) => a.start - b.start || a.end - b.end)
    const { attributes } = body
    return {
      ordinal: index + 1,
      title: words(attributes, 'title'),
      ...place,
      genre: (attributes.genre ?? 'report') as GoldSummary['genre'],
      year: number(attributes, 'year'),
      yearEvidence: words(attributes, 'yearEvidence'),
      issuer: toIssuer(attributes),
      topics: (words(attributes, 'topics') ?? '').split(',').filter(Boolean) as unknown as GoldSummary['topics'],
      dates: of(inside, 'date').map((span) => ({
        ...toContext(text, body, span, complain),
        ...toDate(span.attributes),
      })),
      counts: of(inside, 'count').map((span) => ({
        ...toContext(text, body, span, complain),
        ...toCount(span.attributes),
      })),
      agencies: forms(text, of(inside, 'agency')).map(({ form, attributes: { type, level, self, ...rest } }) => ({
        ...{ text: form, type: (type ?? 'other') as 'other', level: (level ?? null) as null },
        ...(self && { self: true }),
        ...optional(rest),
      })),
      themes: forms(text, of(inside, 'theme')).map(({ form, attributes: { kind, year, ...rest } }) => ({
        ...{ text: form, kind: (kind ?? 'activity') as 'activity', year: (year ?? null) as number | null },
        ...optional(rest),
      })),
    }
  })
  const page = bodies[0]?.attributes ?? {}
  const script = page.script === 'hant' ? 'hant' : 'hans'
  return { file, published: words(page, 'published'), script, summaries }
}

function wholeText(text: string): AnnotatedSpan {
  const start = text.length - text.trimStart().length
  return { label: 'summary', start, end: Math.max(start, text.trimEnd().length), attributes: {} }
}

function isInside(span: AnnotatedSpan, body: AnnotatedSpan): boolean {
  return span.start >= body.start && span.end <= body.end
}

function of(spans: readonly AnnotatedSpan[], label: Label): AnnotatedSpan[] {
  return spans.filter((span) => span.label === label)
}

/** Each surface form once, with what its first mention says. */
function forms(text: string, spans: readonly AnnotatedSpan[]): { form: string; attributes: Attributes }[] {
  const seen = new Map<string, Attributes>()
  for (const { start, end, attributes } of spans) {
    const form = text.slice(start, end)
    if (!seen.has(form)) seen.set(form, attributes)
  }
  return [...seen].map(([form, attributes]) => ({ form, attributes }))
}

function toIssuer(attributes: Attributes): GoldSummary['issuer'] {
  const type = words(attributes, 'issuerType')
  if (type === null) return null
  return {
    text: words(attributes, 'issuerText'),
    type: type as 'other',
    level: words(attributes, 'issuerLevel') as null,
    region: words(attributes, 'issuerRegion'),
  }
}

function toDate({ kind, edtf, rel, mod, part, ...rest }: Attributes): Omit<GoldDate, 'text' | 'ctx'> {
  return {
    ...{ kind: (kind ?? 'date') as GoldDate['kind'], edtf: (edtf ?? null) as string | null },
    ...(rel !== undefined && { rel: rel as number }),
    ...(mod !== undefined && { mod: mod as 'start' }),
    ...(part !== undefined && { part: part as 'noon' }),
    ...optional(rest),
  }
}

function toCount({ value, max, bound, unit, object, action, ...rest }: Attributes): Omit<GoldCount, 'text' | 'ctx'> {
  return {
    value: (value ?? null) as number | null,
    ...(max !== undefined && { max: max as number }),
    bound: (bound ?? 'exact') as 'exact',
    unit: (unit ?? null) as string | null,
    object: (object ?? null) as string | null,
    action: (action ?? null) as string | null,
    indicator: (rest.indicator ?? 'other') as 'other',
    ...(rest.masked && { masked: true }),
    ...optional(rest),
  }
}

function optional(attributes: Readonly<Record<string, Value>>): { optional?: boolean } {
  return attributes.optional ? { optional: true } : {}
}

function words(attributes: Attributes, name: string): string | null {
  return typeof attributes[name] === 'string' ? attributes[name] : null
}

function number(attributes: Attributes, name: string): number | null {
  return typeof attributes[name] === 'number' ? attributes[name] : null
}

const SHORTEST = 12

/** The first and last characters of a body, as many as it takes to find it again. */
function quoteBody(text: string, from: number, { start, end }: AnnotatedSpan): { starts: string; ends: string } | null {
  let last = Math.min(start + SHORTEST, end)
  const isFirst = () => text.indexOf(text.slice(start, last), from) === start
  const isOnly = () => !text.slice(start + 1, end).includes(text.slice(start, last))
  while (last < end && !(isFirst() && isOnly())) last++
  let first = Math.max(end - SHORTEST, start)
  while (first > start && text.indexOf(text.slice(first, end), start) !== first) first--
  if (start >= end || !isFirst()) return null
  return { starts: text.slice(start, last), ends: text.slice(first, end) }
}

/** How far a context reaches on either side before it is given up, and how far it should for a reader. */
const REACH = 60
const READABLE = 4

/**
 * A piece of the body that holds the words once and stands in the body once: the shortest with a few
 * characters on either side, else (where those hold the words again) a shorter one.
 */
function toContext(text: string, body: AnnotatedSpan, span: AnnotatedSpan, complain: (words: string) => Error) {
  const mention = text.slice(span.start, span.end)
  const whole = text.slice(body.start, body.end)
  for (let step = 0; step <= 2 * REACH; step++) {
    const more = (2 * READABLE + step) % (2 * REACH + 1)
    const even = Math.ceil(more / 2)
    for (const left of [even, ...Array.from({ length: more + 1 }, (_, other) => other)]) {
      const start = Math.max(body.start, span.start - left)
      const end = Math.min(body.end, span.end + more - left)
      const ctx = text.slice(start, end)
      if (ctx.isWellFormed() && isOnce(ctx, mention) && isOnce(whole, ctx)) return { text: mention, ctx }
    }
  }
  throw complain(`no context tells ${quote(mention)} at ${span.start} from its like`)
}

function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words)
  return first >= 0 && !text.includes(words, first + 1)
}
