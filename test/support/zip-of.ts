import { crc32, deflateRawSync } from 'node:zlib'

type Content = string | Uint8Array

interface Lies {
  /** Whether all members point at the first one's bytes. */
  readonly shared?: boolean
  /** What each member says that its size is. */
  readonly sizes?: number
}

/** A zip archive, with whatever names and lies a test needs. Names are UTF-8 without saying so. */
export function zipOf(
  members: Readonly<Record<string, Content>> | ReadonlyArray<readonly [string, Content]>,
  { shared = false, sizes }: Lies = {},
): Buffer {
  const entries = Array.isArray(members) ? members : Object.entries(members)
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let first = 0
  for (const [i, [name, content]] of entries.entries()) {
    const bytes = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(bytes)
    const raw = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(sizes ?? bytes.length, 18)
    facts.writeUInt16LE(raw.length, 22)
    if (!shared || i === 0) {
      first = at
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, raw, packed])
      locals.push(local)
      at += local.length
    }
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02', 'latin1')
    entry.writeUInt16LE(20, 4)
    facts.copy(entry, 6)
    entry.writeUInt32LE(first, 42)
    directory.push(entry, raw)
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, listed, end])
}
