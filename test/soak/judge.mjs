/** Rounds that a process may take to find its size. */
const WARM = 1 / 3
/** What memory may grow by over the whole, as a share of its size. */
const GROWTH = 0.05
/** What speed may fall by over the whole. */
const SLOWER = 0.05

/** Slope of the least squares' line through points, in units of y a unit of x. */
export function slopeOf(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const x = mean(([x]) => x)
  const y = mean(([, y]) => y)
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread
}

/**
 * What the samples of a soak say, and what is wrong with it: the drift over the whole by the line through all samples
 * after the first ones, so that one round that the machine disturbed decides nothing.
 * @param {ReadonlyArray<Record<'done' | 'rss' | 'heap' | 'descriptors' | 'threads' | 'rate', number>>} samples
 */
export function judge(samples) {
  const settled = samples.slice(Math.floor(samples.length * WARM))
  const [first, last] = [settled[0], settled.at(-1)]
  if (first === undefined || settled.length < 5) return { lines: [], faults: [`${samples.length} rounds are too few`] }
  const span = last.done - first.done
  const drift = (name) => {
    const points = settled.map((sample) => [sample.done, sample[name]])
    const mean = points.reduce((sum, [, y]) => sum + y, 0) / points.length
    return { share: (slopeOf(points) * span) / mean, mean }
  }
  const percent = (share) => `${share >= 0 ? '+' : ''}${(100 * share).toFixed(1)} %`
  const [rss, heap, rate] = [drift('rss'), drift('heap'), drift('rate')]
  const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`
  const lines = [
    `summaries     ${last.done} in ${samples.length} rounds`,
    `memory (RSS)  ${megabytes(rss.mean)}, ${percent(rss.share)} over ${span} summaries (${((rss.share * rss.mean) / span).toFixed(1)} bytes a summary)`,
    `heap          ${megabytes(heap.mean)}, ${percent(heap.share)}`,
    `descriptors   ${first.descriptors} after the first rounds, ${last.descriptors} at the end`,
    `threads       ${first.threads} after the first rounds, ${last.threads} at the end`,
    `speed         ${Math.round(rate.mean)} summaries a second of CPU, ${percent(rate.share)}`,
  ]
  const faults = []
  if (rss.share > GROWTH) faults.push(`memory grew by ${percent(rss.share)}`)
  if (heap.share > GROWTH) faults.push(`the heap grew by ${percent(heap.share)}`)
  if (last.descriptors > first.descriptors)
    faults.push(`${last.descriptors - first.descriptors} descriptors were left open`)
  if (last.threads > first.threads) faults.push(`${last.threads - first.threads} threads were left`)
  if (rate.share < -SLOWER) faults.push(`it became slower by ${percent(-rate.share)}`)
  return { lines, faults }
}
