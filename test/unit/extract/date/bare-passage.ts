import type { Passage } from '../../../../src/core/passage.ts'
import { canonicalize } from '../../../../src/ingest/canonical.ts'

/** A passage of canonical text alone: dates are read without words or sentences. */
export function barePassage(text: string): Passage {
  const canonical = canonicalize(text)
  return { text: canonical, origins: null, borders: new Uint32Array([0, canonical.length]), sentences: [] }
}
