import { createHash } from 'node:crypto'
import { close, fsync, openSync, rmSync, write } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const writeAsync = promisify(write)
const fsyncAsync = promisify(fsync)
const closeAsync = promisify(close)

/** Code units that are gathered before they are written. */
const CHUNK = 1 << 17

export interface FileFacts {
  readonly name: string
  readonly bytes: number
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string
}

/** A file that is written under a temporary name. Errors of the disk come out of `write` and `close`. */
export interface OutputFile {
  readonly name: string
  /** Takes a text; where it gives a promise, wait for it before the next, and memory stays flat. */
  write(text: string): Promise<void> | undefined
  /** Takes bytes, behind what was taken before; wait for the promise. */
  writeBytes(bytes: Uint8Array): Promise<void>
  /** Writes what is left, syncs it to the disk and closes the file, still under its temporary name. */
  close(): Promise<FileFacts>
  /** Gives the closed file its name. */
  publish(): Promise<void>
  /** Closes and removes what is still under the temporary name. */
  discard(): Promise<void>
}

/**
 * Creates `<name>.tmp` in a folder; one that a killed run left is replaced, a link is not followed.
 * @throws Error of the file system, where it cannot be created
 */
export function createOutputFile(folder: string, name: string): OutputFile {
  const temporary = join(folder, `${name}.tmp`)
  rmSync(temporary, { force: true })
  const fd = openSync(temporary, 'wx')
  const hash = createHash('sha256')
  let gathered = ''
  let bytes = 0
  let flushed = Promise.resolve()
  let open = true
  let published = false

  const flush = () => {
    const chunk = Buffer.from(gathered, 'utf8')
    gathered = ''
    return put(chunk)
  }
  const put = (chunk: Uint8Array) => {
    flushed = flushed.then(() => writeAll(fd, chunk))
    hash.update(chunk)
    bytes += chunk.length
    return flushed
  }
  const shut = async () => {
    if (!open) return
    open = false
    await closeAsync(fd)
  }

  return {
    name,
    write(text) {
      gathered += text
      return gathered.length < CHUNK ? undefined : flush()
    },
    writeBytes(chunk) {
      if (gathered !== '') void flush()
      return put(chunk)
    },
    async close() {
      await flush()
      await fsyncAsync(fd)
      await shut()
      return { name, bytes, sha256: hash.digest('hex') }
    },
    async publish() {
      await rename(temporary, join(folder, name))
      published = true
    },
    async discard() {
      await flushed.catch(() => {})
      await shut().catch(() => {})
      if (!published) rmSync(temporary, { force: true })
    },
  }
}

async function writeAll(fd: number, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    offset += (await writeAsync(fd, bytes, offset, bytes.length - offset, null)).bytesWritten
  }
}
