import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import { checkPaths } from './check-paths.ts'
import { addDataSetOptions, type DataSetOptions, dataSetWords, wholeNumber } from './data-set-options.ts'
import { ownWordsOf } from './own-words-options.ts'
import { shellLine, shellWord } from './shell-word.ts'
import { type ClusterRun, mergeScript, mineScript } from './slurm/job-scripts.ts'
import { submit } from './slurm/submit.ts'

interface Options extends DataSetOptions {
  readonly out: string
  readonly shards: number
  readonly cpus: number
  readonly partition?: string
  readonly time?: string
  readonly mem?: string
  readonly sbatch: readonly string[]
  readonly submit?: boolean
}

const USAGE = 2
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x00-\x1f\x7f]/

export function registerSlurm(program: Command): void {
  const command = program
    .command('slurm')
    .description('mine a corpus on a Slurm cluster: an array job, and one behind it that makes the data sets')
    .argument('<path...>', 'files and folders of documents, on a disk that all nodes see')
    .requiredOption('--out <dir>', 'folder for the data sets, on such a disk too; scripts and logs go to <dir>/slurm')
    .requiredOption('--shards <n>', 'slices to mine apart: tasks of the array', wholeNumber)
    .option('--submit', 'submit the jobs too')
    .option('--cpus <n>', 'cores, and threads, of a task', wholeNumber, 2)
    .option('--partition <name>', 'partition of the cluster', sbatchValue)
    .option('--time <time>', 'time limit of a job: minutes, or days-hours:minutes', sbatchValue)
    .option('--mem <size>', 'memory of a job: 4G', sbatchValue)
    .option('--sbatch <option>', 'another option of sbatch, such as “--account=x”; may be given again', sbatchLine, [])
  addDataSetOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  zongjie slurm pages --out data --shards 64           writes data/slurm/mine.sh and merge.sh, and says how to submit them
  zongjie slurm pages --out data --shards 64 --submit --partition short --time 2:00:00 --mem 4G
  zongjie slurm pages --out data --shards 64 --submit --sbatch "--account=law" --sbatch "--array=1-64%16" --csv plain`,
    )
    .action((paths: string[], options: Options, command: Command) => {
      checkPaths(paths, command)
      ownWordsOf(options, command)
      const out = resolve(options.out)
      // the names stand in comments of the scripts
      if ([...process.argv, process.cwd()].some((word) => CONTROL.test(word)))
        command.error('error: a name with a line feed or another control character', { exitCode: USAGE })
      const around = paths.find((path) => isInside(out, resolve(path)))
      if (around !== undefined) {
        const why = 'a task would read what another one writes'
        command.error(`error: --out ${options.out} is inside ${around}: ${why}`, { exitCode: USAGE })
      }
      const scripts = writeScripts(clusterRunOf(paths, { ...options, out }, command))
      if (options.submit) {
        const { mine, merge } = submit(scripts.mine, scripts.merge)
        process.stdout.write(
          `job ${mine} mines in ${options.shards} tasks, job ${merge} makes the data sets: squeue -j ${mine},${merge}\n`,
        )
        return
      }
      process.stdout.write(`mine=$(sbatch --parsable ${shellWord(scripts.mine)})
sbatch --dependency=afterok:$mine --kill-on-invalid-dep=yes ${shellWord(scripts.merge)}\n`)
      process.stderr.write('zongjie: the scripts are written; the lines above, or --submit, submit them\n')
    })
}

function clusterRunOf(paths: readonly string[], options: Options, command: Command): ClusterRun {
  const { out, shards, cpus, partition, time, mem, sbatch } = options
  return {
    typed: `zongjie ${shellLine(process.argv.slice(2))}`,
    program: [process.execPath, fileURLToPath(new URL('main.js', import.meta.url))],
    cwd: process.cwd(),
    out,
    paths,
    options: dataSetWords(command),
    shards,
    cpus,
    sbatch: [
      ...(partition === undefined ? [] : [`--partition=${partition}`]),
      ...(time === undefined ? [] : [`--time=${time}`]),
      ...(mem === undefined ? [] : [`--mem=${mem}`]),
      ...sbatch,
    ],
  }
}

/** Writes the scripts; Slurm does not make the folder that the logs go to. */
function writeScripts(run: ClusterRun): { readonly mine: string; readonly merge: string } {
  const folder = join(run.out, 'slurm')
  mkdirSync(folder, { recursive: true })
  const mine = join(folder, 'mine.sh')
  const merge = join(folder, 'merge.sh')
  writeFileSync(mine, mineScript(run), { mode: 0o755 })
  writeFileSync(merge, mergeScript(run), { mode: 0o755 })
  return { mine, merge }
}

function isInside(folder: string, around: string): boolean {
  const way = relative(around, folder)
  return way !== '..' && !way.startsWith(`..${sep}`)
}

function sbatchValue(value: string): string {
  if (!/^[\w.,:@%+=-]+$/.test(value)) throw new InvalidArgumentError('A value of sbatch is needed: one word.')
  return value
}

function sbatchLine(value: string, before: readonly string[]): readonly string[] {
  if (!/^--?[a-zA-Z]/.test(value)) throw new InvalidArgumentError('An option of sbatch is needed, such as --account=x.')
  return [...before, value]
}
