import type { Extractor, Passage, Trace } from '../../core/passage.ts'
import type { AgencyMention } from '../../core/record.generated.ts'
import { byPlace, overlaps, type Span } from '../../core/span.ts'
import type { AgencyLexicon } from '../../lexicon/agencies.ts'
import type { Body } from './body.ts'
import { findDatelineOutlet } from './dateline-outlet.ts'
import { findBodies } from './find-bodies.ts'
import { findHeads } from './head-hits.ts'
import { codesInFull, levelOf, regionOf } from './levels.ts'
import { findListedFirms } from './listed-firms.ts'
import { findListedMedia, findTitledMedia } from './media.ts'
import { withOwnClubs } from './own-units.ts'
import { createReader } from './reader.ts'
import { findActingSchools } from './schools.ts'
import { createTypeChooser } from './sectors.ts'
import { findSelfReferences } from './self-references.ts'
import { findTitles } from './title-marks.ts'
import { trimToSeen } from './trim-to-seen.ts'

/**
 * Reads the organisations that a text names: every occurrence, in text order. `name` and `role` stay null
 * for the normaliser. Time is linear in the text.
 */
export function createAgencyExtractor(lexicon: AgencyLexicon): Extractor<AgencyMention> {
  return {
    name: 'agencies',
    extract: (passage, trace) => extractAgencies(passage, lexicon, trace),
  }
}

function extractAgencies(passage: Passage, lexicon: AgencyLexicon, trace?: Trace): AgencyMention[] {
  const { text } = passage
  const reader = createReader(passage, lexicon)
  const hits = findHeads(reader)
  const own = withOwnClubs(reader, findSelfReferences(text, lexicon, hits), hits)
  const selves = [...own, ...findActingSchools(text)]
  const titles = findTitles(text)
  const media = findTitledMedia(reader, titles, hits)
  const bodies = trimToSeen(text, findBodies(reader, hits, selves, media))
  const kept = settle(bodies, titles, trace)
  const listed = [...findDatelineOutlet(text), ...findListedMedia(reader, kept), ...findListedFirms(reader, kept)]
  const all = listed.length === 0 ? kept : withoutOverlaps([...kept, ...listed].sort(byPlace))
  const chooseType = createTypeChooser(
    text,
    lexicon,
    all.filter((body) => !body.infer && !body.self),
  )
  const codes = codesInFull(text, lexicon.places)
  const ours = new Set(all.filter((body) => body.self).map((body) => text.slice(body.start, body.end)))
  return all.map((body) => {
    trace?.({ span: body, rule: body.rule, dropped: null })
    const self = ours.has(text.slice(body.start, body.end))
    return toMention(text, { ...body, self, type: body.infer ? chooseType(body.infer) : body.type }, codes)
  })
}

/** The first of bodies that overlap, the longer of two that begin together. */
function withoutOverlaps(sorted: readonly Body[]): Body[] {
  const kept: Body[] = []
  for (const body of sorted) {
    const last = kept[kept.length - 1]
    if (!last || !overlaps(last, body)) kept.push(body)
  }
  return kept
}

/** Bodies that stand, without those that another covers or that only a document's title names. */
function settle(bodies: readonly Body[], titles: readonly Span[], trace?: Trace): Body[] {
  const kept: Body[] = []
  let title = 0
  for (const body of [...bodies].sort(byPlace)) {
    while (title < titles.length && (titles[title] as Span).end < body.end) title++
    const within = titles[title]
    const titled = within && body.start >= within.start && body.end <= within.end && body.rule !== 'titled-media'
    const last = kept[kept.length - 1]
    const reason = body.dropped ?? (titled ? 'in-a-title' : last && overlaps(last, body) ? 'covered' : null)
    if (reason === null) kept.push(body)
    else trace?.({ span: body, rule: body.rule, dropped: reason })
  }
  return kept
}

function toMention(text: string, body: Body, codes: ReadonlySet<string>): AgencyMention {
  return {
    text: text.slice(body.start, body.end),
    start: body.start,
    end: body.end,
    name: null,
    type: body.type,
    level: levelOf(text, body, codes),
    region: regionOf(text, body, codes),
    successor: null,
    self: body.self,
    role: null,
    rule: body.rule,
  }
}
