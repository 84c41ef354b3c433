import { existsSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ENCODINGS, type Encoding } from '../core/document.ts'
import type { Totals } from '../dataset/facts.ts'
import { FORMS } from '../dataset/forms/forms.ts'
import type { Slice } from '../pipeline/plan/plan.ts'
import type { SliceTotals } from '../pipeline/run.ts'
import { addOwnWordsOptions, type OwnWordsOptions, ownWordsOf } from './own-words-options.ts'
import { printTotals } from './print-totals.ts'
import { untilInterrupted } from './until-interrupted.ts'

interface Options extends OwnWordsOptions {
  readonly out?: string
  readonly csv: 'excel' | 'plain'
  readonly xlsx?: boolean
  readonly parquet?: boolean
  readonly duckdb?: boolean
  readonly jsonld?: boolean
  readonly keywords: number
  readonly textColumn?: string
  readonly encoding?: Encoding
  readonly keepTexts?: boolean
  readonly dryRun?: boolean
  readonly dtm?: boolean
  readonly segmenter: 'shared' | 'native'
  readonly workers: number | 'auto'
  readonly deadline: number
  readonly shardBytes?: number
  readonly resume?: boolean
  readonly keepParts?: boolean
  readonly shard?: Slice
  readonly quiet?: boolean
  readonly json?: boolean
}

const USAGE = 2

export function registerRun(program: Command): void {
  const command = program
    .command('run')
    .description('read files and folders, write the data sets')
    .argument('<path...>', 'files and folders of documents')
    .option('--out <dir>', 'folder for the data sets')
    .addOption(
      new Option('--csv <dialect>', 'tables for spreadsheets (BOM, CRLF, formulas disarmed) or for programs')
        .choices(['excel', 'plain'])
        .default('excel'),
    )
    .option('--xlsx', 'also a workbook: a sheet a table, typed cells, a codebook')
    .option('--parquet', 'also a Parquet file a table')
    .option('--duckdb', 'also a DuckDB file with keys and views (needs the package @duckdb/node-api)')
    .option('--jsonld', 'also the mentions as W3C Web Annotations')
    .option('--keywords <n>', 'keywords of a record, at most', keywordLimit, 10)
    .option('--text-column <name>', 'the column of tables (csv, xlsx, jsonl, parquet, …) that holds the texts')
    .addOption(
      new Option('--encoding <name>', 'the encoding of every text, where you know better than the bytes').choices([
        ...ENCODINGS,
      ]),
    )
    .option('--keep-texts', 'keep each text as texts/<document id>.txt, which the offsets count in')
    .option('--dry-run', 'say what would be read, as what, and why something would not; write nothing')
    .option('--dtm', 'write a document-term matrix too: dtm.mtx, dtm_terms.csv')
    .addOption(
      new Option('--segmenter <engine>', "zongjie's own, or nodejieba's native module: the same tokens, slower")
        .choices(['shared', 'native'])
        .default('shared'),
    )
    .option('--workers <n>', 'threads that mine; 1 mines in the main thread, without a deadline', workerCount, 'auto')
    .option('--deadline <seconds>', 'what takes longer to read or to mine is rejected', positive, 60)
    .option('--resume', 'go on with a run that was stopped; refused where its inputs or options are others by now')
    .option('--keep-parts', 'keep what was mined in <dir>/parts: the next run mines only what is new')
    .option('--shard <i/n>', 'mine the i-th of n slices only, and leave it to zongjie merge', slice)
    .addOption(new Option('--shard-bytes <n>', 'bytes of a part, about').argParser(positive).hideHelp())
    .option('--quiet', 'say nothing but errors')
    .option('--json', 'print the totals as JSON')
    .addHelpText(
      'after',
      `
Examples:
  zongjie run pages --out data                     a folder
  zongjie run a.txt b.zip --out data --csv plain   two files, tables for R or Python
  zongjie run pages --out data --xlsx --parquet    a workbook and Parquet files too
  zongjie run pages --out data --resume            go on after a stop
  zongjie run crawl.parquet --out data --text-column html_text
  zongjie run pages --dry-run                      what is in the folder, and what cannot be read
  zongjie run pages --out data --lexicon mine --rules codes.yaml --dtm
  zongjie run pages --out part-2 --shard 2/3       one of three machines; then: zongjie merge part-1 part-2 part-3`,
    )
  addOwnWordsOptions(command).action(async (paths: string[], options: Options, command: Command) => {
    for (const path of paths) {
      if (!existsSync(path)) command.error(`error: ${path}: there is no such file or folder`, { exitCode: 1 })
    }
    const read = {
      ...(options.encoding && { encoding: options.encoding }),
      ...(options.textColumn !== undefined && { textColumn: options.textColumn }),
    }
    if (options.dryRun) {
      const { dryRun } = await import('./dry-run.ts')
      process.exitCode = await dryRun(paths, read, options.json === true)
      return
    }
    const { out } = options
    if (out === undefined)
      return command.error("error: required option '--out <dir>' not specified", { exitCode: USAGE })
    const started = performance.now()
    const [{ run, runSlice }, { createProgress }] = await Promise.all([
      import('../pipeline/run.ts'),
      import('./progress.ts'),
    ])
    const progress = createProgress(options.quiet === true)
    const { quiet, json, shard, xlsx: _, parquet: __, duckdb: ___, jsonld: ____, ...rest } = options
    const forms = FORMS.filter((form) => options[form])
    const onWarning = (message: string) => void process.stderr.write(`zongjie: ${message}\n`)
    const own = ownWordsOf(options, command)
    const how = { ...rest, out, own, paths, forms, read, onProgress: progress.update, onWarning }
    const done = await untilInterrupted((signal) =>
      shard ? runSlice({ ...how, signal, slice: shard }) : run({ ...how, signal }),
    )
    progress.stop()
    if (done === null) return sayHowToGoOn(out)
    const seconds = (performance.now() - started) / 1000
    if (!shard) printTotals(done as Totals, { ...options, out }, seconds)
    else if (json) process.stdout.write(`${JSON.stringify({ ...done, out: out })}\n`)
    else if (!quiet) process.stdout.write(`${renderSlice(done, out)}\n`)
    if (done.documents === 0 && !shard) {
      process.stderr.write(`zongjie: no files in ${paths.join(', ')}: name a folder with documents in it\n`)
      process.exitCode = 1
    }
  })
}

function keywordLimit(value: string): number {
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 0 || limit > 50)
    throw new InvalidArgumentError('A whole number from 0 to 50 is needed.')
  return limit
}

function workerCount(value: string): number | 'auto' {
  return value === 'auto' ? value : positive(value)
}

function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1 on is needed.')
  return number
}

/** `2/3`: the second of three. */
function slice(value: string): Slice {
  const [, index, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number)
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw new InvalidArgumentError('Such as 2/3 is needed: the second of three.')
  return { index, of }
}

function renderSlice({ documents, summaries }: SliceTotals, out: string): string {
  return `  ${documents} files, ${summaries} summaries mined into ${out}; zongjie merge <dirs…> --out <dir> makes the data sets`
}

/** The run is there already, as far as it came: the same command goes on with it. */
function sayHowToGoOn(out: string): void {
  const command = process.argv.slice(2).filter((word) => word !== '--resume')
  const words = [...command, '--resume'].map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  )
  process.stderr.write(`zongjie: stopped; what is done is in ${out}/parts. To go on: zongjie ${words.join(' ')}\n`)
}
