import { BANDS } from './band-keys.ts'
import { isCopy, likeness } from './duplicates.ts'

/** The summaries of a corpus as they are compared: by numbers, in their order. */
export interface Signatures {
  /** Number of distinct shingles of each summary. */
  readonly sizes: Uint32Array
  /** Key of a band of each summary; NaN for those that are too short to compare. */
  keys(band: number): Float64Array
  /** Sorted shingle hashes of a summary: asked for of candidates alone, so that they need not stay in memory. */
  shingles(index: number): Uint32Array
}

/** Clusters of copies, by the number of each summary. */
export interface Copies {
  /** The first summary of the cluster: itself where it has no copies. */
  readonly firsts: Uint32Array
  /** Clusters of two or more, by their first summary. */
  readonly clusters: ReadonlyMap<number, Cluster>
  /** Likeness to the representative in ten thousandths: the greater of Jaccard similarity and containment. */
  readonly similarity: Uint16Array
}

export interface Cluster {
  readonly size: number
  /** The summary with the most shingles, the first of those. */
  readonly representative: number
}

/**
 * Clusters the summaries. Held in memory are 10 bytes a summary and for one band at a time 8 for its keys and some 40 for
 * its buckets. Union-find by least index, so that the order of pairs is nothing.
 */
export function clusterCopies(signatures: Signatures): Copies {
  const { sizes } = signatures
  const shingles = remembering(signatures.shingles)
  const parent = Uint32Array.from(sizes, (_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  const compare = (a: number, b: number) => {
    const rootA = find(a)
    const rootB = find(b)
    if (rootA !== rootB && isCopy(likeness(shingles(a), shingles(b))))
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
  for (let band = 0; band < BANDS; band++) comparePairs(signatures.keys(band), compare)
  return describe(
    Uint32Array.from(parent, (_, index) => find(index)),
    sizes,
    shingles,
  )
}

/** Pairs that share a key. A bucket is a chain: each summary is paired with the bucket's first and last. */
function comparePairs(keys: Float64Array, compare: (a: number, b: number) => void): void {
  let capacity = 1 << 4
  while (capacity < keys.length * 2) capacity *= 2
  const mask = capacity - 1
  // one more than the first and the last summary of a bucket; 0 is empty
  const firsts = new Uint32Array(capacity)
  const lasts = new Uint32Array(capacity)
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number
    if (Number.isNaN(key)) continue
    let slot = (key % 0x1_0000_0000) & mask
    while (firsts[slot] !== 0 && keys[(firsts[slot] as number) - 1] !== key) slot = (slot + 1) & mask
    const first = (firsts[slot] as number) - 1
    if (first < 0) firsts[slot] = index + 1
    else {
      const last = (lasts[slot] as number) - 1
      compare(first, index)
      if (last !== first) compare(last, index)
    }
    lasts[slot] = index + 1
  }
}

function describe(firsts: Uint32Array, sizes: Uint32Array, shingles: (index: number) => Uint32Array): Copies {
  const clusters = new Map<number, { size: number; representative: number }>()
  for (let index = 0; index < firsts.length; index++) {
    const first = firsts[index] as number
    if (first === index) continue
    const cluster = clusters.get(first)
    if (!cluster) {
      const representative = (sizes[index] as number) > (sizes[first] as number) ? index : first
      clusters.set(first, { size: 2, representative })
    } else {
      cluster.size++
      if ((sizes[index] as number) > (sizes[cluster.representative] as number)) cluster.representative = index
    }
  }
  const similarity = new Uint16Array(clusters.size === 0 ? 0 : firsts.length)
  for (let index = 0; index < similarity.length; index++) {
    const cluster = clusters.get(firsts[index] as number)
    if (!cluster) continue
    const { jaccard, containment } = likeness(shingles(index), shingles(cluster.representative))
    similarity[index] = Math.round(Math.max(jaccard, containment) * 1e4)
  }
  return { firsts, clusters, similarity }
}

/**
 * Shingle hashes that are kept, 16 MB: a summary is looked at again as its copies come, and to read one again takes as
 * long as a tenth of mining it. Where many essays are copied by turns, a few dozen summaries would not be enough.
 */
const REMEMBERED = 4_000_000

function remembering(shingles: (index: number) => Uint32Array): (index: number) => Uint32Array {
  const known = new Map<number, Uint32Array>()
  let held = 0
  return (index) => {
    const before = known.get(index)
    const found = before ?? shingles(index)
    // the one that was asked for last stands last, and the first one goes first
    if (before) known.delete(index)
    else held += found.length
    known.set(index, found)
    for (const [oldest, hashes] of known) {
      if (held <= REMEMBERED || oldest === index) break
      known.delete(oldest)
      held -= hashes.length
    }
    return found
  }
}
