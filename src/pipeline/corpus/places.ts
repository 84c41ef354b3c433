import type { PartReader } from '../part/part-reader.ts'

/** Where the summaries of a corpus stand, by their numbers in it. */
export interface Places {
  readonly summaries: number
  /** The line of a summary. */
  summary(index: number): unknown
  /** Copies what the parts hold of each summary into one array. */
  gather<Numbers extends Uint32Array | Float64Array>(of: (part: PartReader) => Numbers, into: Numbers): Numbers
}

/** Files that are open at a time. */
const OPEN = 16

export function createPlaces(parts: readonly PartReader[]): Places {
  const starts = new Float64Array(parts.length + 1)
  for (const [i, { marker }] of parts.entries()) starts[i + 1] = (starts[i] as number) + marker.summaries
  const open = new Set<PartReader>()
  const opened = (part: PartReader): PartReader => {
    open.delete(part)
    open.add(part)
    const [oldest] = open
    if (open.size > OPEN && oldest) {
      oldest.close()
      open.delete(oldest)
    }
    return part
  }
  /** Number of the part that holds a summary: the last one that begins at it or before. */
  const partOf = (index: number): number => {
    let low = 0
    let high = parts.length - 1
    while (low < high) {
      const mid = (low + high + 1) >> 1
      if ((starts[mid] as number) <= index) low = mid
      else high = mid - 1
    }
    return low
  }
  return {
    summaries: starts[parts.length] as number,
    summary(index) {
      const number = partOf(index)
      const part = opened(parts[number] as PartReader)
      const [offset] = part.section('offsets', 8 * (index - (starts[number] as number)), 8)
      return part.line(offset as number)
    },
    gather(of, into) {
      for (const [i, part] of parts.entries()) into.set(of(opened(part)), starts[i])
      return into
    },
  }
}
