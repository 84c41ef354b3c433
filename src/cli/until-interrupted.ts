/** Signals that ask a process to end, and the numbers that a shell adds to 128 for its exit code. */
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const

/**
 * Lets work be stopped by Ctrl-C and `kill`: it is told once, and may put its things in order; a second Ctrl-C ends it
 * where it stands. Gives null, the exit code set, where the work was stopped.
 */
export async function untilInterrupted<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null> {
  const controller = new AbortController()
  const handlers = Object.entries(SIGNALS).map(([name, number]) => {
    const handler = () => {
      if (controller.signal.aborted) process.exit(128 + number)
      process.exitCode = 128 + number
      controller.abort()
    }
    process.on(name, handler)
    return [name, handler] as const
  })
  try {
    return await work(controller.signal)
  } catch (error) {
    if ((error as Error).name === 'Interrupted') return null
    throw error
  } finally {
    for (const [name, handler] of handlers) process.off(name, handler)
  }
}
