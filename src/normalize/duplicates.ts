/**
 * Near-copies of one essay: the same text with other places, figures, years and masks, cut at an end, or with
 * words swapped. Found by one-permutation MinHash (Li, Owen and Zhang 2012; densified by rotation, Shrivastava
 * and Li 2014) in LSH bands, then verified on the shingles themselves.
 */

/** Characters of a shingle. */
const SHINGLE = 5
/** Bins of a signature. */
export const BINS = 128
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
export const FEWEST = 60

/**
 * Distinct shingle hashes of a canonical text, sorted. Only Han characters count: masks, digits, Latin letters and
 * punctuation are what copies change.
 */
export function shingles(canonical: string): Uint32Array {
  const letters: number[] = []
  for (let i = 0; i < canonical.length; i++) {
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

/** The end of MurmurHash3: spreads every bit over all. */
export function mix(hash: number): number {
  let h = hash >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export interface Likeness {
  readonly jaccard: number
  /** How much of the smaller set is in the larger. */
  readonly containment: number
}

/** Whether two summaries so alike are copies. */
export function isCopy({ jaccard, containment }: Likeness): boolean {
  return jaccard >= SIMILAR || containment >= CONTAINED
}

/** Likeness of two sets of sorted hashes. */
export function likeness(a: Uint32Array, b: Uint32Array): Likeness {
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
