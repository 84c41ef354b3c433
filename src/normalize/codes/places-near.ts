import { type Passage, sentenceAt, tokenAt } from '../../core/passage.ts'
import type { Span } from '../../core/span.ts'

/**
 * Where one of each list stand near each other: the shortest stretches that hold one of each, in text order.
 * @param within tokens from the first to the last of them at most, or `sentence`: in the same one
 */
export function placesNear(
  { borders, sentences }: Passage,
  lists: ReadonlyArray<readonly Span[]>,
  within: number | 'sentence',
): Span[] {
  const all = lists.flatMap((places, list) => places.map((place) => ({ place, list })))
  all.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
  const latest: Array<Span | null> = lists.map(() => null)
  const found: Span[] = []
  for (const { place, list } of all) {
    latest[list] = place
    if (latest.includes(null)) continue
    const known = latest as Span[]
    const start = Math.min(...known.map((one) => one.start))
    const end = Math.max(...known.map((one) => one.end))
    const near =
      within === 'sentence'
        ? sentenceAt(sentences, start) === sentenceAt(sentences, end - 1)
        : tokenAt(borders, end - 1) - tokenAt(borders, start) <= within
    const before = found.at(-1)
    // the stretch before began with the same words, and was shorter
    if (near && before?.start !== start) found.push({ start, end })
  }
  return found
}
