import { spawnSync } from 'node:child_process'

/** Numbers of the jobs that were submitted. */
export interface Submitted {
  readonly mine: string
  readonly merge: string
}

/**
 * Submits the two jobs, the second to begin when all tasks of the first have ended well, and to be cancelled where one
 * has not.
 * @throws Error with what sbatch said
 */
export function submit(mineScript: string, mergeScript: string): Submitted {
  const mine = sbatch([mineScript])
  const merge = sbatch([`--dependency=afterok:${mine}`, '--kill-on-invalid-dep=yes', mergeScript])
  return { mine, merge }
}

function sbatch(args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('sbatch', ['--parsable', ...args], { encoding: 'utf8' })
  if (error) throw new Error(`sbatch cannot be started (${error.message}): submit the scripts where it can`)
  if (status !== 0) throw new Error(`sbatch ended with ${status}: ${stderr.trim()}`)
  // 'job' or 'job;cluster'
  return stdout.trim().split(';')[0] as string
}
