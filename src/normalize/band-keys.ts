import { BINS, FEWEST, mix, signature } from './duplicates.ts'

/** Bins of a band: two summaries are looked at as copies where one of their bands is the same. */
const ROWS = 4

/** Bands of a signature. */
export const BANDS = BINS / ROWS

/**
 * A key for each band of the signature of sorted shingle hashes, or null where there are too few to compare. Equal bands
 * have equal keys, others hardly ever: a key has the 53 bits that a number holds.
 */
export function bandKeys(hashes: Uint32Array): Float64Array | null {
  if (hashes.length < FEWEST) return null
  const bins = signature(hashes)
  const keys = new Float64Array(BANDS)
  for (let band = 0; band < BANDS; band++) {
    let low = band
    let high = 0
    for (let i = band * ROWS; i < (band + 1) * ROWS; i++) {
      low = mix(low ^ (bins[i] as number))
      high = mix((high + (bins[i] as number)) >>> 0)
    }
    keys[band] = (high & 0x1fffff) * 0x1_0000_0000 + low
  }
  return keys
}
