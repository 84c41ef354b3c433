import { Worker } from 'node:worker_threads'
import type { Marker } from '../part/marker.ts'
import type { Shard } from '../plan/plan.ts'
import { createBeatMemory, doneOf, type Place, placeOf, ticksOf } from './beat.ts'
import { Interrupted } from './interrupted.ts'
import type { MiningOptions } from './mining-options.ts'
import type { Answer, Task, WorkerData } from './serve-shards.ts'
import type { Verdict } from './verdict.ts'

export interface PoolOptions {
  readonly workers: number
  /** Folder of the plan and the parts. */
  readonly folder: string
  readonly options: MiningOptions
  /** Module that a worker runs. */
  readonly module: URL
  readonly signal: AbortSignal | undefined
  /** Told now and then how many inputs are done. */
  readonly onProgress: (done: number) => void
}

/** The worker that a build has beside this file. */
export const WORKER_MODULE = new URL('./worker.js', import.meta.url)

/** Milliseconds between two looks at the workers. */
const LOOK = 200
/** Megabytes of objects that a worker may hold. */
const WORKER_MEMORY = 2048

interface Thread {
  readonly worker: Worker
  readonly memory: Int32Array
  task: Task | null
  ticks: number
  /** Milliseconds without a step. */
  still: number
  /** Inputs that it had done before its shard. */
  before: number
}

/**
 * Mines shards with threads that live until all is done; a thread asks for its next shard when it has written the one
 * before. A document at which a thread stands still for longer than the deadline, or at which two have died, is rejected
 * when its shard is mined again.
 * @param mined told of each part that is finished
 * @throws Error where a part cannot be written or a worker cannot start; Interrupted where the signal says so
 */
export function mineInThreads(
  shards: readonly Shard[],
  pool: PoolOptions,
  mined: (marker: Marker) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting: Task[] = shards.map((shard) => ({ shard, verdicts: [] })).reverse()
    const threads = new Set<Thread>()
    const deaths = new Map<string, number>()
    let left = shards.length
    let settled = false
    /** Inputs of the parts that are finished. */
    let finished = 0

    const settle = (error: Error | null) => {
      if (settled) return
      settled = true
      clearInterval(looking)
      pool.signal?.removeEventListener('abort', interrupt)
      Promise.all([...threads].map(({ worker }) => worker.terminate())).then(
        () => (error ? reject(error) : resolve()),
        reject,
      )
    }
    const interrupt = () => settle(new Interrupted())

    const give = (thread: Thread) => {
      thread.task = waiting.pop() ?? null
      thread.still = 0
      thread.before = doneOf(thread.memory)
      if (thread.task) thread.worker.postMessage(thread.task)
    }
    /** Puts the shard of a dead thread back, and another thread in its place. */
    const replace = (thread: Thread, verdict: Verdict | null) => {
      threads.delete(thread)
      const { task } = thread
      if (task) waiting.push(verdict ? { ...task, verdicts: [...task.verdicts, verdict] } : task)
      start()
    }
    const died = (thread: Thread, error: Error) => {
      if (settled || !threads.has(thread)) return
      const place = placeOf(thread.memory)
      if (thread.task === null || place.stage === 'idle') return settle(error)
      const at = `${thread.task.shard.key} ${place.input} ${place.document} ${place.stage}`
      const times = (deaths.get(at) ?? 0) + 1
      deaths.set(at, times)
      replace(thread, times < 2 ? null : { ...place, code: 'crashed', message: crashOf(error) })
    }
    const start = () => {
      const memory = createBeatMemory()
      const workerData: WorkerData = { beat: memory, options: pool.options, folder: pool.folder }
      const resourceLimits = { maxOldGenerationSizeMb: WORKER_MEMORY }
      const worker = new Worker(pool.module, { workerData, resourceLimits })
      const thread: Thread = { worker, memory, task: null, ticks: 0, still: 0, before: 0 }
      threads.add(thread)
      worker.on('error', (error: Error) => died(thread, error))
      worker.on('exit', (code) => died(thread, new Error(`a worker ended with code ${code}`)))
      worker.on('message', (answer: Answer) => {
        if (settled) return
        if ('error' in answer) return settle(answer.error)
        if ('marker' in answer) {
          mined(answer.marker)
          finished += thread.task?.shard.inputs ?? 0
          if (--left === 0) return settle(null)
        }
        give(thread)
      })
    }
    /** Time is counted in looks, so that a machine that slept or a process that was stopped rejects nothing. */
    let looked = performance.now()
    const look = () => {
      const passed = Math.min(performance.now() - looked, 2 * LOOK)
      looked = performance.now()
      let done = finished
      for (const thread of [...threads]) {
        if (thread.task) done += doneOf(thread.memory) - thread.before
        const ticks = ticksOf(thread.memory)
        thread.still = ticks === thread.ticks ? thread.still + passed : 0
        thread.ticks = ticks
        const place = placeOf(thread.memory)
        if (thread.task === null || place.stage === 'idle' || thread.still < pool.options.deadline * 1000) continue
        const verdict = { ...place, code: 'timeout' as const, message: timeoutOf(place, pool.options.deadline) }
        threads.delete(thread)
        thread.worker.terminate().then(() => {
          if (!settled) replace(thread, verdict)
        }, settle)
      }
      pool.onProgress(done)
    }

    const looking = setInterval(look, LOOK)
    pool.signal?.addEventListener('abort', interrupt)
    if (pool.signal?.aborted) return interrupt()
    if (left === 0) return settle(null)
    for (let i = 0; i < Math.min(pool.workers, left); i++) start()
  })
}

function timeoutOf({ stage }: Place, deadline: number): string {
  return `${stage} it took longer than ${deadline} seconds`
}

function crashOf(error: Error & { code?: string }): string {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return `it needs more than ${WORKER_MEMORY} MB of memory`
  return `a worker ended at it, twice: ${error.message}`
}
