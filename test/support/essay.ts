/** A text of invented words: a seeded walk over common characters. */
export function essay(seed: number, length = 400): string {
  let state = seed * 2654435761
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(0x4e00 + (state % 3000))
  }).join('')
}
