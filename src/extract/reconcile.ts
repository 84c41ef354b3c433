import type { AgencyMention, CountMention, DateMention } from '../core/record.generated.ts'
import { overlaps, type Span } from '../core/span.ts'

/** The kinds of mention that can claim the same words. */
export interface Claims {
  readonly dates: readonly DateMention[]
  readonly counts: readonly CountMention[]
  readonly agencies: readonly AgencyMention[]
}

/**
 * Leaves out the counts that are part of a date (3月15日 is no 3 月) or of a body's name (第二人民医院, 三峡公司).
 * Both lists are in text order, so one pass over each suffices.
 */
export function reconcile(claims: Claims): CountMention[] {
  const outsideDates = withoutOverlap(claims.counts, claims.dates, overlaps)
  return withoutOverlap(
    outsideDates,
    claims.agencies,
    (count, name) => name.start <= count.start && count.end <= name.end,
  )
}

function withoutOverlap<Mention extends Span>(
  mentions: readonly Mention[],
  others: readonly Span[],
  claims: (mention: Mention, other: Span) => boolean,
): Mention[] {
  let next = 0
  return mentions.filter((mention) => {
    while (next < others.length && (others[next] as Span).end <= mention.start) next++
    for (let i = next; i < others.length && (others[i] as Span).start < mention.end; i++) {
      if (claims(mention, others[i] as Span)) return false
    }
    return true
  })
}
