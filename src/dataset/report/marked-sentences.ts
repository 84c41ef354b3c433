import type { Span } from '../../core/span.ts'

/** A mention with its place in the document. */
interface Placed extends Span {
  readonly text: string
}

/** A sentence with the mentions that stand in it; their offsets count from the sentence's start. */
export interface MarkedSentence<Mention> {
  readonly text: string
  readonly marks: ReadonlyArray<Span & { readonly mention: Mention }>
}

/**
 * Puts the mentions of a summary back into their sentences. A mention comes with its sentence but without the
 * sentence's place; words may stand in it more than once, and the other mentions of the sentence tell which:
 * one place of the sentence must fit them all.
 */
export function markSentences<Mention extends Placed>(
  mentions: readonly Mention[],
  sentenceOf: ReadonlyMap<Mention, string>,
): Array<MarkedSentence<Mention>> {
  const marked: Array<MarkedSentence<Mention>> = []
  let text: string | null = null
  let places: readonly number[] = []
  let members: Mention[] = []
  const close = () => {
    if (text === null) return
    const place = places.at(-1) ?? null
    const marks = place === null ? [] : members.map((mention) => markAt(mention, place))
    marked.push({ text, marks: withoutOverlaps(marks) })
  }
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const sentence = sentenceOf.get(mention) ?? mention.text
    const own = placesOf(mention, sentence)
    const shared = sentence === text ? places.filter((place) => own.includes(place)) : []
    if (sentence === text && (shared.length > 0 || own.length === 0)) {
      if (own.length > 0) {
        places = shared
        members.push(mention)
      }
      continue
    }
    close()
    text = sentence
    places = own
    members = own.length > 0 ? [mention] : []
  }
  close()
  return marked
}

/** Offsets in the document at which the sentence may begin, the last first. */
function placesOf(mention: Placed, sentence: string): number[] {
  const places: number[] = []
  for (let at = sentence.indexOf(mention.text); at !== -1; at = sentence.indexOf(mention.text, at + 1)) {
    places.push(mention.start - at)
  }
  return places
}

function markAt<Mention extends Placed>(mention: Mention, place: number) {
  return { start: mention.start - place, end: mention.end - place, mention }
}

/** A date may stand inside an agency's name: the outer one is marked. */
function withoutOverlaps<Mark extends Span>(marks: readonly Mark[]): Mark[] {
  let end = 0
  return marks.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}
