import type {
  AgencyMention,
  CodeHit,
  CountMention,
  DateMention,
  SummaryRecord,
  ThemeMention,
  TopicEvidence,
} from '../core/record.generated.ts'
import type { Table } from './columns.ts'
import type { Cell } from './csv.ts'
import type { DocumentRow } from './facts.ts'
import { agencyId, identify } from './registry/identify.ts'

export type Mention = DateMention | CountMention | AgencyMention | ThemeMention

/** Cells by the names of their columns. */
export type Row = Readonly<Record<string, Cell>>

/**
 * The cells of a row in the order of the table's columns.
 * @throws Error where the row has no value for a column, not even null: code and schema have drifted apart
 */
export function cellsOf(table: Table, row: Row): Cell[] {
  return table.columns.map(({ name }) => {
    const cell = row[name]
    if (cell === undefined) throw new Error(`${table.file}: a row has no ${name}`)
    return cell
  })
}

/** The row of a document. */
export function documentRow(document: DocumentRow): Row {
  return { ...document, metadata: asJson(document.metadata) }
}

function asJson(metadata: DocumentRow['metadata']): string | null {
  return metadata === null ? null : JSON.stringify(metadata)
}

/**
 * The row of a summary: the record without its lists, with what is known of its document beside the text.
 * @param countOnce whether it is the one summary of its essay that is to be counted
 */
export function summaryRow(record: SummaryRecord, countOnce: boolean, metadata: DocumentRow['metadata']): Row {
  const { year, issuer, duplicates } = record
  return {
    id: record.id,
    document_path: record.document.path,
    ordinal: record.ordinal,
    title: record.title,
    start: record.start,
    end: record.end,
    genre: record.genre,
    year: year?.value ?? null,
    year_basis: year?.basis ?? null,
    year_evidence: year?.evidence ?? null,
    issuer_text: issuer?.text ?? null,
    issuer_name: issuer?.name ?? null,
    issuer_type: issuer?.type ?? null,
    issuer_level: issuer?.level ?? null,
    issuer_region: issuer?.region ?? null,
    topics: joined(record.topics),
    keywords: joined(record.keywords.map((keyword) => keyword.term)),
    duplicate_cluster: duplicates?.cluster ?? null,
    duplicate_size: duplicates?.size ?? null,
    duplicate_representative: duplicates?.representative ?? null,
    duplicate_similarity: duplicates?.similarity ?? null,
    count_once: countOnce,
    dates: record.dates.length,
    counts: record.counts.length,
    agencies: record.agencies.length,
    themes: record.themes.length,
    checks: joined([...new Set(record.checks.map((check) => check.code))]),
    metadata: asJson(metadata),
  }
}

/** The row of a topic, or of a code, of a record; `sentence` is the one around what shows it, null where nothing does. */
export function findingRow(record: SummaryRecord, finding: TopicEvidence | CodeHit, sentence: string | null): Row {
  return { summary_id: record.id, document_path: record.document.path, ...finding, sentence }
}

/**
 * The cells of a mention in the order of its table's columns: every field, its region as two. By far the most
 * rows are of mentions, so none is gathered in an object first.
 */
export function mentionCells(table: Table, record: SummaryRecord, mention: Mention, sentence: string): Cell[] {
  return table.columns.map(({ name }) => {
    const cell = mentionCell(name, record, mention, sentence)
    if (cell === undefined) throw new Error(`${table.file}: a mention has no ${name}`)
    return cell
  })
}

function mentionCell(name: string, record: SummaryRecord, mention: Mention, sentence: string): Cell | undefined {
  switch (name) {
    case 'summary_id':
      return record.id
    case 'document_path':
      return record.document.path
    case 'sentence':
      return sentence
    case 'agency_id':
      return agencyId(identify(mention as AgencyMention).key)
    case 'successor_name':
      return (mention as AgencyMention).successor?.name ?? null
    case 'successor_since':
      return (mention as AgencyMention).successor?.since ?? null
    case 'region_code':
      return (mention as AgencyMention).region?.code ?? null
    case 'region_name':
      return (mention as AgencyMention).region?.name ?? null
    default:
      return (mention as unknown as Row)[name]
  }
}

/** A list in one cell; an empty list is missing, not an empty text. */
export function joined(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(SEPARATOR)
}

/** Stands between the items of a list in a cell. */
export const SEPARATOR = '|'
