import { spawn, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { ROOT } from './shared.ts'

export interface Result {
  readonly code: number | null
  /** What ended it, where it did not end by itself; told by what runs aside alone. */
  readonly signal?: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

interface Options {
  readonly env?: NodeJS.ProcessEnv
}

const MAIN = join(ROOT, 'dist/cli/main.js')

/** Runs the built command, as `npm test` has built it. */
export function zongjie(
  args: readonly string[],
  { env, ...options }: { input?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', ...env },
    ...options,
  })
  return { code: status, stdout, stderr }
}

/** As many processes at a time as there are cores, over all tests of a file that run side by side. */
const aside = pLimit(Math.max(2, availableParallelism()))

/** Runs the built command while others run: what takes long is mostly a process that starts. */
export function zongjieAside(args: readonly string[], options: Options = {}): Promise<Result> {
  return runAside([process.execPath, MAIN, ...args], options)
}

/** Runs a program while others run. */
export function runAside([program = '', ...args]: readonly string[], { env }: Options = {}): Promise<Result> {
  return aside(
    () =>
      new Promise((resolve, reject) => {
        const child = spawn(program, args, { env: { ...process.env, NO_COLOR: '1', ...env } })
        const said = { stdout: '', stderr: '' }
        for (const name of ['stdout', 'stderr'] as const) {
          child[name].setEncoding('utf8')
          child[name].on('data', (text: string) => {
            said[name] += text
          })
        }
        child.on('error', reject)
        child.on('close', (code, signal) => resolve({ code, signal, ...said }))
      }),
  )
}
