import { closeSync, openSync, readSync } from 'node:fs'
import { type Marker, partPath } from './marker.ts'
import { type PartIndex, type Section, sectionsOf } from './part-index.ts'

/** Reads a finished part. Its file is open from the first reading on, until `close`. */
export interface PartReader {
  readonly marker: Marker
  /** A section of the index, or what stands in it from one byte on for so many bytes. */
  section<Name extends Section>(name: Name, from?: number, bytes?: number): PartIndex[Name]
  /** The lines in their order, parsed. */
  lines(): Generator<unknown>
  /** The line that begins at a byte. */
  line(offset: number): unknown
  close(): void
}

const CHUNK = 1 << 20
const LINE_FEED = 0x0a

export function createPartReader(folder: string, marker: Marker): PartReader {
  const path = partPath(folder, marker.key)
  let descriptor: number | null = null
  const read = (into: Uint8Array, position: number): Uint8Array => {
    descriptor ??= openSync(path, 'r')
    for (let done = 0; done < into.length; ) {
      const length = readSync(descriptor, into, done, into.length - done, position + done)
      if (length === 0) throw new Error(`${path} was cut while it was in use`)
      done += length
    }
    return into
  }
  const places = new Map<Section, readonly [start: number, bytes: number]>()
  let start = marker.lines
  for (const [name, bytes] of sectionsOf(marker)) {
    places.set(name, [start, bytes])
    start += bytes
  }

  return {
    marker,
    section<Name extends Section>(name: Name, from = 0, length?: number): PartIndex[Name] {
      const [begin, whole] = places.get(name) as readonly [number, number]
      const bytes = read(new Uint8Array(length ?? whole - from), begin + from)
      const isFloat = name === 'documentOffsets' || name === 'offsets' || name === 'bandKeys'
      return (isFloat ? new Float64Array(bytes.buffer) : new Uint32Array(bytes.buffer)) as PartIndex[Name]
    },
    *lines() {
      let rest = Buffer.alloc(0)
      for (let at = 0; at < marker.lines; ) {
        const chunk = read(Buffer.allocUnsafe(Math.min(CHUNK, marker.lines - at)), at) as Buffer
        at += chunk.length
        let begin = 0
        for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, begin)) {
          const line = chunk.subarray(begin, end)
          yield JSON.parse((rest.length > 0 ? Buffer.concat([rest, line]) : line).toString('utf8'))
          rest = Buffer.alloc(0)
          begin = end + 1
        }
        rest = Buffer.concat([rest, chunk.subarray(begin)])
      }
    },
    line(offset) {
      for (let size = 1 << 15; ; size *= 4) {
        const bytes = read(Buffer.allocUnsafe(Math.min(size, marker.lines - offset)), offset) as Buffer
        const end = bytes.indexOf(LINE_FEED)
        if (end >= 0) return JSON.parse(bytes.toString('utf8', 0, end))
      }
    },
    close() {
      if (descriptor !== null) closeSync(descriptor)
      descriptor = null
    },
  }
}
