import { join, resolve } from 'node:path'
import type { Totals } from '../dataset/facts.ts'
import { publishCorpus } from './corpus/publish-corpus.ts'
import { readMarker } from './part/marker.ts'
import { createPartReader, type PartReader } from './part/part-reader.ts'
import { differencesOf } from './plan/identity.ts'
import { type Plan, readPlan, type Slice } from './plan/plan.ts'
import { locked, PARTS_FOLDER } from './run.ts'

export interface MergeOptions {
  /** Output folders of the slices, in any order. */
  readonly folders: readonly string[]
  /** Folder that the data sets go to. */
  readonly out: string
  readonly signal?: AbortSignal
}

/**
 * Makes the data sets of a corpus that was mined in slices: the same bytes as of one run. The slices are left as they are.
 * @throws Error that says what is missing, or in what the slices differ; Interrupted where the signal aborts
 */
export async function mergeSlices({ folders, out, signal }: MergeOptions): Promise<Totals> {
  const started = performance.now()
  const slices = folders.map((folder) => readSlice(folder)).sort((a, b) => a.slice.index - b.slice.index)
  checkSlices(slices)
  const [first] = slices as [SlicePlan, ...SlicePlan[]]
  const parts = slices.flatMap(openParts)
  return locked(resolve(out), async (lock) => {
    const timings = () => {
      lock.check()
      return {
        finished: new Date().toISOString(),
        seconds: { merge: Math.round(performance.now() - started) / 1000 },
        slices: slices.length,
      }
    }
    return publishCorpus(resolve(out), parts, first.plan.identity, {
      signal,
      timings,
      texts: folders.map((folder) => resolve(folder)),
    })
  })
}

interface SlicePlan {
  readonly folder: string
  readonly plan: Plan
  readonly slice: Slice
}

function readSlice(folder: string): SlicePlan {
  const plan = readPlan(join(resolve(folder), PARTS_FOLDER))
  if (plan === null)
    throw new Error(`${folder}: no slice of a run: make one with zongjie run … --shard i/n --out ${folder}`)
  return { folder, plan, slice: plan.slice ?? { index: 1, of: 1 } }
}

function checkSlices(slices: readonly SlicePlan[]): void {
  const [first] = slices
  if (first === undefined) throw new Error('there are no slices to merge')
  for (const { folder, plan, slice } of slices) {
    const others = differencesOf(first.plan.identity, plan.identity)
    const what = others.length > 0 ? others.slice(0, 5).join(', ') : 'inputs'
    if (plan.run !== first.plan.run) throw new Error(`${folder} and ${first.folder} are of two runs: other ${what}`)
    if (slice.of !== first.slice.of)
      throw new Error(`${folder} is one of ${slice.of} slices, ${first.folder} one of ${first.slice.of}`)
  }
  for (let index = 1; index <= first.slice.of; index++) {
    const found = slices.filter(({ slice }) => slice.index === index)
    if (found.length === 0) throw new Error(`slice ${index}/${first.slice.of} is missing`)
    if (found.length > 1)
      throw new Error(`${found.map(({ folder }) => folder).join(' and ')} are the same slice, ${index}`)
  }
}

function openParts({ folder, plan }: SlicePlan): PartReader[] {
  const parts = join(resolve(folder), PARTS_FOLDER)
  const readers = plan.shards.map(({ key }) => {
    const marker = readMarker(parts, key)
    return marker === null ? null : createPartReader(parts, marker)
  })
  const whole = readers.filter((reader) => reader !== null)
  if (whole.length < readers.length) {
    throw new Error(
      `${folder}: ${readers.length - whole.length} of ${readers.length} parts are missing or damaged: run that slice again`,
    )
  }
  return whole
}
