import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DuplicateCluster, Keyword } from '../core/record.generated.ts'
import type { Reject } from '../core/reject.ts'
import { type DataSets, openDataSets } from '../dataset/data-sets.ts'
import type { DocumentRow, Totals } from '../dataset/facts.ts'
import type { FormName } from '../dataset/forms/forms.ts'
import { canonicalize } from '../ingest/canonical.ts'
import { DEFAULT_LIMITS, type Limits, readDocument } from '../ingest/read-document.ts'
import { type Input, walk } from '../ingest/walk.ts'
import { createDuplicateFinder, type DuplicateFinder, shingles } from '../normalize/duplicates.ts'
import { createKeywordRanker, type KeywordRanker } from '../normalize/keywords.ts'
import { type Check, compileCheck } from '../schema/compile.ts'
import { type MinedSummary, mineDocument } from './mine-document.ts'
import type { OwnWords } from './own-words.ts'
import { readProvenance } from './provenance.ts'
import { createRecipe, type Recipe } from './recipe.ts'
import { createSpool, type Spool } from './spool.ts'

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
  /** Whether to write a document-term matrix too. */
  readonly dtm?: boolean
  readonly limits?: Limits
  /** Which engine cuts into tokens: zongjie's own (`shared`, the default) or nodejieba (`native`). The same comes out. */
  readonly segmenter?: 'shared' | 'native'
  /** Files of the user's own words. */
  readonly own?: OwnWords
  /** Told of each input that is done. */
  readonly onProgress?: (done: number, inputs: number) => void
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
  try {
    const recipe = createRecipe({ segmenter: options.segmenter ?? 'shared', own: options.own ?? {} })
    const corpus = mineCorpus(options, recipe, out, spool)
    const mined = performance.now()
    if (options.dtm) dataSets.matrix(corpus.ranker.vocabulary())
    await writeCorpus(dataSets, spool, corpus, recipe, options.keywords)
    spool.close()
    return await dataSets.finish({
      ...readProvenance(),
      own: recipe.own,
      options: {
        csv: options.csv,
        forms,
        keywords: options.keywords,
        dtm: options.dtm ?? false,
        limits: options.limits ?? DEFAULT_LIMITS,
      },
      timings: {
        finished: new Date().toISOString(),
        seconds: { mine: seconds(started, mined), write: seconds(mined, performance.now()) },
      },
    })
  } catch (error) {
    spool.close()
    await dataSets.abort()
    throw error
  }
}

interface Corpus {
  readonly ranker: KeywordRanker
  readonly duplicates: DuplicateFinder
  /** For each summary, in order: which document of the spool holds it, and where there. */
  readonly places: ReadonlyArray<readonly [document: number, summary: number]>
}

/** The first pass. */
function mineCorpus(options: RunOptions, recipe: Recipe, out: string, spool: Spool<DocumentOutcome>): Corpus {
  const found = walk(options.paths, out)
  const check = compileCheck('record')
  const ranker = createKeywordRanker()
  const duplicates = createDuplicateFinder()
  const places: Array<readonly [number, number]> = []
  const copies = new Map<string, number>()
  for (const [done, input] of found.entries()) {
    const outcome =
      'code' in input
        ? rejected(input.path, { sha256: null, bytes: null }, input)
        : mineInput(input, recipe, check, copies, options.limits ?? DEFAULT_LIMITS)
    for (const [index, summary] of outcome.summaries.entries()) {
      ranker.add(summary.terms)
      duplicates.add(shinglesOf(summary, recipe))
      places.push([spool.length, index])
    }
    spool.append(outcome)
    options.onProgress?.(done + 1, found.length)
  }
  return { ranker, duplicates, places }
}

/** Mines one input. Whatever goes wrong with it becomes its reject, so that the others are done. */
function mineInput(
  input: Input,
  recipe: Recipe,
  check: Check,
  copies: Map<string, number>,
  limits: Limits,
): DocumentOutcome {
  const read = readDocument(input, recipe.split.furniture, limits)
  if ('reject' in read) return rejected(input.path, read.facts, read.reject)
  const { document } = read
  const copy = copies.get(document.sha256) ?? 0
  copies.set(document.sha256, copy + 1)
  const refuse = (stage: Reject['stage'], code: Reject['code'], message: string) =>
    rejected(input.path, document, { path: input.path, stage, code, message })
  try {
    const summaries = mineDocument(document, recipe, copy)
    if (summaries.length === 0) return refuse('split', 'no-summary', 'no text that could be a summary')
    for (const { record } of summaries) {
      const fault = check(record)
      if (fault) return refuse('validate', 'invalid-record', `summary ${record.ordinal}: ${fault}`)
    }
    const { declaredYear, text: _, canonical: __, ...facts } = document
    const row = { ...facts, declared_year: declaredYear }
    return { row: { ...row, summaries: summaries.length, status: 'ok' }, summaries, reject: null }
  } catch (error) {
    return refuse('extract', 'failed', (error as Error).message)
  }
}

function rejected(path: string, facts: Pick<DocumentRow, 'sha256' | 'bytes'>, reject: Reject): DocumentOutcome {
  const unknown = {
    format: null,
    encoding: null,
    script: null,
    title: null,
    published: null,
    declared_year: null,
    source: null,
  }
  const { sha256, bytes } = facts
  return { row: { path, sha256, bytes, ...unknown, summaries: 0, status: 'rejected' }, summaries: [], reject }
}

/** The second pass. */
async function writeCorpus(
  dataSets: DataSets,
  spool: Spool<DocumentOutcome>,
  corpus: Corpus,
  recipe: Recipe,
  keywords: number,
): Promise<void> {
  const summaryAt = (index: number): MinedSummary => {
    const [document, summary] = corpus.places[index] as readonly [number, number]
    return spool.read(document).summaries[summary] as MinedSummary
  }
  const copies = describeCopies(corpus.duplicates, summaryAt, recipe)
  let index = 0
  for (let document = 0; document < spool.length; document++) {
    const { row, summaries, reject } = spool.read(document)
    await dataSets.document(row)
    if (reject) await dataSets.reject(reject)
    for (const summary of summaries) {
      const ranked: Keyword[] = corpus.ranker.rank(summary.terms, keywords)
      const record = { ...summary.record, keywords: ranked, duplicates: copies.get(index++) ?? null }
      await dataSets.record(record, summary)
    }
  }
}

/** What copies of a summary have in common with it. */
function shinglesOf({ text }: MinedSummary, { normalize }: Recipe): Uint32Array {
  const canonical = canonicalize(text)
  return shingles(canonical, normalize.bodies.places.find(canonical))
}

/** The cluster of each summary that has copies, by the summary's index. */
function describeCopies(
  duplicates: DuplicateFinder,
  summaryAt: (index: number) => MinedSummary,
  recipe: Recipe,
): Map<number, DuplicateCluster> {
  const described = new Map<number, DuplicateCluster>()
  const id = (index: number) => summaryAt(index).record.id
  for (const cluster of duplicates.clusters((index) => shinglesOf(summaryAt(index), recipe))) {
    const name = cluster.members.map(id).sort()[0] as string
    const representative = id(cluster.representative)
    for (const [index, similarity] of cluster.similarity) {
      described.set(index, { cluster: name, size: cluster.members.length, representative, similarity })
    }
  }
  return described
}

function seconds(from: number, to: number): number {
  return Math.round(to - from) / 1000
}
