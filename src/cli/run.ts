import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Totals } from '../dataset/facts.ts'
import type { Slice } from '../pipeline/plan/plan.ts'
import type { SliceTotals } from '../pipeline/run.ts'
import { checkPaths } from './check-paths.ts'
import { addDataSetOptions, type DataSetOptions, readAndWriteOptions, wholeNumber } from './data-set-options.ts'
import { ownWordsOf } from './own-words-options.ts'
import { printTotals } from './print-totals.ts'
import { shellLine } from './shell-word.ts'
import { untilInterrupted } from './until-interrupted.ts'

interface Options extends DataSetOptions {
  readonly out?: string
  readonly dryRun?: boolean
  readonly workers: number | 'auto'
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
  addDataSetOptions(command)
    .option('--dry-run', 'say what would be read, as what, and why something would not; write nothing')
    .option('--workers <n>', 'threads that mine; 1 mines in the main thread, without a deadline', workerCount, 'auto')
    .option('--resume', 'go on with a run that was stopped; refused where its inputs or options are others by now')
    .option('--keep-parts', 'keep what was mined in <dir>/parts: the next run mines only what is new')
    .option('--shard <i/n>', 'mine the i-th of n slices only, and leave it to zongjie merge', slice)
    .addOption(new Option('--shard-bytes <n>', 'bytes of a part, about').argParser(wholeNumber).hideHelp())
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
  zongjie run crawl.warc.wet.gz --out data --chinese 0.5 --only 3·15
  zongjie run pages --dry-run                      what is in the folder, and what cannot be read
  zongjie run pages --out data --lexicon mine --rules codes.yaml --dtm
  zongjie run pages --out part-2 --shard 2/3       one of three machines; then: zongjie merge part-1 part-2 part-3`,
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      checkPaths(paths, command)
      const chosen = readAndWriteOptions(options)
      if (options.dryRun) {
        const { dryRun } = await import('./dry-run.ts')
        process.exitCode = await dryRun(paths, chosen.read, ownWordsOf(options, command), options.json === true)
        return
      }
      const { out, workers, shardBytes, resume, keepParts, shard, quiet = false, json } = options
      if (out === undefined)
        return command.error("error: required option '--out <dir>' not specified", { exitCode: USAGE })
      const started = performance.now()
      const [{ run, runSlice }, { createProgress }] = await Promise.all([
        import('../pipeline/run.ts'),
        import('./progress.ts'),
      ])
      const progress = createProgress(quiet)
      const onWarning = (message: string) => void process.stderr.write(`zongjie: ${message}\n`)
      const how = {
        ...chosen,
        out,
        paths,
        own: ownWordsOf(options, command),
        workers,
        ...(shardBytes !== undefined && { shardBytes }),
        ...(resume && { resume }),
        ...(keepParts && { keepParts }),
        onProgress: progress.update,
        onWarning,
      }
      const done = await untilInterrupted((signal) =>
        shard ? runSlice({ ...how, signal, slice: shard }) : run({ ...how, signal }),
      )
      progress.stop()
      if (done === null) return sayHowToGoOn(out)
      const seconds = (performance.now() - started) / 1000
      if (!shard) printTotals(done as Totals, { ...options, out }, seconds)
      else if (json) process.stdout.write(`${JSON.stringify({ ...done, out })}\n`)
      else if (!quiet) process.stdout.write(`${renderSlice(done, out)}\n`)
      if (done.documents + done.filtered === 0 && !shard) {
        process.stderr.write(`zongjie: no files in ${paths.join(', ')}: name a folder with documents in it\n`)
        process.exitCode = 1
      }
    })
}

function workerCount(value: string): number | 'auto' {
  return value === 'auto' ? value : wholeNumber(value)
}

/** `2/3`: the second of three. */
function slice(value: string): Slice {
  const [, index, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number)
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw new InvalidArgumentError('Such as 2/3 is needed: the second of three.')
  return { index, of }
}

function renderSlice({ documents, summaries, filtered }: SliceTotals, out: string): string {
  const left = filtered > 0 ? `, ${filtered} left out` : ''
  return `  ${documents} files${left}, ${summaries} summaries mined into ${out}; zongjie merge <dirs…> --out <dir> makes the data sets`
}

/** The run is there already, as far as it came: the same command goes on with it. */
function sayHowToGoOn(out: string): void {
  const command = process.argv.slice(2).filter((word) => word !== '--resume')
  process.stderr.write(
    `zongjie: stopped; what is done is in ${out}/parts. To go on: zongjie ${shellLine([...command, '--resume'])}\n`,
  )
}
