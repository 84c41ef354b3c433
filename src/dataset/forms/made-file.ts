import { createHash } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileFacts, OutputFile } from '../output-file.ts'

/** A file that a library writes by its path, handled as those that are written here: a temporary name first. */
export interface MadeFile extends Pick<OutputFile, 'name' | 'close' | 'publish' | 'discard'> {
  /** Where the library is to write; nothing stands there. */
  readonly path: string
}

/** @throws Error of the file system, where what a killed run left cannot be removed */
export function createMadeFile(folder: string, name: string): MadeFile {
  const path = join(folder, `${name}.tmp`)
  rmSync(path, { force: true })
  let published = false
  return {
    name,
    path,
    async close(): Promise<FileFacts> {
      const handle = await open(path, 'r+')
      await handle.sync()
      await handle.close()
      const hash = createHash('sha256')
      let bytes = 0
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        hash.update(chunk)
        bytes += chunk.length
      }
      return { name, bytes, sha256: hash.digest('hex') }
    },
    async publish() {
      await rename(path, join(folder, name))
      published = true
    },
    async discard() {
      if (!published) rmSync(path, { force: true })
    },
  }
}
