import type { Column } from './properties.ts'
import { readColumns } from './properties.ts'

export type MentionKind = 'dates' | 'counts' | 'agencies' | 'themes'
export type TableName =
  | 'records'
  | 'documents'
  | 'summaries'
  | MentionKind
  | 'topics'
  | 'codes'
  | 'agency_registry'
  | 'rejects'

interface ForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource: TableName; readonly fields: readonly string[] }
}

/** A file of the data set that has rows. */
export interface Table {
  readonly name: TableName
  readonly file: string
  /** What one row is. */
  readonly row: { readonly en: string; readonly zh: string }
  readonly columns: readonly Column[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

const OF_DOCUMENT: ForeignKey = {
  fields: ['document_path'],
  reference: { resource: 'documents', fields: ['path'] },
}

// the id alone tells summaries apart; with the path, tables join to documents too
const OF_SUMMARY: ForeignKey = {
  fields: ['summary_id', 'document_path'],
  reference: { resource: 'summaries', fields: ['id', 'document_path'] },
}

const OF_BODY: ForeignKey = { fields: ['agency_id'], reference: { resource: 'agency_registry', fields: ['id'] } }

const AROUND = new Map(readColumns('mention-row', '').map((column) => [column.name, column]))

/** The tables, and in each the order of its columns: the order of the properties in the schemas. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  records: {
    name: 'records',
    file: 'records.ndjson',
    row: { en: 'one summary, with all its mentions', zh: '一篇总结及其全部提及' },
    columns: readColumns('record', '', 'whole'),
    primaryKey: [],
    foreignKeys: [],
  },
  documents: {
    name: 'documents',
    file: 'documents.csv',
    row: { en: 'one input file, also where it gave no record', zh: '一个输入文件（包括未产生记录的）' },
    columns: readColumns('document', ''),
    primaryKey: ['path'],
    foreignKeys: [],
  },
  summaries: {
    name: 'summaries',
    file: 'summaries.csv',
    row: { en: 'one summary (活动总结): one essay of a document', zh: '一篇活动总结' },
    columns: readColumns('summary-row', ''),
    primaryKey: ['id', 'document_path'],
    foreignKeys: [OF_DOCUMENT],
  },
  dates: mentions('dates', 'dateMention', {
    en: 'one mention of a date, range or duration',
    zh: '一处日期、时段或时长',
  }),
  counts: mentions('counts', 'countMention', { en: 'one mention of a number with its unit', zh: '一处带单位的数量' }),
  agencies: ofBodies(
    mentions('agencies', 'agencyMention', { en: 'one mention of an organisation', zh: '一处机构名称' }),
  ),
  themes: mentions('themes', 'themeMention', { en: 'one mention of a theme', zh: '一处主题口号' }),
  topics: {
    name: 'topics',
    file: 'topics.csv',
    row: { en: 'one topic of a summary, with what shows it', zh: '一篇总结的一项活动内容及其依据' },
    columns: readColumns('topic-row', ''),
    primaryKey: ['summary_id', 'document_path', 'topic'],
    foreignKeys: [OF_SUMMARY, OF_DOCUMENT],
  },
  codes: {
    name: 'codes',
    file: 'codes.csv',
    row: { en: "one code of the user's own rules that applies to a summary", zh: '一篇总结中成立的一个自定义编码' },
    columns: readColumns('code-row', ''),
    primaryKey: ['summary_id', 'document_path', 'code'],
    foreignKeys: [OF_SUMMARY, OF_DOCUMENT],
  },
  agency_registry: {
    name: 'agency_registry',
    file: 'agency_registry.csv',
    row: { en: 'one organisation over the whole corpus', zh: '全语料库中的一个机构' },
    columns: readColumns('agency-row', ''),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  rejects: {
    name: 'rejects',
    file: 'rejects.ndjson',
    row: { en: 'one input, or summary of it, that gave no record', zh: '一个未产生记录的输入' },
    columns: readColumns('reject', ''),
    primaryKey: [],
    foreignKeys: [],
  },
}

export const MENTION_KINDS: readonly MentionKind[] = ['dates', 'counts', 'agencies', 'themes']

/** The tables that are written as CSV, each behind those that its keys point to. */
export const CSV_TABLES = ['documents', 'summaries', 'agency_registry', ...MENTION_KINDS, 'topics', 'codes'] as const

export type CsvTableName = (typeof CSV_TABLES)[number]

/** Mentions of a kind do not overlap each other: within a summary, the start tells them apart. */
function mentions(name: MentionKind, definition: string, row: Table['row']): Table {
  return {
    name,
    file: `${name}.csv`,
    row,
    columns: [
      around('summary_id'),
      around('document_path'),
      ...readColumns('record', `/$defs/${definition}`),
      around('sentence'),
    ],
    primaryKey: ['summary_id', 'document_path', 'start'],
    foreignKeys: [OF_SUMMARY, OF_DOCUMENT],
  }
}

/** The table of mentions of bodies, which the registry tells apart. */
function ofBodies(table: Table): Table {
  const columns = table.columns.flatMap((column) => (column.name === 'name' ? [column, around('agency_id')] : [column]))
  return { ...table, columns, foreignKeys: [...table.foreignKeys, OF_BODY] }
}

function around(name: string): Column {
  const column = AROUND.get(name)
  if (column === undefined) throw new Error(`schemas/mention-row.schema.json has no ${name}`)
  return column
}
