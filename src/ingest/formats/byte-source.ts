import { fstatSync, readSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import type { Pieces } from './reader.ts'

/** Bytes to read: of an open file, or in memory. */
export interface ByteSource {
  readonly size: number
  /** Up to `length` bytes from a place on; fewer at the end. */
  read(position: number, length: number): Buffer
}

export function ofBytes(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (position, length) => bytes.subarray(position, position + length) }
}

/** Of an open file: the descriptor stays the caller's to close. */
export function ofFile(descriptor: number): ByteSource {
  const { size } = fstatSync(descriptor)
  return {
    size,
    read(position, length) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)))
      let filled = 0
      while (filled < bytes.length) {
        const read = readSync(descriptor, bytes, filled, bytes.length - filled, position + filled)
        // cut while it was read
        if (read === 0) break
        filled += read
      }
      return bytes.subarray(0, filled)
    },
  }
}

const CHUNK = 256 * 1024

/** All bytes in pieces, for what reads from front to back. */
export function* piecesOf(source: ByteSource): Generator<Buffer> {
  for (let at = 0; at < source.size; at += CHUNK) yield source.read(at, CHUNK)
}

/** The first bytes of pieces, and the pieces as if nothing had been read of them. */
export async function peek(pieces: Pieces, length: number): Promise<{ head: Buffer; pieces: AsyncIterable<Buffer> }> {
  const iterator = toAsync(pieces)
  const read: Buffer[] = []
  let size = 0
  while (size < length) {
    const next = await iterator.next()
    if (next.done) break
    read.push(next.value)
    size += next.value.length
  }
  const again = async function* () {
    yield* read
    yield* iterator
  }
  return { head: Buffer.concat(read).subarray(0, length), pieces: again() }
}

async function* toAsync(pieces: Pieces): AsyncGenerator<Buffer> {
  yield* pieces
}

/** All pieces as one. @throws Refusal `too-large` beyond the limit */
export async function collect(pieces: Pieces, limit: number): Promise<Buffer> {
  const read: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > limit) throw new Refusal('too-large', `more than ${limit} bytes when unpacked, which is the limit`)
    read.push(piece)
  }
  return Buffer.concat(read)
}
