/** Bytes of a shard: the next powers of two above an eighth of the corpus, between these. */
const SMALLEST = 1 << 16
const LARGEST = 1 << 23

/** How large shards are to be: some for each worker of a small corpus, 8 MB of a large one. */
export function shardBytesFor(corpusBytes: number): number {
  let bytes = SMALLEST
  while (bytes < LARGEST && bytes * 8 < corpusBytes) bytes *= 2
  return bytes
}

/**
 * Says behind which inputs a shard ends. The border depends on the input itself and not on how much came before (as
 * rsync and restic cut files), so that an input more or less moves the borders around it alone, and the other shards'
 * parts can be used again.
 */
export function createShardCutter(bytes: number): (path: string, weight: number) => boolean {
  let inShard = 0
  return (path, weight) => {
    inShard += weight
    const ends = inShard >= 2 * bytes || (inShard >= bytes / 4 && hashOf(path) < weight / bytes)
    if (ends) inShard = 0
    return ends
  }
}

/** FNV-1a of a path, mixed, as a number in [0, 1). */
function hashOf(path: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
