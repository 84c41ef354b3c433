import { setTimeout } from 'node:timers/promises'

/**
 * Waits until something holds.
 * @param every milliseconds between two looks
 * @throws Error that names it, after two minutes
 */
export async function until<Found>(
  what: string,
  look: () => Found | false | null | undefined,
  every = 200,
): Promise<Found> {
  const last = performance.now() + 120_000
  for (;;) {
    const found = look()
    if (found) return found
    if (performance.now() > last) throw new Error(`still not: ${what}`)
    await setTimeout(every)
  }
}
