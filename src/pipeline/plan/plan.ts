import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reject } from '../../core/reject.ts'
import type { Input } from '../../ingest/walk.ts'
import { createDurableFile, writeDurably } from '../part/write-durably.ts'
import { createShardCutter, shardBytesFor } from './cut-shards.ts'
import { hashOf, type Identity, partIdentity } from './identity.ts'
import { contentOf, fingerprintOf, type PlannedInput, planInput, weightOf } from './planned-input.ts'

/** One of several runs that share a corpus: from 1 on. */
export interface Slice {
  readonly index: number
  readonly of: number
}

/** A run, written down before it begins. */
export interface Plan {
  /** Hash of the corpus and of all that decides what comes out of it; the same for all slices. */
  readonly run: string
  readonly identity: Identity
  /** Hash of the inputs' paths and sizes. */
  readonly corpus: string
  /** Inputs of the whole corpus, and the work that they are, in bytes. */
  readonly inputs: number
  readonly weight: number
  readonly slice: Slice | null
  /** Bytes of a shard, about. */
  readonly shardBytes: number
  readonly shards: readonly Shard[]
}

/** Inputs that one worker mines in one go, into one part. */
export interface Shard {
  /** Hash of the inputs and of all that decides what comes out of them: the part's name. */
  readonly key: string
  readonly inputs: number
  /** Bytes of the list of inputs that name its own. */
  readonly start: number
  readonly end: number
}

export const PLAN_FILE = 'plan.json'
export const INPUTS_FILE = 'inputs.ndjson'

export interface PlanOptions {
  readonly slice: Slice | null
  /** Bytes of a shard, about; by the size of the corpus where not given. */
  readonly shardBytes: number | null
}

/** Cuts the inputs into shards. Only borders stay in memory; the list itself is given to `keep`, in order. */
export function makePlan(
  found: ReadonlyArray<Input | Reject>,
  identity: Identity,
  options: PlanOptions,
  keep: (line: Buffer) => void,
): Plan {
  const planned = found.map(planInput)
  const total = planned.reduce((sum, input) => sum + weightOf(input), 0)
  const corpus = createHash('sha256')
  const isMine = createSlicer(total, options.slice)
  const shardBytes = options.shardBytes ?? shardBytesFor(total / (options.slice?.of ?? 1))
  const shards = createShardList(identity, shardBytes, keep)
  for (const input of planned) {
    corpus.update(`${contentOf(input)}\n`)
    if (isMine(weightOf(input))) shards.add(input)
  }
  const hash = corpus.digest('hex')
  return {
    run: hashOf({ corpus: hash, identity }),
    identity,
    corpus: hash,
    inputs: planned.length,
    weight: total,
    slice: options.slice,
    shardBytes,
    shards: shards.finish(),
  }
}

/** Slices of a corpus are runs of inputs of about the same bytes, one behind the other. */
function createSlicer(total: number, slice: Slice | null): (weight: number) => boolean {
  if (slice === null) return () => true
  let before = 0
  return (weight) => {
    const index = Math.floor((before * slice.of) / total) + 1
    before += weight
    return index === slice.index
  }
}

function createShardList(identity: Identity, shardBytes: number, keep: (line: Buffer) => void) {
  const part = partIdentity(identity)
  const endsShard = createShardCutter(shardBytes)
  const shards: Shard[] = []
  let hash = createHash('sha256').update(part)
  let inputs = 0
  let start = 0
  let end = 0
  const close = () => {
    if (inputs === 0) return
    shards.push({ key: hash.digest('hex').slice(0, 32), inputs, start, end })
    hash = createHash('sha256').update(part)
    inputs = 0
    start = end
  }
  return {
    add(input: PlannedInput) {
      const line = Buffer.from(`${JSON.stringify(input)}\n`)
      keep(line)
      hash.update(`${fingerprintOf(input)}\n`)
      inputs++
      end += line.length
      if (endsShard(input.path, weightOf(input))) close()
    },
    finish() {
      close()
      return shards
    },
  }
}

/** Makes a plan and writes it down, the list of inputs before the plan that points into it. */
export function writePlan(
  folder: string,
  found: ReadonlyArray<Input | Reject>,
  identity: Identity,
  options: PlanOptions,
): Plan {
  const list = createDurableFile(join(folder, INPUTS_FILE))
  try {
    const plan = makePlan(found, identity, options, (line) => list.write(line))
    list.finish()
    writeDurably(join(folder, PLAN_FILE), `${JSON.stringify(plan, null, 1)}\n`)
    return plan
  } catch (error) {
    list.discard()
    throw error
  }
}

/** The plan that stands in a folder; null where there is none. */
export function readPlan(folder: string): Plan | null {
  try {
    return JSON.parse(readFileSync(join(folder, PLAN_FILE), 'utf8')) as Plan
  } catch {
    return null
  }
}
