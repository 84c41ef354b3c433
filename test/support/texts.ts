import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The plain texts of a folder, by name. */
export function readTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
