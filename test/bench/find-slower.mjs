/** What a stage may become slower by. */
const MARGIN = 1.15
/** A stage below this is too short to be measured so closely. */
const LEAST = 0.03
const TRIES = 4

/**
 * Stages whose ratio to nodejieba is above the stored one by more than 15 %. What else the machine does can only make a
 * stage slower, so the best of several measurements counts, and the first that is good ends them.
 * @param {Readonly<Record<string, number>>} stored ratio of each stage
 * @param {() => readonly { name: string, ratio: number }[]} measure
 */
export function findSlower(stored, measure) {
  const best = new Map()
  for (let i = 0; i < TRIES; i++) {
    for (const { name, ratio } of measure()) best.set(name, Math.min(ratio, best.get(name) ?? Number.POSITIVE_INFINITY))
    const slower = Object.entries(stored).flatMap(([name, was]) => {
      const ratio = best.get(name) ?? Number.POSITIVE_INFINITY
      return ratio > Math.max(was * MARGIN, was + LEAST) ? [{ name, ratio, was }] : []
    })
    if (slower.length === 0 || i === TRIES - 1) return slower
  }
  return []
}
