import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
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
