import type { AgencyLevel } from '../../core/record.generated.ts'
import type { Reader } from './reader.ts'
import type { Region, RegionOptions, RegionPart } from './region.ts'
import { readPart, readPrefix } from './region-parts.ts'

const RANKS: readonly AgencyLevel[] = ['national', 'province', 'city', 'county', 'township']

const MAX_PARTS = 5

/** Reads the places that stand right before the offset; null where none does. */
export function readRegion(reader: Reader, end: number, options: RegionOptions): Region | null {
  const parts: RegionPart[] = []
  let start = end
  while (parts.length < MAX_PARTS) {
    const part = readPart(reader, start, options)
    if (!part) break
    if (!outranks(part, parts[0])) {
      // XX县城关第二小学, 五星街道平桥社区: the bare name is a smaller place here
      const [below] = parts
      if (!below || !(isBare(below) || below.kind === 'unknown')) break
      parts[0] = { ...below, level: null, place: null, kind: 'unknown' }
    }
    // 我市鄞州区…: 我市 is the writers' word for theirs, no part of the name
    if (part.kind === 'plain' && parts.length > 0 && '我本该全'.includes(reader.text.charAt(part.start - 1))) break
    parts.unshift(part)
    start = part.start
    if (part.kind === 'plain') break
  }
  for (
    let prefix = readPrefix(reader, start, options.floor);
    prefix;
    prefix = readPrefix(reader, start, options.floor)
  ) {
    parts.unshift(prefix)
    start = prefix.start
    // 台北|市立|联合医院
    const founder = parts.length === 1 && reader.text[start + 1] === '立' ? readPart(reader, start, options) : null
    if (founder?.kind !== 'place') continue
    parts.unshift(founder)
    start = founder.start
  }
  if (parts.length === 0) return null
  const collective = parts[0]?.kind === 'plain' && start > options.floor && reader.text[start - 1] === '全'
  return { start, parts, collective }
}

/** A name without its kind that others than the one in the lexicon may bear. */
function isBare({ place }: RegionPart): boolean {
  return place?.form === 'doubtful' || (place?.form === 'short' && place.places[0]?.level === 'county')
}

function outranks(part: RegionPart, below: RegionPart | undefined): boolean {
  if (!below || part.level === null || below.level === null) return true
  // 巢湖市居巢区: the city of today was the district's superior and is its successor
  const codes = new Set(part.place?.places.map(({ code }) => code))
  if (below.place?.places.some(({ code, until }) => until !== null && codes.has(code))) return true
  return RANKS.indexOf(part.level) < RANKS.indexOf(below.level)
}
