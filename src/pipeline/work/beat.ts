/**
 * Where a worker is, in memory that it shares with the main thread: a few stores a document, no message. The main thread
 * sees by it that a document takes too long, and which one it was when a worker died.
 */
export interface Beat {
  /** Reading an input: its document of that number, from 0 on, comes next. */
  reading(input: number, document: number): void
  /** Mining a document of an input. */
  mining(input: number, document: number): void
  /** An input is done. */
  done(): void
}

/** What a beat says. */
export interface Place {
  readonly stage: 'idle' | 'reading' | 'mining'
  /** Number of the input in its shard, and of the document in the input, from 0 on. */
  readonly input: number
  readonly document: number
}

const [TICKS, STAGE, INPUT, DOCUMENT, DONE] = [0, 1, 2, 3, 4]
const STAGES = ['idle', 'reading', 'mining'] as const

export function createBeatMemory(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(5 * Int32Array.BYTES_PER_ELEMENT))
}

export function createBeat(memory: Int32Array): Beat {
  const tell = (stage: number, input: number, document: number) => {
    Atomics.store(memory, STAGE, stage)
    Atomics.store(memory, INPUT, input)
    Atomics.store(memory, DOCUMENT, document)
    Atomics.add(memory, TICKS, 1)
  }
  return {
    reading: (input, document) => tell(1, input, document),
    mining: (input, document) => tell(2, input, document),
    done: () => {
      tell(0, 0, 0)
      Atomics.add(memory, DONE, 1)
    },
  }
}

/** A beat that nobody listens to. */
export const SILENT: Beat = { reading: () => {}, mining: () => {}, done: () => {} }

/** A number that changes with every step of the worker. */
export function ticksOf(memory: Int32Array): number {
  return Atomics.load(memory, TICKS)
}

/** Inputs that the worker is done with. */
export function doneOf(memory: Int32Array): number {
  return Atomics.load(memory, DONE)
}

export function placeOf(memory: Int32Array): Place {
  return {
    stage: STAGES[Atomics.load(memory, STAGE)] ?? 'idle',
    input: Atomics.load(memory, INPUT),
    document: Atomics.load(memory, DOCUMENT),
  }
}
