import type { Span } from '../core/span.ts'

/**
 * Near-copies of one essay: the same text with other places, figures, years and masks, cut at an end, or with
 * words swapped. Found by one-permutation MinHash (Li, Owen and Zhang 2012; densified by rotation, Shrivastava
 * and Li 2014) in LSH bands, then verified on the shingles themselves.
 */

/** Characters of a shingle. */
const SHINGLE = 5
/** Bins of a signature; bands of ROWS bins each. */
const BINS = 128
const ROWS = 4
/**
 * A pair is a copy from this Jaccard similarity on, or from this containment of the shorter in the longer. Essays of
 * different authors on real pages stay under 0.05 and 0.1, copies with three characters in ten edited reach 0.45;
 * test/bench/duplicates.mjs measures both.
 */
const SIMILAR = 0.45
const CONTAINED = 0.75
/** 某 stands for what a page leaves out (某市某局). */
const MASK = 0x67d0
/** Fewest shingles to compare: shorter texts are alike by chance. */
const FEWEST = 60

/**
 * Distinct shingle hashes of a canonical text, sorted. Only Han characters count: masks, digits, Latin letters and
 * punctuation are what copies change.
 * @param names names of places in the text, in order: copies change them too
 */
export function shingles(canonical: string, names: readonly Span[] = []): Uint32Array {
  const letters: number[] = []
  let next = 0
  for (let i = 0; i < canonical.length; i++) {
    while (next < names.length && (names[next] as Span).end <= i) next++
    if (next < names.length && i >= (names[next] as Span).start) continue
    const unit = canonical.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff && unit !== MASK) letters.push(unit)
  }
  const hashes = new Uint32Array(Math.max(0, letters.length - SHINGLE + 1))
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5 // FNV-1a over code units, then mixed
    for (let j = 0; j < SHINGLE; j++) hash = Math.imul(hash ^ (letters[i + j] as number), 0x01000193)
    hashes[i] = mix(hash)
  }
  hashes.sort()
  let distinct = 0
  for (let i = 0; i < hashes.length; i++)
    if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[distinct++] = hashes[i] as number
  return hashes.slice(0, distinct)
}

/** One-permutation MinHash signature of sorted shingle hashes. */
export function signature(hashes: Uint32Array): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY)
  const width = 0x1_0000_0000 / BINS
  // sorted: the first hash of a bin is its least
  for (const hash of hashes) {
    const bin = Math.floor(hash / width)
    if (bins[bin] === EMPTY) bins[bin] = hash % width
  }
  if (hashes.length === 0) return bins
  const filled = bins.slice()
  for (let bin = 0; bin < BINS; bin++) {
    let step = 0
    while (bins[(bin + step) % BINS] === EMPTY) step++
    filled[bin] = mix((bins[(bin + step) % BINS] as number) + Math.imul(step, 0x9e3779b1))
  }
  return filled
}

const EMPTY = 0xffffffff

function mix(hash: number): number {
  let h = hash >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Likeness of two sets of sorted hashes. */
export function likeness(a: Uint32Array, b: Uint32Array): { readonly jaccard: number; readonly containment: number } {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number
    const y = b[j] as number
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  const union = a.length + b.length - common
  return { jaccard: union ? common / union : 0, containment: common / (Math.min(a.length, b.length) || 1) }
}

/** A summary's cluster: indexes of its members, and which of them is the fullest. */
export interface Cluster {
  readonly members: readonly number[]
  readonly representative: number
  /** Likeness of each member to the representative: the greater of Jaccard similarity and containment. */
  readonly similarity: ReadonlyMap<number, number>
}

/** Collects signatures in the order of the corpus, then clusters the summaries. */
export interface DuplicateFinder {
  /** Adds the next summary by its shingles; its index is the number of summaries before it. */
  add(hashes: Uint32Array): void
  /** Clusters of two or more. `shinglesOf` is asked for candidates alone, so that shingles need not stay in memory. */
  clusters(shinglesOf: (index: number) => Uint32Array): Cluster[]
}

/**
 * Memory: a signature of 512 bytes, a size and a parent, 520 bytes a summary, and while clusters are made some 50 more for
 * the buckets of one band at a time. Union-find by least index, so that the order of pairs is nothing.
 */
export function createDuplicateFinder(): DuplicateFinder {
  const signatures = createSignatureList()
  const sizes: number[] = []
  return {
    add(hashes) {
      signatures.push(hashes.length < FEWEST ? null : signature(hashes))
      sizes.push(hashes.length)
    },
    clusters(shinglesOf) {
      const parent = Uint32Array.from(sizes.keys())
      const find = (i: number): number => {
        while (parent[i] !== i) {
          parent[i] = parent[parent[i] as number] as number
          i = parent[i] as number
        }
        return i
      }
      for (const [a, b] of candidates(signatures, sizes)) {
        const rootA = find(a)
        const rootB = find(b)
        if (rootA === rootB) continue
        const { jaccard, containment } = likeness(shinglesOf(a), shinglesOf(b))
        if (jaccard >= SIMILAR || containment >= CONTAINED) parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
      }
      const groups = new Map<number, number[]>()
      for (let i = 0; i < parent.length; i++) {
        const root = find(i)
        const group = groups.get(root)
        if (group) group.push(i)
        else if (root !== i) groups.set(root, [root, i])
      }
      const inOrder = [...groups.values()].sort(([a = 0], [b = 0]) => a - b)
      return inOrder.map((members) => describe(members, sizes, shinglesOf))
    },
  }
}

/** Signatures one behind the other, in pieces of 4096: arrays of their own would weigh as much again. */
interface SignatureList {
  push(bins: Uint32Array | null): void
  /** Key of a band of a signature: equal bands have equal keys, others hardly ever. */
  key(index: number, band: number): number
}

const PIECE = 4096

function createSignatureList(): SignatureList {
  const pieces: Uint32Array[] = []
  let length = 0
  return {
    push(bins) {
      if (length % PIECE === 0) pieces.push(new Uint32Array(PIECE * BINS))
      if (bins) (pieces.at(-1) as Uint32Array).set(bins, (length % PIECE) * BINS)
      length++
    },
    key(index, band) {
      const piece = pieces[Math.floor(index / PIECE)] as Uint32Array
      const from = (index % PIECE) * BINS + band * ROWS
      let low = band
      let high = 0
      for (let i = from; i < from + ROWS; i++) {
        low = mix(low ^ (piece[i] as number))
        high = mix((high + (piece[i] as number)) >>> 0)
      }
      // 53 bits are what a number holds
      return (high & 0x1fffff) * 0x1_0000_0000 + low
    },
  }
}

/**
 * Pairs that share a band. A band's bucket is a chain: each summary is paired with the bucket's first and last, so that
 * there are at most two pairs a band and summary.
 */
function* candidates(signatures: SignatureList, sizes: readonly number[]): Generator<readonly [number, number]> {
  const last = new Uint32Array(sizes.length)
  for (let band = 0; band < BINS / ROWS; band++) {
    const firsts = new Map<number, number>()
    for (const [index, size] of sizes.entries()) {
      if (size < FEWEST) continue
      const key = signatures.key(index, band)
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, index)
      else {
        yield [first, index]
        if (last[first] !== first) yield [last[first] as number, index]
      }
      last[first ?? index] = index
    }
  }
}

function describe(
  members: readonly number[],
  sizes: readonly number[],
  shinglesOf: (index: number) => Uint32Array,
): Cluster {
  const size = (index: number) => sizes[index] as number
  const representative = members.reduce((best, index) => (size(index) > size(best) ? index : best))
  const fullest = shinglesOf(representative)
  const similarity = new Map(
    members.map((index) => {
      const { jaccard, containment } = likeness(shinglesOf(index), fullest)
      return [index, Math.round(Math.max(jaccard, containment) * 1e4) / 1e4]
    }),
  )
  return { members, representative, similarity }
}
