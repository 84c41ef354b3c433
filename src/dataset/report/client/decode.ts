import type { Check } from '../../../core/record.generated.ts'
import type { Span } from '../../../core/span.ts'
import {
  type Column,
  type Kind,
  MENTION_FIELDS,
  type Mentions,
  type ReportSummary,
  type Rows,
  type Scalar,
  type Spans,
} from '../layout.ts'

/** The summaries of the page's columns, as the records have them. */
export function decodeSummaries(rows: Rows): ReportSummary[] {
  const take = {
    dates: createReader('dates', rows.mentions.dates),
    counts: createReader('counts', rows.mentions.counts),
    agencies: createReader('agencies', rows.mentions.agencies),
    themes: createReader('themes', rows.mentions.themes),
  }
  return rows.ids.map((id, i) => {
    const cell = (name: string) => cellAt(rows.summaries[name], i)
    const start = rows.starts[i] ?? 0
    return {
      id,
      start,
      document: { path: cell('path'), script: cell('script'), title: cell('page'), published: cell('published') },
      ordinal: cell('ordinal'),
      title: cell('title'),
      genre: cell('genre'),
      year: cell('year') === null ? null : { value: cell('year'), basis: cell('basis'), evidence: cell('evidence') },
      issuer:
        cell('issuer_text') === null
          ? null
          : {
              text: cell('issuer_text'),
              name: cell('issuer_name'),
              type: cell('issuer_type'),
              level: cell('issuer_level'),
              region: cell('issuer_region'),
            },
      topics: String(cell('topics')).split(' ').filter(Boolean),
      duplicates:
        cell('cluster') === null
          ? null
          : {
              cluster: cell('cluster'),
              size: cell('size'),
              representative: cell('representative'),
              similarity: cell('similarity'),
            },
      checks: rows.checks[i] as Check[],
      dates: take.dates(i, start),
      counts: take.counts(i, start),
      agencies: take.agencies(i, start),
      themes: take.themes(i, start),
    } as ReportSummary
  })
}

/** Reads spans of one summary after the other: call it for each, in order. */
export function createSpanReader({ perSummary, starts, lengths }: Spans): (summary: number, from: number) => Span[] {
  let next = 0
  return (summary, from) => {
    const spans: Span[] = []
    let before = from
    for (let left = perSummary[summary] ?? 0; left > 0; left--, next++) {
      const start = before + (starts[next] as number)
      spans.push({ start, end: start + (lengths[next] as number) })
      before = start
    }
    return spans
  }
}

function createReader(kind: Kind, mentions: Mentions): (summary: number, from: number) => object[] {
  const spans = createSpanReader(mentions)
  const fields = MENTION_FIELDS[kind].map((name) => ({ name, column: mentions.columns[name] }))
  let next = 0
  return (summary, from) =>
    spans(summary, from).map((span) => {
      const mention: Record<string, unknown> = { start: span.start, end: span.end }
      for (const { name, column } of fields) mention[name] = cellAt(column, next)
      next++
      return kind === 'agencies' ? withRegion(mention) : mention
    })
}

function withRegion(mention: Record<string, unknown>): Record<string, unknown> {
  const { region_code: code, region_name: name } = mention
  mention.region = name === null ? null : { code, name }
  return mention
}

function cellAt(column: Column | undefined, row: number): Scalar {
  return column?.values[column.rows[row] as number] ?? null
}
