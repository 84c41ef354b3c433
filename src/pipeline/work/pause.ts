import { setImmediate } from 'node:timers/promises'
import { checkInterrupt } from './interrupted.ts'

/** Milliseconds of work between two looks at what else there is. */
const WORK = 50

/**
 * Makes what long work calls at every step: now and then it gives a promise to wait for, so that signals and timers have
 * their turn, and that fails with `Interrupted` where the signal says so.
 */
export function createPause(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    if (performance.now() - last < WORK) return undefined
    return setImmediate().then(() => {
      last = performance.now()
      checkInterrupt(signal)
    })
  }
}
