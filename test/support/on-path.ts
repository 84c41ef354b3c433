import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './shared.ts'

/** An environment in which other programs find the built command as `zongjie`; it is put into the folder. */
export function zongjieOnPath(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  const script = `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/cli/main.js')}' "$@"\n`
  writeFileSync(join(bin, 'zongjie'), script, { mode: 0o755 })
  return { ...process.env, PATH: `${bin}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' }
}
