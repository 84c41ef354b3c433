/**
 * Whether the chains of sectors of an OLE file (MS-CFB, 2.3 to 2.6) run in a circle, or its directory names an entry
 * twice. A reader that follows them would never come to an end.
 */
export function hasLoops(bytes: Buffer): boolean {
  const sectorSize = 1 << bytes.readUInt16LE(30)
  const sector = (id: number) => bytes.subarray((id + 1) * sectorSize, (id + 2) * sectorSize)
  const tableIds = tableSectors(bytes, sector, sectorSize)
  if (tableIds === null) return true
  const table = tableOf(tableIds.map(sector))
  if (runsInCircle(table)) return true
  const small = tableOf(chain(table, bytes.readInt32LE(60)).map(sector))
  return runsInCircle(small) || namesTwice(chain(table, bytes.readInt32LE(48)).map(sector))
}

/** Sectors that hold the table of chains: the first 109 in the header, others in a chain of their own; null for a circle. */
function tableSectors(bytes: Buffer, sector: (id: number) => Buffer, size: number): number[] | null {
  const ids: number[] = []
  for (let at = 76; at < 512; at += 4) ids.push(bytes.readInt32LE(at))
  let next = bytes.readInt32LE(68)
  for (let read = 0; next >= 0; read++) {
    const more = sector(next)
    if (read * size > bytes.length) return null
    if (more.length < size) break
    for (let at = 0; at < size - 4; at += 4) ids.push(more.readInt32LE(at))
    next = more.readInt32LE(size - 4)
  }
  return ids.filter((id) => id >= 0)
}

function tableOf(sectors: readonly Buffer[]): Int32Array {
  const bytes = Buffer.concat(sectors)
  return Int32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readInt32LE(i * 4))
}

function chain(table: Int32Array, first: number): number[] {
  const ids: number[] = []
  for (let id = first; id >= 0 && id < table.length; id = table[id] as number) ids.push(id)
  return ids
}

/** Each entry is followed once: one that is met again on the way that met it closes a circle. */
function runsInCircle(table: Int32Array): boolean {
  const metOn = new Int32Array(table.length)
  for (let start = 0; start < table.length; start++) {
    let id = start
    while (id >= 0 && id < table.length && metOn[id] === 0) {
      metOn[id] = start + 1
      id = table[id] as number
    }
    if (id >= 0 && id < table.length && metOn[id] === start + 1) return true
  }
  return false
}

const ENTRY = 128
/** Places of the ids of the left and right neighbour and of the first child in a directory entry. */
const LINKS = [68, 72, 76]

function namesTwice(sectors: readonly Buffer[]): boolean {
  const directory = Buffer.concat(sectors)
  const named = new Set<number>()
  for (let entry = 0; entry + ENTRY <= directory.length; entry += ENTRY) {
    // an entry without a type is not used
    if (directory[entry + 66] === 0) continue
    for (const link of LINKS) {
      const id = directory.readInt32LE(entry + link)
      if (id < 0) continue
      if (id === 0 || named.has(id)) return true
      named.add(id)
    }
  }
  return false
}
