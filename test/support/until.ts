import { setTimeout } from 'node:timers/promises'

/**
 * Waits until something holds, looking often.
 * @throws Error that names it, after so many seconds
 */
export async function until<Found>(what: string, look: () => Found, seconds = 60): Promise<NonNullable<Found>> {
  const last = performance.now() + seconds * 1000
  for (;;) {
    const found = look()
    if (found) return found
    if (performance.now() > last) throw new Error(`after ${seconds} seconds still not: ${what}`)
    await setTimeout(25)
  }
}
