import { existsSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Totals } from '../dataset/facts.ts'
import { FORMS } from '../dataset/forms/forms.ts'
import { addOwnWordsOptions, type OwnWordsOptions, ownWordsOf } from './own-words-options.ts'

interface Options extends OwnWordsOptions {
  readonly out: string
  readonly csv: 'excel' | 'plain'
  readonly xlsx?: boolean
  readonly parquet?: boolean
  readonly duckdb?: boolean
  readonly jsonld?: boolean
  readonly keywords: number
  readonly dtm?: boolean
  readonly segmenter: 'shared' | 'native'
  readonly quiet?: boolean
  readonly json?: boolean
}

/** The exit code of a run that is done but for some inputs. */
const SOME_REJECTED = 3

export function registerRun(program: Command): void {
  const command = program
    .command('run')
    .description('read files and folders, write the data sets')
    .argument('<path...>', 'files and folders of documents')
    .requiredOption('--out <dir>', 'folder for the data sets')
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
    .option('--dtm', 'write a document-term matrix too: dtm.mtx, dtm_terms.csv')
    .addOption(
      new Option('--segmenter <engine>', "zongjie's own, or nodejieba's native module: the same tokens, slower")
        .choices(['shared', 'native'])
        .default('shared'),
    )
    .option('--quiet', 'say nothing but errors')
    .option('--json', 'print the totals as JSON')
    .addHelpText(
      'after',
      `
Examples:
  zongjie run pages --out data                     a folder
  zongjie run a.txt b.txt --out data --csv plain   two files, tables for R or Python
  zongjie run pages --out data --xlsx --parquet    a workbook and Parquet files too
  zongjie run pages --out data --lexicon mine --rules codes.yaml --dtm`,
    )
  addOwnWordsOptions(command).action(async (paths: string[], options: Options, command: Command) => {
    for (const path of paths) {
      if (!existsSync(path)) command.error(`error: ${path}: there is no such file or folder`, { exitCode: 1 })
    }
    const started = performance.now()
    const [{ run }, { createProgress }] = await Promise.all([import('../pipeline/run.ts'), import('./progress.ts')])
    const progress = createProgress(options.quiet === true)
    const { out, csv, keywords, dtm, segmenter } = options
    const forms = FORMS.filter((form) => options[form])
    const totals = await run({
      paths,
      out,
      csv,
      keywords,
      dtm: dtm ?? false,
      segmenter,
      forms,
      own: ownWordsOf(options, command),
      onProgress: progress.update,
    })
    progress.stop()
    const seconds = (performance.now() - started) / 1000
    if (options.json) process.stdout.write(`${JSON.stringify({ ...totals, out: options.out })}\n`)
    else if (!options.quiet) process.stdout.write(renderTotals(totals, options.out, seconds))
    if (totals.documents === 0) {
      process.stderr.write(`zongjie: no files in ${paths.join(', ')}: name a folder with .txt files in it\n`)
      process.exitCode = 1
    } else if (totals.rejected > 0) {
      process.stderr.write(
        `zongjie: ${totals.rejected} of ${totals.documents} inputs gave no record: see ${options.out}/rejects.ndjson\n`,
      )
      process.exitCode = SOME_REJECTED
    }
  })
}

function keywordLimit(value: string): number {
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 0 || limit > 50)
    throw new InvalidArgumentError('A whole number from 0 to 50 is needed.')
  return limit
}

function renderTotals(totals: Totals, out: string, seconds: number): string {
  const rows: Array<readonly [string, number | string]> = [
    ['files', totals.documents],
    ['summaries', totals.summaries],
    ['dates', totals.dates],
    ['counts', totals.counts],
    ['agencies', totals.agencies],
    ['themes', totals.themes],
    ['rejected files', totals.rejected],
    ['seconds', seconds.toFixed(1)],
  ]
  const table = rows.map(([name, value]) => `  ${name.padEnd(16)}${String(value).padStart(8)}\n`).join('')
  return `${table}
  ${out}/report.html      open it first: what is in this corpus
  ${out}/summaries.csv    one row a summary; dates, counts, agencies, themes.csv one row a mention
  ${out}/codebook.md      what each column means
`
}
