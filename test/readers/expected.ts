import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SummaryRecord } from '../../src/core/record.generated.ts'
import { type CsvTableName, MENTION_KINDS, TABLES } from '../../src/dataset/columns.ts'
import type { Cell } from '../../src/dataset/csv.ts'
import { type DataSetOptions, openDataSets } from '../../src/dataset/data-sets.ts'
import { sentenceAround } from '../../src/dataset/excerpt.ts'
import { createRegistry } from '../../src/dataset/registry/registry.ts'
import { cellsOf, documentRow, findingRow, mentionCells, summaryRow } from '../../src/dataset/rows.ts'
import { RUN, type Sample, sample } from '../unit/dataset/sample-record.ts'

export type Rows = Readonly<Record<CsvTableName, Cell[][]>>

/** Texts that CSV, spreadsheets and XML treat in a way of their own. */
export const HOSTILE = [
  '=1+1',
  '+86 10',
  '-3.5',
  '@SUM(A1)',
  '＝1+1',
  ' =1+1',
  '\u200b=1+1',
  '\t=1',
  '\nabc',
  '\r\n=1',
  "'=1+1",
  "''五一",
  'a,b;c"d"',
  '两\n行',
  '两\r\n行',
  'TRUE',
  'NA',
  'NULL',
  'nan',
  '0012',
  '1e5',
  '3-15',
  '1/2',
  '2016-05-01',
  '𠮷野家與龍龜',
  '_x0041_',
  '\u0001甲\u001f',
  '<b>&amp;</b>',
  ' 前后有空格 ',
  '%s|#N/A',
  '"',
  '{=1+1}',
  "五一'假期",
]

/** A document for each hostile text, which stands wherever a text can. */
export function hostileSamples(texts: readonly string[] = HOSTILE): Sample[] {
  return texts.map((text, i) => {
    const one = sample(`${String(i).padStart(3, '0')}.txt`, text)
    const record = {
      ...one.record,
      year: { value: 2016, basis: 'stated', evidence: text },
      issuer: { text, name: text, type: 'justice', level: null, region: null },
      counts: one.record.counts.map((count, j) => ({
        ...count,
        value: [1234567.5, null][j],
        object: text,
        action: null,
      })),
      agencies: one.record.agencies.map((agency) => ({ ...agency, name: text })),
    } as SummaryRecord
    return {
      row: { ...one.row, title: text },
      record,
      context: { ...one.context, ...oneSentence(text, one.context.text) },
    }
  })
}

/** The text with these words in its midst, all of it one sentence, so that each mention's row shows them. */
function oneSentence(words: string, text: string) {
  const whole = text + words
  return { text: whole, sentences: [{ start: 0, end: whole.length }] }
}

/** Writes a data set of these samples. */
export async function writeSamples(folder: string, samples: readonly Sample[], options: DataSetOptions): Promise<void> {
  const sets = openDataSets(folder, options)
  for (const { row, record, context } of samples) {
    await sets.document(row)
    await sets.record(record, context)
  }
  await sets.finish(RUN)
}

/** The cells that the tables of these samples must hold. */
export function expectedRows(samples: readonly Sample[]): Rows {
  const registry = createRegistry()
  const rows: Rows = {
    documents: [],
    summaries: [],
    dates: [],
    counts: [],
    agencies: [],
    themes: [],
    topics: [],
    codes: [],
    agency_registry: [],
  }
  for (const { row, record, context } of samples) {
    rows.documents.push(cellsOf(TABLES.documents, documentRow(row)))
    rows.summaries.push(cellsOf(TABLES.summaries, summaryRow(record, true, row.metadata)))
    registry.add(record)
    for (const kind of MENTION_KINDS) {
      for (const mention of record[kind]) {
        rows[kind].push(mentionCells(TABLES[kind], record, mention, sentenceAround(record, context, mention)))
      }
    }
    const around = ({ start, end }: { start: number | null; end: number | null }) =>
      start === null || end === null ? null : sentenceAround(record, context, { start, end })
    for (const topic of record.topicEvidence)
      rows.topics.push(cellsOf(TABLES.topics, findingRow(record, topic, around(topic))))
    for (const code of record.codes) rows.codes.push(cellsOf(TABLES.codes, findingRow(record, code, around(code))))
  }
  for (const row of registry.rows()) rows.agency_registry.push(cellsOf(TABLES.agency_registry, row))
  return rows
}

/** The same as readers of text see them: numbers and booleans as the CSV writes them. */
export function asTexts(rows: Cell[][]): Array<Array<string | null>> {
  return rows.map((row) =>
    row.map((cell) => (cell === null ? null : typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell))),
  )
}

/** A JSON file that a reader wrote: rows of each table. */
export function readRows(folder: string, name: string): Record<CsvTableName, Array<Array<string | null>>> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}
