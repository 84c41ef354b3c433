/** The run was told to stop; what was done is kept, and a later run goes on from there. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted')
    this.name = 'Interrupted'
  }
}

/** @throws Interrupted where the signal says so */
export function checkInterrupt(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Interrupted()
}
