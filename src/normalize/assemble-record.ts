import type { Document, SummarySpan } from '../core/document.ts'
import type { Passage } from '../core/passage.ts'
import type { AgencyMention, Check, DateMention, SummaryRecord, TopicEvidence } from '../core/record.generated.ts'
import type { Span } from '../core/span.ts'
import type { TopicTerms } from '../lexicon/topic-terms.ts'
import { assignRoles } from './assign-roles.ts'
import type { BodyLexicon } from './body-lexicon.ts'
import { checkCounts } from './check-counts.ts'
import { checkDates } from './check-dates.ts'
import { classifyGenre, type GenreLexicon } from './classify-genre.ts'
import type { AppliedCode } from './codes/apply-codes.ts'
import { findIssuer } from './find-issuer.ts'
import { findTopics } from './find-topics.ts'
import { groupBodies } from './group-bodies.ts'
import { nameAgencies } from './name-agencies.ts'
import { createPlacer, type Mentions, type Placer, placeMentions } from './place-mentions.ts'
import { recordId } from './record-id.ts'
import { resolveDate } from './resolve-date.ts'
import { settleYear } from './settle-year.ts'
import type { YearWords } from './year/claim.ts'

/** The words that the normaliser goes by. */
export interface NormalizeLexicon {
  readonly genre: GenreLexicon
  readonly topics: TopicTerms
  readonly bodies: BodyLexicon
  readonly year: YearWords
}

export interface AssemblyInput {
  readonly document: Document
  readonly summary: SummarySpan
  readonly passage: Passage
  /** The summary's title in canonical text. */
  readonly title: string | null
  /** Agencies of the title, with their offsets in it. */
  readonly titled: readonly AgencyMention[]
  /** Mentions with offsets in the passage. */
  readonly mentions: Mentions
  /** Codes of the user's rules that apply, with offsets in the passage. */
  readonly codes: readonly AppliedCode[]
}

/**
 * Makes the record of a summary: settles genre, year, issuer and topics, fills in what mentions have only in the light
 * of them, and brings all offsets to the document. Keywords and duplicates are left empty, and the id is that of the first
 * file of its bytes: the rest needs the whole corpus.
 */
export function assembleRecord(input: AssemblyInput, lexicon: NormalizeLexicon): SummaryRecord {
  const { document, summary, passage, title, titled, mentions } = input
  const placer = createPlacer(document.text, passage, summary.start)
  const { genre } = classifyGenre({ passage, title }, lexicon.genre)
  const { year, checks: yearChecks } = settleYear(
    { passage, dates: mentions.dates, themes: mentions.themes, published: document.published, slice: placer.slice },
    lexicon.year,
  )
  const bodies = groupBodies(mentions.agencies, lexicon.bodies)
  const found = findIssuer({ passage, title, titled, agencies: mentions.agencies, bodies }, lexicon.bodies)
  const roles = assignRoles(mentions.agencies, bodies, passage, found)
  const { agencies, issuer } = nameAgencies(
    { passage, agencies: mentions.agencies, bodies, year: year?.value ?? null },
    found,
    lexicon.bodies,
  )
  const dates = mentions.dates.map((date): DateMention => ({ ...date, ...resolveDate(date, year?.value ?? null) }))
  const checks: Check[] = [...yearChecks, ...checkDates(mentions.dates), ...checkCounts(mentions.counts, passage)]
  const placed = placeMentions(
    { ...mentions, dates, agencies: agencies.map((agency, i) => ({ ...agency, role: roles[i] ?? null })) },
    placer,
  )
  const topics = findTopics({ passage, title, counts: mentions.counts }, lexicon.topics)
  const { path, sha256, format, encoding, script, title: pageTitle, published } = document
  return {
    id: recordId(sha256, summary.start, 0),
    document: { path, sha256, format, encoding, script, title: pageTitle, published },
    ordinal: summary.ordinal,
    title: summary.title,
    start: summary.start,
    end: summary.end,
    genre,
    year,
    issuer: issuer && { ...issuer, text: asWritten(issuer.text, input, placer) },
    topics: topics.map(({ topic }) => topic),
    topicEvidence: topics.map(({ topic, score, evidence }) => ({
      topic,
      score: Math.round(score * 100) / 100,
      ...placeOf(evidence, placer),
    })),
    keywords: [],
    duplicates: null,
    codes: input.codes.map(({ code, places, first }) => ({ code, places, ...placeOf(first, placer) })),
    checks,
    ...placed,
  }
}

/** Where words stand in the document; nulls where none do. */
function placeOf(span: Span | null, placer: Placer): Pick<TopicEvidence, 'start' | 'end'> {
  if (span === null) return { start: null, end: null }
  const { start, end } = placer.place(span)
  return { start, end }
}

/** The issuer's words as the document has them: those of its first mention, or of the title. */
function asWritten(
  words: string,
  { mentions, title, summary }: AssemblyInput,
  { place, asWritten }: ReturnType<typeof createPlacer>,
): string {
  const mention = mentions.agencies.find((agency) => agency.text === words)
  if (mention) return place(mention).text
  const at = title?.indexOf(words) ?? -1
  return at < 0 || summary.title === null
    ? asWritten(words, { start: 0, end: 0 })
    : summary.title.slice(at, at + words.length)
}
