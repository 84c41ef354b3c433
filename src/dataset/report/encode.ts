import type { SummaryRecord } from '../../core/record.generated.ts'
import type { Span } from '../../core/span.ts'
import { type Column, KINDS, type Kind, MENTION_FIELDS, type Rows, type Scalar } from './layout.ts'

/** Gathers summaries by columns, each column by its dictionary: what `decode` of the page reads. */
export interface Encoder {
  add(record: SummaryRecord, sentences: readonly Span[]): void
  rows(): Rows
}

export function createEncoder(): Encoder {
  const ids: string[] = []
  const starts: number[] = []
  const checks: Rows['checks'][number][] = []
  const summaries = createColumns(Object.keys(SUMMARY_CELLS))
  const sentenceSpans = createSpans()
  const mentions = Object.fromEntries(
    KINDS.map((kind) => [kind, { spans: createSpans(), columns: createColumns(MENTION_FIELDS[kind]) }]),
  ) as Record<Kind, { spans: ReturnType<typeof createSpans>; columns: ReturnType<typeof createColumns> }>

  return {
    add(record, sentences) {
      ids.push(record.id)
      starts.push(record.start)
      checks.push(record.checks)
      for (const [name, cell] of Object.entries(SUMMARY_CELLS)) summaries.add(name, cell(record))
      sentenceSpans.add(sentences, 0)
      for (const kind of KINDS) {
        const { spans, columns } = mentions[kind]
        spans.add(record[kind], record.start)
        for (const mention of record[kind]) {
          for (const name of MENTION_FIELDS[kind]) columns.add(name, cellOf(mention, name))
        }
      }
    },
    rows: () => ({
      ids,
      starts,
      checks,
      summaries: summaries.columns(),
      sentences: sentenceSpans.spans(),
      mentions: Object.fromEntries(
        KINDS.map((kind) => [kind, { ...mentions[kind].spans.spans(), columns: mentions[kind].columns.columns() }]),
      ) as unknown as Rows['mentions'],
    }),
  }
}

const SUMMARY_CELLS: Readonly<Record<string, (record: SummaryRecord) => Scalar>> = {
  path: ({ document }) => document.path,
  script: ({ document }) => document.script,
  page: ({ document }) => document.title,
  published: ({ document }) => document.published,
  ordinal: ({ ordinal }) => ordinal,
  title: ({ title }) => title,
  genre: ({ genre }) => genre,
  year: ({ year }) => year?.value ?? null,
  basis: ({ year }) => year?.basis ?? null,
  evidence: ({ year }) => year?.evidence ?? null,
  issuer_text: ({ issuer }) => issuer?.text ?? null,
  issuer_name: ({ issuer }) => issuer?.name ?? null,
  issuer_type: ({ issuer }) => issuer?.type ?? null,
  issuer_level: ({ issuer }) => issuer?.level ?? null,
  issuer_region: ({ issuer }) => issuer?.region ?? null,
  topics: ({ topics }) => topics.join(' '),
  cluster: ({ duplicates }) => duplicates?.cluster ?? null,
  size: ({ duplicates }) => duplicates?.size ?? null,
  representative: ({ duplicates }) => duplicates?.representative ?? null,
  similarity: ({ duplicates }) => duplicates?.similarity ?? null,
}

function cellOf(mention: object, name: string): Scalar {
  const { region } = mention as { region?: { code: string | null; name: string } | null }
  if (name === 'region_code') return region?.code ?? null
  if (name === 'region_name') return region?.name ?? null
  return (mention as Record<string, Scalar>)[name] ?? null
}

function createColumns(names: readonly string[]) {
  const columns = new Map(names.map((name) => [name, { places: new Map<Scalar, number>(), rows: [] as number[] }]))
  return {
    add(name: string, cell: Scalar) {
      const column = columns.get(name)
      if (column === undefined) throw new Error(`the page has no column ${name}`)
      let place = column.places.get(cell)
      if (place === undefined) {
        place = column.places.size
        column.places.set(cell, place)
      }
      column.rows.push(place)
    },
    columns: (): Record<string, Column> =>
      Object.fromEntries([...columns].map(([name, { places, rows }]) => [name, { values: [...places.keys()], rows }])),
  }
}

function createSpans() {
  const perSummary: number[] = []
  const starts: number[] = []
  const lengths: number[] = []
  return {
    add(spans: readonly Span[], from: number) {
      perSummary.push(spans.length)
      let before = from
      for (const { start, end } of spans) {
        starts.push(start - before)
        lengths.push(end - start)
        before = start
      }
    },
    spans: () => ({ perSummary, starts, lengths }),
  }
}
