import type { DuplicateCluster } from '../../core/record.generated.ts'
import { canonicalize } from '../../ingest/canonical.ts'
import { type Copies, clusterCopies } from '../../normalize/cluster-copies.ts'
import { shingles } from '../../normalize/duplicates.ts'
import { createTermRanker, type RankTerms } from '../../normalize/keywords.ts'
import { createTermCounter, withTermKey } from '../../normalize/term-counter.ts'
import type { MinedSummary } from '../mine-document.ts'
import type { PartReader } from '../part/part-reader.ts'
import { type CorpusIds, numberCopies } from './corpus-ids.ts'
import { createPlaces, type Places } from './places.ts'

/** What only the whole corpus tells. Some 50 bytes a summary are held, and 16 to 32 a term. */
export interface Corpus {
  readonly ids: CorpusIds
  readonly rank: RankTerms
  /** The cluster of a summary, by its number in the corpus; null where it has no copies. */
  duplicates(summary: number): DuplicateCluster | null
}

/** Reads the parts' indexes, and of the lines those alone that may be copies. */
export function readCorpus(parts: readonly PartReader[]): Corpus {
  const places = createPlaces(parts)
  const ids = numberCopies(parts, places)
  const terms = createTermCounter()
  for (const part of parts) {
    const keys = part.section('termKeys')
    for (const [i, times] of part.section('termCounts').entries())
      terms.add(keys[2 * i] as number, keys[2 * i + 1] as number, times)
    part.close()
  }
  return {
    ids,
    rank: createTermRanker(places.summaries, (term) => withTermKey(term, terms.count)),
    duplicates: describe(clusterAll(places), ids),
  }
}

function clusterAll(places: Places): Copies {
  return clusterCopies({
    sizes: places.gather((part) => part.section('sizes'), new Uint32Array(places.summaries)),
    keys: (band) =>
      places.gather((part) => {
        const bytes = 8 * part.marker.summaries
        return part.section('bandKeys', band * bytes, bytes)
      }, new Float64Array(places.summaries)),
    shingles: (index) => shingles(canonicalize((places.summary(index) as MinedSummary).text)),
  })
}

/** A cluster bears the least of its members' identifiers. */
function describe({ firsts, clusters, similarity }: Copies, ids: CorpusIds): Corpus['duplicates'] {
  const least = new Map<number, number>()
  for (const [index, first] of firsts.entries()) {
    if (!clusters.has(first)) continue
    const before = least.get(first)
    if (before === undefined || ids.compare(index, before) < 0) least.set(first, index)
  }
  return (index) => {
    const first = firsts[index] as number
    const cluster = clusters.get(first)
    if (cluster === undefined) return null
    return {
      cluster: ids.of(least.get(first) as number),
      size: cluster.size,
      representative: ids.of(cluster.representative),
      similarity: (similarity[index] as number) / 1e4,
    }
  }
}
