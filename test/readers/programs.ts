import { spawnSync } from 'node:child_process'

/** A program that may not be installed: the tests that need it are then skipped, and say so. */
export interface Program {
  readonly command: string | null
  /** Says in a test's title what is missing. */
  readonly note: string
}

/** The first of the commands that runs with these arguments. */
export function findProgram(commands: readonly string[], args: readonly string[], apt: string): Program {
  const command = commands.find((name) => spawnSync(name, args, { stdio: 'ignore' }).status === 0) ?? null
  return { command, note: command === null ? ` (skipped: apt-get install ${apt})` : '' }
}

/** Runs it in a folder; its standard output. @throws Error with what it said, where it fails */
export function runProgram(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
  })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}${stdout}`)
  return stdout
}
