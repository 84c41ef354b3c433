import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './shared.ts'

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command, as `npm test` has built it. */
export function zongjie(args: readonly string[], options: { input?: string; cwd?: string } = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
    ...options,
  })
  return { code: status, stdout, stderr }
}
