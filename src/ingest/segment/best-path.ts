import {
  childFlag,
  type Dictionary,
  findChild,
  firstNode,
  IMPOSSIBLE,
  LONGEST_WORD,
  pairHash,
  RECORD_DOUBLES,
  RECORD_INTS,
  WORD,
} from './dictionary.ts'

/**
 * Finds the words of the likeliest path from `start` to `end`: `lengths[i]` becomes the length of the path's word from i
 * on, for every i that a word may begin at. `best` has room for one number more than there are characters.
 */
export type FindPath = (
  characters: Int32Array,
  start: number,
  end: number,
  best: Float64Array,
  lengths: Uint16Array,
) => void

/**
 * The path of the greatest probability through the words of the dictionary, from the end backwards, as cppjieba's
 * MPSegment.hpp has it: of equal ones the one with the shorter word, and sums in its order.
 */
export function createPathFinder(dictionary: Dictionary): FindPath {
  const { nodes, weights, pairs, leastWeight } = dictionary
  return (characters, start, end, best, lengths) => {
    best[end] = 0
    for (let i = end - 1; i >= start; i--) {
      const first = characters[i] as number
      let node = firstNode(dictionary, first)
      let entry = node < 0 ? 0 : (nodes[node * RECORD_INTS + 1] as number)
      let length = 1
      const alone =
        (best[i + 1] as number) + (entry & WORD ? (weights[node * RECORD_DOUBLES + 1] as number) : leastWeight)
      let greatest = alone > IMPOSSIBLE ? alone : IMPOSSIBLE
      const limit = i + LONGEST_WORD < end ? i + LONGEST_WORD : end
      for (let next = i + 1; next < limit; next++) {
        const character = characters[next] as number
        if ((entry & childFlag(character)) === 0) break
        if (next === i + 1) {
          const pair = pairHash(first, character)
          if (((pairs[pair >> 5] as number) & (1 << (pair & 31))) === 0) break
        }
        node = findChild(nodes, node, character)
        if (node < 0) break
        entry = nodes[node * RECORD_INTS + 1] as number
        if ((entry & WORD) === 0) continue
        const value = (best[next + 1] as number) + (weights[node * RECORD_DOUBLES + 1] as number)
        if (value > greatest) {
          greatest = value
          length = next + 1 - i
        }
      }
      best[i] = greatest
      lengths[i] = length
    }
  }
}
