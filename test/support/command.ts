import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './shared.ts'

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command, as `npm test` has built it. */
export function zongjie(
  args: readonly string[],
  { env, ...options }: { input?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', ...env },
    ...options,
  })
  return { code: status, stdout, stderr }
}
