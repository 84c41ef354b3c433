import type { Reader } from './reader.ts'
import type { RegionPart } from './region.ts'

/** The places that a name begins with, none of them a mere letter: 太原 in 太原并州支行. */
export function placesAt({ text, lexicon }: Reader, start: number, end: number): RegionPart[] {
  const parts: RegionPart[] = []
  for (let at = start; at < end; ) {
    const match = lexicon.places.startingAt(text, at)
    if (!match || match.end > end || match.form === 'letter') break
    parts.push({ start: at, end: match.end, level: match.places[0]?.level ?? null, place: match, kind: 'place' })
    at = match.end
  }
  return parts
}
