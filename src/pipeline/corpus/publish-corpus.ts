import { openDataSets } from '../../dataset/data-sets.ts'
import type { Totals } from '../../dataset/facts.ts'
import type { PartReader } from '../part/part-reader.ts'
import type { Identity } from '../plan/identity.ts'
import type { WritingOptions } from '../run-options.ts'
import { createTextGatherer, prepareTexts } from '../text-store.ts'
import { createPause } from '../work/pause.ts'
import { readCorpus } from './corpus.ts'
import { readVocabulary } from './read-vocabulary.ts'
import { writeCorpus } from './write-corpus.ts'

export interface PublishOptions {
  readonly signal: AbortSignal | undefined
  /** Asked for last, when the folder may still be written to: they are of the whole run. */
  readonly timings: () => Readonly<Record<string, unknown>>
  /** Output folders that hold the documents' texts, where they are kept. */
  readonly texts: readonly string[]
}

/**
 * Makes the data sets of the parts of a whole corpus, in their order, and puts them into place.
 * @throws Error where the folder cannot be written; Interrupted where the signal says so
 */
export async function publishCorpus(
  out: string,
  parts: readonly PartReader[],
  identity: Identity,
  { signal, timings, texts }: PublishOptions,
): Promise<Totals> {
  const { csv, forms, keywords, dtm } = identity.writing as unknown as WritingOptions
  const dataSets = openDataSets(out, { csv, forms })
  const pause = createPause(signal)
  try {
    const corpus = readCorpus(parts)
    await pause()
    if (dtm) dataSets.matrix(readVocabulary(parts))
    const gatherer = identity.mining.keepTexts ? createTextGatherer(out, texts) : null
    await writeCorpus(dataSets, parts, corpus, keywords, pause, (id) => gatherer?.add(id))
    if (gatherer) gatherer.finish()
    else prepareTexts(out, false)
    const { zongjie, versions, lexicons, schemas, mining, writing } = identity
    const { own, ...options } = { ...writing, ...mining } as { own?: Record<string, string> }
    return await dataSets.finish({
      version: zongjie,
      versions,
      lexicons,
      own: own ?? {},
      schemas,
      options,
      filtered: parts.reduce((sum, { marker }) => sum + marker.filtered, 0),
      timings: timings(),
    })
  } catch (error) {
    await dataSets.abort()
    throw error
  } finally {
    for (const part of parts) part.close()
  }
}
