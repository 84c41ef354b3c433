import type { Indicator, Topic } from '../core/record.generated.ts'
import { compileClauseTerms, type FindTerms } from './clause-terms.ts'
import { readEntries } from './jsonl.ts'

/** What shows one topic: words in their several spellings, or what a count measures. */
export interface TopicCue {
  readonly topic: Topic
  /** Share of what the topic needs: 1 settles it with one sentence; less than 0 speaks against it. */
  readonly weight: number
  readonly words: readonly string[]
  readonly indicators: readonly Indicator[]
}

/** A line of the lexicon: it has words or indicators. */
type TopicEntry = Pick<TopicCue, 'topic' | 'weight'> & Partial<TopicCue>

/** The cues of all topics, compiled. */
export interface TopicTerms {
  readonly cues: readonly TopicCue[]
  /** Finds the words of all cues: a term's index is its place in `cueOf`. */
  readonly find: FindTerms
  /** Index of the cue that a term belongs to. */
  readonly cueOf: readonly number[]
  /** Indexes of the cues that a count of an indicator is. */
  readonly measuredBy: ReadonlyMap<Indicator, readonly number[]>
}

/** Loads the words that show what an activity is about. */
export function loadTopicTerms(): TopicTerms {
  const cues = readEntries<TopicEntry>('topic-terms').map(
    (entry): TopicCue => ({ words: [], indicators: [], ...entry }),
  )
  const terms = cues.flatMap((cue) => cue.words)
  const cueOf = cues.flatMap((cue, index) => cue.words.map(() => index))
  const measuredBy = new Map<Indicator, number[]>()
  for (const [index, { indicators }] of cues.entries()) {
    for (const indicator of new Set(indicators))
      measuredBy.set(indicator, [...(measuredBy.get(indicator) ?? []), index])
  }
  return { cues, find: compileClauseTerms(terms), cueOf, measuredBy }
}
