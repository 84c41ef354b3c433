import { originOf, type Passage } from '../core/passage.ts'
import type { AgencyMention, CountMention, DateMention, ThemeMention } from '../core/record.generated.ts'
import type { Span } from '../core/span.ts'

/** The mentions of one summary, each kind in text order. */
export interface Mentions {
  readonly dates: DateMention[]
  readonly counts: CountMention[]
  readonly agencies: AgencyMention[]
  readonly themes: ThemeMention[]
}

/** How far from a mention its object or verb is looked for, in characters. */
const REACH = 400

/** Brings mentions from the passage back to the document that it was made of. */
export interface Placer {
  /** The mention with its offsets in the document and `text` as the document has it. */
  place<Mention extends Span>(mention: Mention): Mention & { readonly text: string }
  /** Words of the canonical text as the document has them nearest to a mention; as they are where it has not. */
  asWritten(words: string, near: Span): string
  /** The document's own words over a span of the passage. */
  slice(span: Span): string
}

/**
 * @param text the document's own text
 * @param start where the passage's piece begins in it, in UTF-16 code units
 */
export function createPlacer(text: string, passage: Passage, start: number): Placer {
  const toDocument = (span: Span): Span => {
    const origin = originOf(passage, span)
    return { start: origin.start + start, end: origin.end + start }
  }
  const slice = (span: Span) => {
    const place = toDocument(span)
    return text.slice(place.start, place.end)
  }
  return {
    slice,
    place(mention) {
      const place = toDocument(mention)
      return { ...mention, ...place, text: text.slice(place.start, place.end) }
    },
    asWritten(words, near) {
      // most words end where the mention does: its unit
      const own = near.end - words.length
      if (own >= near.start && passage.text.startsWith(words, own)) return slice({ start: own, end: near.end })
      const from = Math.max(0, near.start - REACH)
      const window = passage.text.slice(from, near.end + REACH)
      const before = window.lastIndexOf(words, near.end - from - words.length)
      const at = before >= 0 ? before : window.indexOf(words)
      return at < 0 ? words : slice({ start: from + at, end: from + at + words.length })
    },
  }
}

/** Mentions of a passage as the document has them: offsets, words, and the words that a count was read from. */
export function placeMentions(mentions: Mentions, placer: Placer): Mentions {
  const { place, asWritten } = placer
  return {
    dates: mentions.dates.map(place),
    counts: mentions.counts.map((count) => {
      // a copy already: to spread it again would take as long as all else
      const placed = place(count)
      placed.unit = asWritten(count.unit, count)
      placed.object = count.object && asWritten(count.object, count)
      placed.action = count.action && asWritten(count.action, count)
      return placed
    }),
    agencies: mentions.agencies.map(place),
    themes: mentions.themes.map(place),
  }
}
