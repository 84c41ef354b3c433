import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isBomb } from '../../limits.ts'
import { Refusal } from '../../refusal.ts'
import type { Pieces } from '../reader.ts'

/** Unpacks gzip, of several parts too. @throws Refusal `bomb` where it gives too much for its size */
export async function* gunzip(pieces: Pieces): AsyncGenerator<Buffer> {
  let packed = 0
  const counted = async function* () {
    for await (const piece of pieces) {
      packed += piece.length
      yield piece
    }
  }
  const unpacker = createGunzip()
  // an error of either reaches the reader of the unpacker
  pipeline(Readable.from(counted()), unpacker, () => {})
  let unpacked = 0
  for await (const piece of unpacker as AsyncIterable<Buffer>) {
    unpacked += piece.length
    if (isBomb(packed, unpacked)) throw new Refusal('bomb', `${packed} bytes that unpack to over ${unpacked}`)
    yield piece
  }
}
