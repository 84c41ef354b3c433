import { existsSync } from 'node:fs'
import type { Command } from 'commander'

/** Ends a command where one of the paths that it is to read is not there. */
export function checkPaths(paths: readonly string[], command: Command): void {
  for (const path of paths) {
    if (!existsSync(path)) command.error(`error: ${path}: there is no such file or folder`, { exitCode: 1 })
  }
}
