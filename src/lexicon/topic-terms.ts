import type { Topic } from '../core/record.generated.ts'
import { compileClauseTerms, type FindTerms } from './clause-terms.ts'
import { readEntries } from './jsonl.ts'

/** Words that show one topic, in their several spellings. */
export interface TopicCue {
  readonly topic: Topic
  /** Share of what the topic needs: 1 settles it with one sentence; less than 0 speaks against it. */
  readonly weight: number
  readonly words: readonly string[]
}

/** The cues of all topics, compiled. */
export interface TopicTerms {
  readonly cues: readonly TopicCue[]
  /** Finds the words of all cues: a term's index is its place in `cueOf`. */
  readonly find: FindTerms
  /** Index of the cue that a term belongs to. */
  readonly cueOf: readonly number[]
}

/** Loads the words that show what an activity is about. */
export function loadTopicTerms(): TopicTerms {
  const cues = readEntries<TopicCue>('topic-terms')
  const terms = cues.flatMap((cue) => cue.words)
  const cueOf = cues.flatMap((cue, index) => cue.words.map(() => index))
  return { cues, find: compileClauseTerms(terms), cueOf }
}
