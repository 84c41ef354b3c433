import type { Check } from '../../schema/compile.ts'
import type { DocumentOutcome, PartWriter } from '../part/part-writer.ts'
import type { Recipe } from '../recipe.ts'
import type { Beat, Place } from './beat.ts'
import { mineOutcomes, type ToMine } from './mine-outcomes.ts'

/** Documents that wait to be mined together, on their way into a part in the order in which they come. */
export interface Batch {
  /** Takes what was read at a place of the shard. */
  add(read: ToMine, place: Pick<Place, 'input' | 'document'>): void
  /** Takes what needs no mining. */
  pass(outcome: DocumentOutcome): void
  /** Counts an input that is not to be mined. */
  leaveOut(): void
  /** All of an input is taken. */
  endInput(): void
  /** Mines what waits. */
  flush(): void
}

/**
 * Characters of the documents that are mined together; a longer document is mined by itself. More of them would drive each
 * other out of a processor's caches.
 */
const ROOM = 24_000

export function createBatch(part: PartWriter, recipe: Recipe, check: Check, beat: Beat): Batch {
  let waiting: ToMine[] = []
  let places: Array<Pick<Place, 'input' | 'document'>> = []
  let characters = 0
  let inputs = 0

  const flush = () => {
    const onStep = (index: number) => {
      const { input, document } = places[index] as (typeof places)[number]
      beat.mining(input, document)
    }
    for (const outcome of mineOutcomes(waiting, recipe, check, onStep)) part.add(outcome)
    waiting = []
    places = []
    characters = 0
    for (; inputs > 0; inputs--) beat.done()
  }

  return {
    add(toMine, place) {
      const length = 'document' in toMine.read ? toMine.read.document.text.length : 0
      if (characters > 0 && characters + length > ROOM) flush()
      waiting.push(toMine)
      places.push(place)
      characters += length
      if (characters >= ROOM) flush()
    },
    pass(outcome) {
      flush()
      part.add(outcome)
    },
    leaveOut: () => part.leaveOut(),
    endInput() {
      inputs++
    },
    flush,
  }
}
