import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { INPUTS_FILE, type Shard } from './plan.ts'
import type { PlannedInput } from './planned-input.ts'

/** The inputs of a shard, as the plan in a folder lists them. */
export function readInputs(folder: string, { start, end }: Pick<Shard, 'start' | 'end'>): PlannedInput[] {
  const path = join(folder, INPUTS_FILE)
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(end - start)
    for (let done = 0; done < bytes.length; ) {
      const length = readSync(descriptor, bytes, done, bytes.length - done, start + done)
      if (length === 0) throw new Error(`${path} is shorter than the plan says`)
      done += length
    }
    return bytes
      .toString('utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as PlannedInput)
  } finally {
    closeSync(descriptor)
  }
}
