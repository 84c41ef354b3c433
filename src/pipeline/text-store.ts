import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The texts of a run's documents, each in a file named by its id. */
export interface TextStore {
  write(id: string, text: string): void
  /** Puts them into place of an earlier run's. */
  publish(): void
  discard(): void
}

/** Texts wait under a temporary name until the run is done; where none are kept, an earlier run's are removed with it. */
export function createTextStore(out: string, kept: boolean): TextStore {
  const folder = join(out, 'texts')
  const waiting = join(out, 'texts.tmp')
  const remove = (path: string) => rmSync(path, { recursive: true, force: true })
  remove(waiting)
  if (kept) mkdirSync(waiting)
  return {
    write(id, text) {
      if (kept) writeFileSync(join(waiting, `${id}.txt`), text, { flag: 'wx' })
    },
    publish() {
      remove(folder)
      if (kept) renameSync(waiting, folder)
    },
    discard() {
      remove(waiting)
    },
  }
}
