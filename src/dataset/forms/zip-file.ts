import { Zip, ZipDeflate } from 'fflate'
import type { OutputFile } from '../output-file.ts'

/** A zip archive that is written part by part, its bytes the same for the same parts. */
export interface ZipFile {
  /** Adds a part, piece by piece; memory holds some of its pieces. */
  add(name: string, pieces: Iterable<string>): Promise<void>
  /** Writes the archive's directory. */
  end(): Promise<void>
}

/** The earliest time that an archive can name: a part has no time of its own. */
const NO_TIME = new Date(1980, 0, 1)
/** Fast, for a table deflates well at any level. */
const LEVEL = 3
/** Code units that are deflated together. */
const PIECE = 1 << 18

export function createZipFile(file: OutputFile): ZipFile {
  let failure: Error | null = null
  let waiting: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    failure ??= error
    waiting.push(chunk)
  })
  const drain = async () => {
    if (failure) throw failure
    const chunks = waiting
    waiting = []
    for (const chunk of chunks) await file.writeBytes(chunk)
  }
  return {
    async add(name, pieces) {
      const part = new ZipDeflate(name, { level: LEVEL })
      part.mtime = NO_TIME
      zip.add(part)
      let gathered = ''
      for (const piece of pieces) {
        gathered += piece
        if (gathered.length < PIECE) continue
        part.push(Buffer.from(gathered))
        gathered = ''
        await drain()
      }
      part.push(Buffer.from(gathered), true)
      await drain()
    },
    async end() {
      zip.end()
      await drain()
    },
  }
}
