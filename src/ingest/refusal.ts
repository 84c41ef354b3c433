import type { Fault } from './formats/reader.ts'

/** Thrown by a reader that cannot go on: the input, or what is left of it, is rejected so. */
export class Refusal extends Error {
  readonly fault: Fault

  constructor(code: Fault['code'], message: string) {
    super(message)
    this.fault = { code, message }
  }
}

/** What an error that a reader threw means: libraries throw on bytes that are not what they should be. */
export function faultOf(error: unknown, label: string): Fault {
  if (error instanceof Refusal) return error.fault
  // the place in a library's code says nothing to a user
  const message = String((error as Error)?.message ?? error).split('\n')[0]
  return { code: 'damaged', message: `${label} that cannot be read: ${message}` }
}
