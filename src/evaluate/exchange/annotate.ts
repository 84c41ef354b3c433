import type { PlacedGold } from '../gold.ts'
import { placeForms } from '../gold-records.ts'
import type { Prediction } from '../prediction.ts'
import { type AnnotatedDocument, type AnnotatedSpan, bySpanPlace } from './annotated-document.ts'
import { type Attributes, FIELDS, type Label, type Value } from './fields.ts'

/** Gold for annotation tools; agencies and themes are marked wherever they stand. */
export function annotateGold(document: PlacedGold): AnnotatedDocument {
  const spans: AnnotatedSpan[] = []
  const page = { published: document.published, script: document.script }
  for (const summary of document.summaries) {
    const facts = { ...issuerFields(summary.issuer), topics: summary.topics.join(',') }
    spans.push(toSpan('summary', { ...summary, ...facts, ...page }))
    spans.push(...summary.dates.map((mention) => toSpan('date', mention)))
    spans.push(...summary.counts.map((mention) => toSpan('count', mention)))
    for (const [label, forms] of [
      ['agency', placeForms(document.text, summary, summary.agencies)],
      ['theme', placeForms(document.text, summary, summary.themes)],
    ] as const) {
      spans.push(...forms.map(({ form, start, end }) => toSpan(label, { ...form, start, end })))
    }
  }
  return toDocument(document.file, document.text, spans)
}

/** A record as far as it is more than its scored part; a record of this program has all of it. */
type FullPrediction = Prediction & {
  readonly title?: string | null
  readonly year: { readonly value: number; readonly evidence?: string } | null
  readonly issuer: { readonly region?: string | null } | null
  readonly document: { readonly published?: string | null; readonly script?: string }
}

/** The records of one document for annotation tools. */
export function annotateRecords(file: string, text: string, records: readonly Prediction[]): AnnotatedDocument {
  const spans: AnnotatedSpan[] = []
  for (const record of records as readonly FullPrediction[]) {
    const { document, issuer, topics, year, ...rest } = record
    const settled = { year: year?.value, yearEvidence: year?.evidence }
    const facts = { ...issuerFields(issuer), ...settled, topics: topics.join(',') }
    const page = { published: document.published, script: document.script }
    spans.push(toSpan('summary', { ...rest, ...facts, ...page }))
    spans.push(...record.dates.map((mention) => toSpan('date', mention)))
    spans.push(...record.counts.map((mention) => toSpan('count', mention)))
    spans.push(...record.agencies.map((mention) => toSpan('agency', mention)))
    spans.push(...record.themes.map((mention) => toSpan('theme', mention)))
  }
  return toDocument(file, text, spans)
}

function issuerFields(issuer: object | null) {
  const { text, type, level, region } = (issuer ?? {}) as Record<string, unknown>
  return { issuerText: text, issuerType: type, issuerLevel: level, issuerRegion: region }
}

function toSpan(label: Label, from: { readonly start: number; readonly end: number }): AnnotatedSpan {
  return { label, start: from.start, end: from.end, attributes: toAttributes(label, from as never) }
}

/** The fields that tools are given: null, undefined, false and empty words are left out. */
function toAttributes(label: Label, from: Readonly<Record<string, unknown>>): Attributes {
  const attributes: Record<string, Value> = {}
  for (const name of Object.keys(FIELDS[label])) {
    const value = from[name]
    if (value === null || value === undefined || value === false || value === '') continue
    attributes[name] = value as Value
  }
  return attributes
}

function toDocument(file: string, text: string, spans: readonly AnnotatedSpan[]): AnnotatedDocument {
  return { file, text, spans: [...spans].sort(bySpanPlace) }
}
