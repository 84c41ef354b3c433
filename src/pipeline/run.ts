import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Totals } from '../dataset/facts.ts'
import { DEFAULT_LIMITS } from '../ingest/limits.ts'
import { publishCorpus } from './corpus/publish-corpus.ts'
import { type Lock, takeLock } from './lock.ts'
import { readOwnWords } from './own-words.ts'
import { removeParts } from './part/clear-parts.ts'
import { createPartReader } from './part/part-reader.ts'
import { identityOf } from './plan/identity.ts'
import type { Slice } from './plan/plan.ts'
import { DEFAULT_DEADLINE, type RunOptions, type SliceOptions } from './run-options.ts'
import { prepareTexts } from './text-store.ts'
import { type MinedParts, mineParts } from './work/mine-parts.ts'
import type { MiningOptions } from './work/mining-options.ts'

/** Folder of a run's parts in its output folder. */
export const PARTS_FOLDER = 'parts'

/**
 * Reads the inputs and writes the data sets. Shards of the corpus are mined each into a part on disk; from the parts
 * comes what only the whole corpus tells (weights of keywords, clusters of copies), and from both the data sets.
 * A run that is stopped, however it is, leaves its parts to the next run into the folder.
 * @throws Error where the output folder cannot be written; no input makes it throw. Interrupted where the signal aborts
 */
export async function run(options: RunOptions): Promise<Totals> {
  const started = performance.now()
  const out = resolve(options.out)
  return locked(out, async (lock) => {
    const folder = join(out, PARTS_FOLDER)
    const { plan, markers } = await mine(options, out, null)
    const mined = performance.now()
    const parts = markers.map((marker) => createPartReader(folder, marker))
    const timings = () => {
      lock.check()
      const seconds = { mine: secondsOf(started, mined), write: secondsOf(mined, performance.now()) }
      return { finished: new Date().toISOString(), seconds }
    }
    const totals = await publishCorpus(out, parts, plan.identity, {
      signal: options.signal,
      timings,
      texts: [out],
    })
    if (!options.keepParts) removeParts(folder)
    return totals
  })
}

/** What a slice of a corpus came to. */
export interface SliceTotals {
  readonly documents: number
  readonly rejected: number
  readonly summaries: number
  /** Inputs that were left out. */
  readonly filtered: number
}

/** Mines a slice of the corpus and leaves its parts, for `mergeSlices`. */
export async function runSlice(options: SliceOptions): Promise<SliceTotals> {
  const out = resolve(options.out)
  return locked(out, async () => {
    const { markers } = await mine(options, out, options.slice)
    const sum = (of: 'inputs' | 'rejected' | 'summaries' | 'filtered') =>
      markers.reduce((total, marker) => total + marker[of], 0)
    return {
      documents: sum('inputs'),
      rejected: sum('rejected'),
      summaries: sum('summaries'),
      filtered: sum('filtered'),
    }
  })
}

function mine(options: RunOptions, out: string, slice: Slice | null): Promise<MinedParts> {
  const { csv, keywords, forms = [], dtm = false, own = {}, deadline = DEFAULT_DEADLINE, segmenter } = options
  const read = { limits: DEFAULT_LIMITS, ...options.read }
  const keepTexts = options.keepTexts ?? false
  const texts = prepareTexts(out, keepTexts)
  const identity = identityOf(
    { ...read, keepTexts, deadline, own: readOwnWords(own).hashes },
    { csv, forms, keywords, dtm },
  )
  const mining: MiningOptions = { recipe: { segmenter: { engine: segmenter ?? 'shared' }, own }, read, texts, deadline }
  return mineParts(options, { out, folder: join(out, PARTS_FOLDER), identity, slice }, mining)
}

/** Works in a folder that no other run may write into meanwhile. */
export async function locked<Result>(out: string, work: (lock: Lock) => Promise<Result>): Promise<Result> {
  mkdirSync(out, { recursive: true })
  const lock = takeLock(out)
  try {
    return await work(lock)
  } finally {
    lock.release()
  }
}

function secondsOf(from: number, to: number): number {
  return Math.round(to - from) / 1000
}
