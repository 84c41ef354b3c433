import { shellLine, shellWord } from '../shell-word.ts'

/** What the two jobs of a run over a cluster are told. */
export interface ClusterRun {
  /** The command that was typed, to be read. */
  readonly typed: string
  /** The words that start zongjie on a node. */
  readonly program: readonly string[]
  /** Absolute: what relative names count from, and where everything goes. */
  readonly cwd: string
  readonly out: string
  readonly paths: readonly string[]
  /** Words of `zongjie run` that decide what comes out. */
  readonly options: readonly string[]
  readonly shards: number
  /** Cores of a task of the array; as many threads mine. */
  readonly cpus: number
  /** Further options of sbatch for both jobs. */
  readonly sbatch: readonly string[]
}

/** The script of the array job: a task mines a slice. */
export function mineScript(run: ClusterRun): string {
  const { out, shards, cpus } = run
  const mine = shellLine([...run.program, 'run', ...run.paths])
  const options = run.options.length > 0 ? ` ${shellLine(run.options)}` : ''
  return `#!/bin/bash
# Mines a corpus in ${shards} slices, each by a task of this job. Written by:
#   ${run.typed}
# To submit it, and behind it what makes the data sets of the slices:
#   mine=$(sbatch --parsable ${shellWord(`${out}/slurm/mine.sh`)})
#   sbatch --dependency=afterok:$mine --kill-on-invalid-dep=yes ${shellWord(`${out}/slurm/merge.sh`)}
# A task that failed goes on where it stopped: sbatch --array=<its number> …/mine.sh
${heading(run, 'mine', '%a')}
#SBATCH --array=1-${shards}
#SBATCH --cpus-per-task=${cpus}
${further(run)}
slice=${shellWord(`${out}/slices`)}/$SLURM_ARRAY_TASK_ID
resume=
if [ "\${SLURM_RESTART_COUNT:-0}" -gt 0 ]; then
  # Slurm has given up the node that this task was on, and with it the run that locked the slice
  rm -f "$slice/zongjie.lock"
  resume=--resume
fi
exec ${mine} --out "$slice" --shard "$SLURM_ARRAY_TASK_ID/${shards}" --workers ${cpus}${options} $resume
`
}

/** The script of the job that waits for all tasks. */
export function mergeScript(run: ClusterRun): string {
  const { out, shards } = run
  return `#!/bin/bash
# Makes the data sets of the slices that mine.sh mined. They stay in ${out}/slices: remove them when all is well.
${heading(run, 'merge', '%j')}
${further(run)}
if [ "\${SLURM_RESTART_COUNT:-0}" -gt 0 ]; then
  # Slurm has given up the node that this job was on, and with it the run that locked the folder
  rm -f ${shellWord(`${out}/zongjie.lock`)}
fi
${shellLine([...run.program, 'merge'])} ${shellWord(`${out}/slices`)}/{1..${shards}} --out ${shellWord(out)}
status=$?
# 3: done, but some inputs gave no record; rejects.ndjson says which and why
[ $status -eq 3 ] || exit $status
`
}

function heading({ out, cwd }: ClusterRun, name: 'mine' | 'merge', which: string): string {
  const log = `${out.replaceAll('%', '%%')}/slurm/${name}-${which}.log`
  return `#SBATCH --job-name=zongjie-${name}
#SBATCH --chdir=${sbatchWord(cwd)}
#SBATCH --output=${sbatchWord(log)}
#SBATCH --open-mode=append
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --requeue`
}

/** The user's own options come last: of two that contradict each other sbatch takes the last. */
function further({ sbatch }: ClusterRun): string {
  return sbatch.map((option) => `#SBATCH ${option}\n`).join('')
}

/** A word as sbatch reads it in a comment. */
export function sbatchWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&')}"`
}
