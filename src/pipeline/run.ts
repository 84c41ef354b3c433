import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sentenceAt } from '../core/passage.ts'
import type { DuplicateCluster, Keyword } from '../core/record.generated.ts'
import type { Reject } from '../core/reject.ts'
import { type DataSets, openDataSets } from '../dataset/data-sets.ts'
import type { DocumentRow, Totals } from '../dataset/facts.ts'
import type { FormName } from '../dataset/forms/forms.ts'
import { canonicalize } from '../ingest/canonical.ts'
import type { ReadOptions } from '../ingest/formats/reader.ts'
import { forEachOutcome, type InputFacts, type ReadOutcome, readContext } from '../ingest/outcome.ts'
import { readInput } from '../ingest/read-input.ts'
import { planInputs, type Sidecar } from '../ingest/sidecar.ts'
import { createDuplicateFinder, type DuplicateFinder, shingles } from '../normalize/duplicates.ts'
import { createKeywordRanker, type KeywordRanker } from '../normalize/keywords.ts'
import { documentId } from '../normalize/record-id.ts'
import { type Check, compileCheck } from '../schema/compile.ts'
import { type MinedSummary, mineDocument } from './mine-document.ts'
import { readProvenance } from './provenance.ts'
import { createRecipe, type Recipe } from './recipe.ts'
import { createSpool, type Spool } from './spool.ts'
import { createTextStore, type TextStore } from './text-store.ts'

export interface RunOptions {
  /** Files and folders to read. */
  readonly paths: readonly string[]
  /** Folder that the data sets go to; made where it is not there. */
  readonly out: string
  /** Dialect of the tables: for spreadsheets, or for programs. */
  readonly csv: 'excel' | 'plain'
  /** Forms of the data sets beside CSV and NDJSON; none where not given. */
  readonly forms?: readonly FormName[]
  /** Keywords of a record, at most. */
  readonly keywords: number
  /** Limits, and what the user knows of the inputs. */
  readonly read?: Partial<ReadOptions>
  /** Keep each document's text in `texts/`, so that offsets can be looked up. */
  readonly keepTexts?: boolean
  /** Which engine cuts into tokens: zongjie's own (`shared`, the default) or nodejieba (`native`). The same comes out. */
  readonly segmenter?: 'shared' | 'native'
  /** Told of each input that is done. */
  readonly onProgress?: (done: number, inputs: number) => void
  /** Told of what is odd and stops nothing. */
  readonly onWarning?: (message: string) => void
}

/** What one input gave: its row, and either its summaries or why there are none. */
interface DocumentOutcome {
  readonly row: DocumentRow
  readonly summaries: readonly MinedSummary[]
  readonly reject: Reject | null
}

/**
 * Reads the inputs and writes the data sets. A first pass mines each document by itself, a second adds what only
 * the whole corpus tells (weights of keywords, clusters of copies); between them the summaries wait on disk.
 * @throws Error where the output folder cannot be written; no input makes it throw
 */
export async function run(options: RunOptions): Promise<Totals> {
  const started = performance.now()
  const out = resolve(options.out)
  mkdirSync(out, { recursive: true })
  const forms = options.forms ?? []
  const dataSets = openDataSets(out, { csv: options.csv, forms })
  const spool = createSpool<DocumentOutcome>(join(out, 'spool.tmp'))
  const texts = createTextStore(out, options.keepTexts === true)
  try {
    const corpus = await mineCorpus(options, out, spool, texts)
    const mined = performance.now()
    await writeCorpus(dataSets, spool, corpus, options.keywords)
    spool.close()
    texts.publish()
    const { limits, ...read } = readContext(corpus.recipe.split.furniture, options.read).options
    return await dataSets.finish({
      ...readProvenance(),
      options: {
        csv: options.csv,
        forms,
        keywords: options.keywords,
        limits,
        ...read,
        keepTexts: options.keepTexts === true,
      },
      timings: {
        finished: new Date().toISOString(),
        seconds: { mine: seconds(started, mined), write: seconds(mined, performance.now()) },
      },
    })
  } catch (error) {
    spool.close()
    texts.discard()
    await dataSets.abort()
    throw error
  }
}

interface Corpus {
  readonly recipe: Recipe
  readonly ranker: KeywordRanker
  readonly duplicates: DuplicateFinder
  /** For each summary, in order: which document of the spool holds it, and where there. */
  readonly places: ReadonlyArray<readonly [document: number, summary: number]>
}

/** The first pass. */
async function mineCorpus(
  options: RunOptions,
  out: string,
  spool: Spool<DocumentOutcome>,
  texts: TextStore,
): Promise<Corpus> {
  const { inputs, sidecar } = await planInputs(options.paths, out)
  const recipe = createRecipe({ segmenter: { engine: options.segmenter ?? 'shared' } })
  const context = readContext(recipe.split.furniture, options.read)
  const check = compileCheck('record')
  const ranker = createKeywordRanker()
  const duplicates = createDuplicateFinder()
  const places: Array<readonly [number, number]> = []
  const copies = new Map<string, number>()
  const take = (read: ReadOutcome) => {
    const outcome = mineOutcome(read, recipe, check, copies, texts, sidecar)
    for (const [index, summary] of outcome.summaries.entries()) {
      ranker.add(summary.terms)
      duplicates.add(shingles(canonicalize(summary.text)))
      places.push([spool.length, index])
    }
    spool.append(outcome)
  }
  for (const [done, input] of inputs.entries()) {
    // plain text is read at once; only what has to be waited for is
    const waiting =
      'code' in input ? take({ reject: input, facts: UNREAD }) : forEachOutcome(readInput(input, context), take)
    if (waiting) await waiting
    options.onProgress?.(done + 1, inputs.length)
  }
  for (const message of sidecar.warnings()) options.onWarning?.(message)
  return { recipe, ranker, duplicates, places }
}

const UNREAD: InputFacts = { sha256: null, bytes: null }

/** Mines one input. Whatever goes wrong with it becomes its reject, so that the others are done. */
function mineOutcome(
  read: ReadOutcome,
  recipe: Recipe,
  check: Check,
  copies: Map<string, number>,
  texts: TextStore,
  sidecar: Sidecar,
): DocumentOutcome {
  if ('reject' in read) return rejected(read.facts, read.reject, sidecar.of(read.reject.path))
  const { document } = read
  const { path } = document
  const copy = copies.get(document.sha256) ?? 0
  copies.set(document.sha256, copy + 1)
  const described = sidecar.of(path)
  const metadata = described === null ? document.metadata : { ...document.metadata, ...described }
  const { declaredYear, text, canonical: _, ...facts } = document
  const id = documentId(document.sha256, copy)
  const row = { ...facts, id, metadata, declared_year: declaredYear }
  texts.write(id, text)
  const refuse = (stage: Reject['stage'], code: Reject['code'], message: string): DocumentOutcome => ({
    row: { ...row, summaries: 0, status: 'rejected' },
    summaries: [],
    reject: { path, stage, code, message },
  })
  try {
    const summaries = mineDocument(document, recipe, copy)
    if (summaries.length === 0) return refuse('split', 'no-summary', 'no text that could be a summary')
    for (const { record } of summaries) {
      const fault = check(record)
      if (fault) return refuse('validate', 'invalid-record', `summary ${record.ordinal}: ${fault}`)
    }
    return { row: { ...row, summaries: summaries.length, status: 'ok' }, summaries, reject: null }
  } catch (error) {
    return refuse('extract', 'failed', (error as Error).message)
  }
}

function rejected(facts: InputFacts, reject: Reject, metadata: DocumentRow['metadata']): DocumentOutcome {
  const unknown = {
    id: null,
    format: null,
    encoding: null,
    script: null,
    title: null,
    published: null,
    declared_year: null,
    source: null,
    url: null,
    extraction: null,
  }
  return {
    row: { path: reject.path, ...unknown, ...facts, metadata, summaries: 0, status: 'rejected' },
    summaries: [],
    reject,
  }
}

/** The second pass. */
async function writeCorpus(
  dataSets: DataSets,
  spool: Spool<DocumentOutcome>,
  corpus: Corpus,
  keywords: number,
): Promise<void> {
  const summaryAt = (index: number): MinedSummary => {
    const [document, summary] = corpus.places[index] as readonly [number, number]
    return spool.read(document).summaries[summary] as MinedSummary
  }
  const copies = describeCopies(corpus.duplicates, summaryAt)
  let index = 0
  for (let document = 0; document < spool.length; document++) {
    const { row, summaries, reject } = spool.read(document)
    await dataSets.document(row)
    if (reject) await dataSets.reject(reject)
    for (const summary of summaries) {
      const ranked: Keyword[] = corpus.ranker.rank(summary.terms, keywords)
      const record = { ...summary.record, keywords: ranked, duplicates: copies.get(index++) ?? null }
      const { text, codePointsBefore } = summary
      const sentence = (start: number, end: number) => sentenceAround(summary, start, end)
      await dataSets.record(record, { text, codePointsBefore, sentence })
    }
  }
}

/** The cluster of each summary that has copies, by the summary's index. */
function describeCopies(
  duplicates: DuplicateFinder,
  summaryAt: (index: number) => MinedSummary,
): Map<number, DuplicateCluster> {
  const described = new Map<number, DuplicateCluster>()
  const id = (index: number) => summaryAt(index).record.id
  for (const cluster of duplicates.clusters((index) => shingles(canonicalize(summaryAt(index).text)))) {
    const name = cluster.members.map(id).sort()[0] as string
    const representative = id(cluster.representative)
    for (const [index, similarity] of cluster.similarity) {
      described.set(index, { cluster: name, size: cluster.members.length, representative, similarity })
    }
  }
  return described
}

/** The sentences that a mention stands in, in the source's own words; offsets as in the record. */
function sentenceAround({ record, text, sentences }: MinedSummary, start: number, end: number): string {
  const from = start - record.start
  const to = end - record.start
  const first = sentences[sentenceAt(sentences, from)]
  const last = sentences[sentenceAt(sentences, to - 1)]
  return text.slice(Math.min(first?.start ?? from, from), Math.max(last?.end ?? to, to))
}

function seconds(from: number, to: number): number {
  return Math.round(to - from) / 1000
}
