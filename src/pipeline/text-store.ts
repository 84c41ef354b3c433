import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder for the texts of a run's documents, made; null where none are kept, and an earlier run's are removed. */
export function prepareTexts(out: string, kept: boolean): string | null {
  const folder = join(out, 'texts')
  if (kept) mkdirSync(folder, { recursive: true })
  else rmSync(folder, { recursive: true, force: true })
  return kept ? folder : null
}

/** Writes a text under its document's id: the same bytes have the same one, whichever thread comes first. */
export function keepText(folder: string, id: string, text: string): void {
  writeFileSync(join(folder, `${id}.txt`), text)
}

/** The texts of a run, put in order when it is known which documents it has. */
export interface TextGatherer {
  /** A document was decoded; files of the same bytes have one text. */
  add(id: string): void
  /**
   * Copies what stands in another folder, and removes what is no document's of this run.
   * @throws Error that names a text that is nowhere
   */
  finish(): void
}

/** @param folders output folders that the texts were kept in: the run's own, or those of its slices */
export function createTextGatherer(out: string, folders: readonly string[]): TextGatherer {
  const into = join(out, 'texts')
  const names = new Set<string>()
  return {
    add: (id) => void names.add(`${id}.txt`),
    finish() {
      mkdirSync(into, { recursive: true })
      for (const name of names) {
        const found = folders.map((folder) => join(folder, 'texts', name)).find((path) => existsSync(path))
        if (found === undefined)
          throw new Error(`texts/${name} is gone from ${folders.join(', ')}: remove parts/ there and mine again`)
        if (found !== join(into, name)) copyFileSync(found, join(into, name))
      }
      for (const name of readdirSync(into)) if (!names.has(name)) rmSync(join(into, name), { recursive: true })
    },
  }
}
