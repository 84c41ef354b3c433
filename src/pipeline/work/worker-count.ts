import { availableParallelism, totalmem } from 'node:os'

/** Bytes that a worker takes, with a long document in it. */
const WORKER_BYTES = 512 * 1024 * 1024

/** Bytes of files that are worth a thread: each takes about a second to get ready. */
const WORTH = 256 * 1024

/** As many threads as there are cores, and no more than three quarters of the memory have room for, or the corpus work. */
export function countWorkers(corpusBytes: number): number {
  // the limit of a container; without one, 0 or more than there is
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  const room = Math.floor((Math.min(limit, totalmem()) * 0.75) / WORKER_BYTES)
  return Math.max(1, Math.min(availableParallelism(), room, Math.ceil(corpusBytes / WORTH)))
}
