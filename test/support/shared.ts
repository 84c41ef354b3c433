import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A folder beside the project with material that cannot be part of it. Tests over it are skipped where it is absent. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Path of a folder of that material, or null, said on stderr, where it is absent. */
export function sharedFolder(name: string): string | null {
  const path = `${SHARED}${name}`
  if (existsSync(path)) return path
  process.stderr.write(`skipped: ${name} is not beside this checkout\n`)
  return null
}
