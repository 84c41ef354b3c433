import type { SummaryRecord } from '../../core/record.generated.ts'
import type { Reject } from '../../core/reject.ts'
import { CSV_TABLES, TABLES } from '../columns.ts'
import type { DocumentRow, RecordContext, RunFacts } from '../facts.ts'
import { glossOf } from '../glosses.ts'
import { type Block, isLarge } from './blocks.ts'
import { createEncoder } from './encode.ts'
import { createFactEncoder } from './encode-facts.ts'
import { createRunningFigures } from './figures/running-figures.ts'
import { createTallies } from './figures/tally.ts'
import type { Frame, GlossPair, Order, RejectRow } from './layout.ts'
import { page } from './page.ts'
import { searchFolds } from './search-folds.ts'

/** What a page holds at most, so that a browser opens it in a moment: summaries, and code units of their texts. */
const SUMMARIES = 10_000
const TEXT = 16_000_000
const MENTIONS = 1_000_000
/** Rejects that are listed; rejects.ndjson has them all. */
const REJECTS = 1000
/** Code units of text in a block, and mentions in a block of rows: a page reads one without holding up its reader. */
const TEXT_BLOCK = 200_000
const ROW_BLOCK = 40_000

/** The report while the data go by: figures of all, and as long as they are not too many the summaries themselves. */
export interface Report {
  document(row: DocumentRow): void
  /** @param essay whether the summary is the one of its essay that counts; false for a copy */
  record(record: SummaryRecord, essay: boolean, context: RecordContext): void
  reject(reject: Reject): void
  /** The page, piece by piece. */
  page(run: RunFacts): Iterable<string>
}

export function createReport(limit = { summaries: SUMMARIES, text: TEXT, mentions: MENTIONS }): Report {
  const figures = createRunningFigures(ORDERS)
  const documents = { total: 0, rejected: 0 }
  const rejects = { rows: [] as RejectRow[], total: 0 }
  const codes = createTallies<string>()
  let embedded: Embedded | null = createEmbedded()
  let summaries = 0

  return {
    document({ status }) {
      documents.total++
      if (status === 'rejected') documents.rejected++
    },
    reject({ path, stage, code, message }) {
      rejects.total++
      codes.add(code, true)
      if (rejects.rows.length < REJECTS) rejects.rows.push({ path, stage, code, message })
    },
    record(record, essay, context) {
      summaries++
      figures.add(record, essay)
      embedded?.add(record, essay, context)
      const { size } = embedded ?? {}
      if (size && (summaries > limit.summaries || size.text > limit.text || size.mentions > limit.mentions))
        embedded = null
    },
    page({ version }) {
      const frame: Frame = {
        version,
        documents,
        rejects: { ...rejects, codes: codes.entries().map(([code, { all }]) => [code, all] as const) },
        orders: ORDERS,
        glosses: GLOSSES,
        embedded: embedded && {
          summaries,
          rows: embedded.rows.map(({ first }) => first),
          texts: embedded.texts.map(({ first }) => first),
          folds: searchFolds(),
        },
        limit: embedded ? null : limit.summaries,
        figures: embedded ? null : figures.figures(),
      }
      const first: Block[] = [{ id: 'frame', value: frame }]
      const later: Block[] = []
      if (embedded) {
        first.push({ id: 'facts', value: embedded.facts.columns() })
        for (const [i, { encoder }] of embedded.rows.entries()) later.push({ id: `rows-${i}`, value: encoder.rows() })
        for (const [i, { texts }] of embedded.texts.entries()) later.push({ id: `texts-${i}`, value: texts })
      }
      return page({ first, later }, embedded !== null && isLarge(embedded.size.text + embedded.size.mentions * 20))
    },
  }
}

interface Embedded {
  readonly facts: ReturnType<typeof createFactEncoder>
  readonly rows: Array<{ readonly first: number; readonly encoder: ReturnType<typeof createEncoder>; mentions: number }>
  readonly texts: Array<{ readonly first: number; readonly texts: string[]; length: number }>
  readonly size: { text: number; mentions: number }
  add(record: SummaryRecord, essay: boolean, context: RecordContext): void
}

function createEmbedded(): Embedded {
  const facts = createFactEncoder()
  const rows: Embedded['rows'] = []
  const texts: Embedded['texts'] = []
  const size = { text: 0, mentions: 0 }
  let index = 0
  return {
    facts,
    rows,
    texts,
    size,
    add(record, essay, { text, sentences }) {
      const mentions = record.dates.length + record.counts.length + record.agencies.length + record.themes.length
      facts.add(record, essay)
      let rowBlock = rows.at(-1)
      if (rowBlock === undefined || rowBlock.mentions > ROW_BLOCK) {
        rowBlock = { first: index, encoder: createEncoder(), mentions: 0 }
        rows.push(rowBlock)
      }
      rowBlock.encoder.add(record, sentences)
      // a summary without a mention is a row too
      rowBlock.mentions += mentions + 1
      let textBlock = texts.at(-1)
      if (textBlock === undefined || textBlock.length > TEXT_BLOCK) {
        textBlock = { first: index, texts: [], length: 0 }
        texts.push(textBlock)
      }
      textBlock.texts.push(text)
      textBlock.length += text.length
      index++
      size.text += text.length
      size.mentions += mentions
    },
  }
}

/** The values of a column in the order of its schema. */
function valuesOf(table: keyof typeof TABLES, column: string): readonly string[] {
  return TABLES[table].columns.find(({ name }) => name === column)?.allowed ?? []
}

const ORDERS: Readonly<Record<Order, readonly string[]>> = {
  genre: valuesOf('summaries', 'genre'),
  issuer_type: valuesOf('summaries', 'issuer_type'),
  level: valuesOf('summaries', 'issuer_level'),
  topic: valuesOf('summaries', 'topics'),
  indicator: valuesOf('counts', 'indicator'),
}

const GLOSSES: Readonly<Record<string, GlossPair>> = Object.fromEntries(
  [...CSV_TABLES, 'rejects' as const]
    .flatMap((name) => TABLES[name].columns.flatMap(({ allowed }) => allowed ?? []))
    .map((value) => [value, [glossOf(value).en, glossOf(value).zh] as const]),
)
