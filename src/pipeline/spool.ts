import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'

/**
 * A file of JSON values that is written once and then read in any order: what the first pass over a corpus leaves
 * for the second. Memory holds the offsets alone.
 */
export interface Spool<Value> {
  readonly length: number
  append(value: Value): void
  read(index: number): Value
  /** Closes and deletes the file; a second time it does nothing. */
  close(): void
}

const CHUNK = 1 << 20

export function createSpool<Value>(path: string): Spool<Value> {
  // what a killed run left is removed; a link of that name is not followed
  rmSync(path, { force: true })
  const descriptor = openSync(path, 'wx+')
  const offsets: number[] = [0]
  let pending: Buffer[] = []
  let pendingBytes = 0
  let written = 0
  let closed = false
  const flush = () => {
    if (pendingBytes === 0) return
    const chunk = Buffer.concat(pending)
    for (let done = 0; done < chunk.length; )
      done += writeSync(descriptor, chunk, done, chunk.length - done, written + done)
    written += chunk.length
    pending = []
    pendingBytes = 0
  }
  return {
    get length() {
      return offsets.length - 1
    },
    append(value) {
      const bytes = Buffer.from(JSON.stringify(value))
      pending.push(bytes)
      pendingBytes += bytes.length
      offsets.push((offsets.at(-1) as number) + bytes.length)
      if (pendingBytes >= CHUNK) flush()
    },
    read(index) {
      flush()
      const start = offsets[index] as number
      const bytes = Buffer.alloc((offsets[index + 1] as number) - start)
      for (let done = 0; done < bytes.length; ) {
        const read = readSync(descriptor, bytes, done, bytes.length - done, start + done)
        if (read === 0) throw new Error(`${path} was cut while it was in use`)
        done += read
      }
      return JSON.parse(bytes.toString('utf8')) as Value
    },
    close() {
      if (closed) return
      closed = true
      closeSync(descriptor)
      rmSync(path)
    },
  }
}
