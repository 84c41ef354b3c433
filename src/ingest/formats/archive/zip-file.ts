import { Readable } from 'node:stream'
import { crc32, inflateRawSync } from 'node:zlib'
import yauzl from 'yauzl'
import { isBomb } from '../../limits.ts'
import { Refusal } from '../../refusal.ts'
import { showName } from '../../show-name.ts'
import { type ByteSource, piecesOf } from '../byte-source.ts'

/** A file in a zip archive. */
export interface ZipMember {
  /** Its name, as far as it can be read; `/` between parts. A name only: nothing is ever written under it. */
  readonly name: string
  readonly size: number
  readonly encrypted: boolean
  /** Unpacks it. @throws Refusal where it is locked, damaged, too large or a bomb */
  read(limit: number): Promise<Buffer>
}

/** The files of a zip archive in the order of its directory; folders are left out. */
export async function* zipMembers(source: ByteSource): AsyncGenerator<ZipMember> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
    decodeStrings: false,
    validateEntrySizes: false,
    autoClose: false,
  })
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    if (name.endsWith('/')) continue
    yield {
      name,
      size: entry.uncompressedSize,
      encrypted: entry.isEncrypted(),
      read: async (limit) => unpack(entry, await dataOf(zip, entry, source), limit),
    }
  }
}

/** UTF-8 where the entry says so, else whatever its bytes are: Chinese Windows writes GBK and does not say it. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw ?? Buffer.alloc(0)
  const unicodePath = entry.extraFields.some((field: { id: number }) => field.id === 0x7075)
  const name = unicodePath
    ? yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
    : showName(raw)
  return name.replaceAll('\\', '/')
}

async function dataOf(zip: yauzl.ZipFile, entry: yauzl.Entry, source: ByteSource): Promise<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return source.read(fileDataStart, entry.compressedSize)
}

function unpack(entry: yauzl.Entry, data: Buffer, limit: number): Buffer {
  if (entry.isEncrypted()) throw new Refusal('encrypted', 'locked with a password in its archive')
  const { uncompressedSize: size } = entry
  if (isBomb(entry.compressedSize, size))
    throw new Refusal('bomb', `${entry.compressedSize} bytes that unpack to ${size}`)
  if (size > limit) throw new Refusal('too-large', `${size} bytes, the limit is ${limit}`)
  const bytes = inflate(entry, data, size)
  if (bytes.length !== size || crc32(bytes) !== entry.crc32)
    throw new Refusal('damaged', 'its bytes are not those that the archive announces')
  return bytes
}

function inflate(entry: yauzl.Entry, data: Buffer, size: number): Buffer {
  if (entry.compressionMethod === 0) return data
  if (entry.compressionMethod !== 8)
    throw new Refusal('unsupported', `packed by method ${entry.compressionMethod}: pack it as deflate`)
  try {
    // what goes beyond the announced size is not unpacked
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    throw new Refusal('damaged', `it cannot be unpacked: ${(error as Error).message}`)
  }
}

class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { read } = this.#source
    return Readable.from(
      piecesOf({ size: end - start, read: (at, length) => read(start + at, Math.min(length, end - start - at)) }),
    )
  }
}
