import { existsSync, readFileSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'

/**
 * The text of a document in a folder: by its path there, or by its name alone.
 * @throws Error where it is not there, or its path leads out of the folder
 */
export function readText(folder: string, path: string): string {
  if (isAbsolute(path) || path.split('/').includes('..')) throw new Error(`${path} leads out of ${folder}`)
  const place = [path, basename(path)].map((name) => join(folder, name)).find((candidate) => existsSync(candidate))
  if (place === undefined) throw new Error(`the text of ${path} is not in ${folder}`)
  return readFileSync(place, 'utf8').replace(/^\uFEFF/, '')
}
