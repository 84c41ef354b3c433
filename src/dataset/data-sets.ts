import { mkdirSync } from 'node:fs'
import pLimit from 'p-limit'
import type { CodeHit, SummaryRecord, TopicEvidence } from '../core/record.generated.ts'
import type { Reject } from '../core/reject.ts'
import { CODEBOOK_FILES, codebook } from './codebook/codebook.ts'
import { LOADERS } from './codebook/loaders.ts'
import { type CsvTableName, MENTION_KINDS, TABLES, type TableName } from './columns.ts'
import { type Cell, csvEncoder, DIALECTS, type DialectName } from './csv.ts'
import { dataPackage } from './datapackage.ts'
import { excerpt, sentenceAround } from './excerpt.ts'
import type { DocumentRow, RecordContext, RunFacts, Totals } from './facts.ts'
import type { FormName } from './forms/forms.ts'
import { type Forms, openForms } from './forms/open-forms.ts'
import { openTables } from './open-tables.ts'
import { createOutputFile, type FileFacts, type OutputFile } from './output-file.ts'
import { publish, RUN_FILE } from './publish.ts'
import { createRegistry } from './registry/registry.ts'
import { createReport } from './report/report.ts'
import { cellsOf, documentRow, findingRow, mentionCells, type Row, summaryRow } from './rows.ts'
import { createInputList, runFile } from './run-file.ts'
import type { TableFacts, TableFile } from './table-file.ts'
import { createTermMatrix, MATRIX_FILE, TERMS_FILE, type TermMatrix, type Vocabulary } from './term-matrix.ts'

export type { DocumentRow, RecordContext, RunFacts, Totals } from './facts.ts'

/**
 * The files of a run, while it goes on. Call in the order of the inputs: a document, then its records by
 * ordinal; rejects where they fall. Wait for the promise that a call gives before the next call.
 */
export interface DataSets {
  /** @throws Error where the document before has another number of records than its row said */
  document(row: DocumentRow): void | Promise<void>
  /** @throws Error where the record is not of the last document */
  record(record: SummaryRecord, context: RecordContext): void | Promise<void>
  reject(reject: Reject): void | Promise<void>
  /** Has a document-term matrix written too: call before the first record, and give each record's terms. */
  matrix(vocabulary: Vocabulary): void
  /** Closes the files and puts them into place, run.json last. Where it fails, call `abort`. */
  finish(run: RunFacts): Promise<Totals>
  /** Removes what was written under temporary names; does nothing after `finish`. */
  abort(): Promise<void>
}

export interface DataSetOptions {
  readonly csv: DialectName
  /** Forms of the data set beside CSV and NDJSON; none where not given. */
  readonly forms?: readonly FormName[]
}

/**
 * Opens the files of a run in a folder, which is made where it does not exist. They stand under temporary
 * names until `finish`; an earlier run's files stay as they are until then.
 * @throws Error of the file system, where a file cannot be made
 */
export function openDataSets(out: string, options: DataSetOptions): DataSets {
  mkdirSync(out, { recursive: true })
  const dialect = DIALECTS[options.csv]
  const forms = openForms(out, options.forms ?? [])
  const { csv, lines, files } = openOrDiscard(forms, () => openTables(out, dialect))
  const texts: OutputFile[] = []
  const inputs = createInputList()
  const report = createReport()
  const registry = createRegistry()
  const representatives = new Set<string>()
  let matrix: TermMatrix | null = null
  let document: DocumentRow | null = null
  let records = 0
  let rejected = 0

  const append = (table: CsvTableName, row: Row) => appendCells(table, cellsOf(TABLES[table], row))
  const appendCells = (table: CsvTableName, cells: readonly Cell[]) =>
    allOf([csv[table].append(cells), forms.row(table, cells)])

  /** One summary of each essay: files of the same bytes hold the representative of a cluster twice. */
  const isCounted = ({ id, duplicates }: SummaryRecord): boolean => {
    if (duplicates === null) return true
    if (duplicates.representative !== id || representatives.has(id)) return false
    representatives.add(id)
    return true
  }
  const checkDocument = () => {
    if (document === null || document.summaries === records) return
    throw new Error(`${document.path}: ${records} records written, ${document.summaries} announced`)
  }
  const createText = (name: string): OutputFile => {
    const file = createOutputFile(out, name)
    texts.push(file)
    return file
  }
  const writeText = async (name: string, parts: Iterable<string>): Promise<FileFacts> => {
    const file = createText(name)
    for (const part of parts) await file.write(part)
    return file.close()
  }
  const writeLoaders = async () => {
    const facts: FileFacts[] = []
    for (const [name, write] of Object.entries(LOADERS)) facts.push(await writeText(name, [write(dialect)]))
    return facts
  }

  return {
    matrix(vocabulary) {
      const terms = createText(TERMS_FILE)
      if (dialect.bom) terms.write('\ufeff')
      matrix = createTermMatrix(vocabulary, createText(MATRIX_FILE), terms, csvEncoder(dialect))
    },

    document(row) {
      checkDocument()
      document = row
      records = 0
      if (row.status === 'rejected') rejected++
      inputs.add(row)
      report.document(row)
      return append('documents', documentRow(row))
    },

    record(record, context) {
      const { path } = record.document
      if (document?.path !== path) throw new Error(`${path}: a record without its document`)
      records++
      const counted = isCounted(record)
      const waits = [lines.records.append(record), append('summaries', summaryRow(record, counted, document.metadata))]
      for (const kind of MENTION_KINDS) {
        for (const mention of record[kind]) {
          const sentence = excerpt(sentenceAround(record, context, mention), mention.text)
          waits.push(appendCells(kind, mentionCells(TABLES[kind], record, mention, sentence)))
        }
      }
      const around = ({ start, end }: TopicEvidence | CodeHit) =>
        start === null || end === null
          ? null
          : excerpt(
              sentenceAround(record, context, { start, end }),
              context.text.slice(start - record.start, end - record.start),
            )
      for (const topic of record.topicEvidence) waits.push(append('topics', findingRow(record, topic, around(topic))))
      for (const code of record.codes) waits.push(append('codes', findingRow(record, code, around(code))))
      if (matrix) waits.push(matrix.append(context.terms ?? []))
      waits.push(forms.record(record, context))
      report.record(record, counted, context)
      registry.add(record)
      return allOf(waits)
    },

    reject(reject) {
      report.reject(reject)
      const { path, stage, code, message } = reject
      return lines.rejects.append({ path, stage, code, message })
    },

    async finish(run) {
      checkDocument()
      for (const row of registry.rows()) await append('agency_registry', row)
      await matrix?.end()
      const ofMatrix = await Promise.all(texts.map((file) => file.close()))
      const tables = await closeAll(files)
      const totals = totalsOf(tables, rejected, run.filtered ?? 0)
      const written: FileFacts[] = [
        ...tables,
        ...ofMatrix,
        await writeText('datapackage.json', [`${JSON.stringify(dataPackage(tables, dialect), null, 2)}\n`]),
        await writeText(CODEBOOK_FILES.en, [codebook(dialect, 'en')]),
        await writeText(CODEBOOK_FILES.zh, [codebook(dialect, 'zh')]),
        ...(await writeLoaders()),
        await writeText('report.html', report.page(run)),
      ]
      const further = await forms.close()
      written.push(...further.facts)
      const others = [...files, ...texts, ...further.files]
      await writeText(RUN_FILE, [runFile(run, inputs.sha256(), totals, written)])
      await publish(out, others, texts.at(-1) as OutputFile, further.stale)
      return totals
    },

    async abort() {
      await forms.discard()
      for (const file of [...files, ...texts]) await file.discard()
    },
  }
}

function openOrDiscard<Opened>(forms: Forms, open: () => Opened): Opened {
  try {
    return open()
  } catch (error) {
    void forms.discard()
    throw error
  }
}

/** Flushes and syncs the files, a few at a time: a disk serves some requests together, not all of them. */
async function closeAll(files: ReadonlyArray<TableFile<never>>): Promise<TableFacts[]> {
  const together = pLimit(4)
  const closed = await Promise.allSettled(files.map((file) => together(() => file.close())))
  return closed.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  })
}

function totalsOf(tables: readonly TableFacts[], rejected: number, filtered: number): Totals {
  const rows = (name: TableName) => tables.find((table) => table.name === TABLES[name].file)?.rows ?? 0
  return {
    documents: rows('documents'),
    rejected,
    summaries: rows('summaries'),
    dates: rows('dates'),
    counts: rows('counts'),
    agencies: rows('agencies'),
    themes: rows('themes'),
    rejects: rows('rejects'),
    filtered,
  }
}

/** Nothing to wait for where no file had enough to write. */
function allOf(waits: ReadonlyArray<Promise<void> | undefined>): Promise<void> | undefined {
  const writing = waits.filter((wait) => wait !== undefined)
  return writing.length === 0 ? undefined : Promise.all(writing).then(() => {})
}
