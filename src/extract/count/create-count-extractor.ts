import type { Extractor, Passage, Trace } from '../../core/passage.ts'
import { sentenceAt } from '../../core/passage.ts'
import type { CountMention } from '../../core/record.generated.ts'
import type { CountLexicon } from '../../lexicon/counts.ts'
import { NO_PAST } from './antecedent.ts'
import { createDescriber } from './describe.ts'
import { findCandidates } from './find-candidates.ts'
import { surroundingsOf } from './surroundings.ts'

/**
 * Extractor of counts: numbers with a unit that measure the activity or its outcome, with what was counted, by which
 * verb, and the indicator that this makes. Pure; the lexicon is read once, here.
 */
export function createCountExtractor(lexicon: CountLexicon): Extractor<CountMention> {
  const describe = createDescriber(lexicon.indicators)
  return {
    name: 'count',
    extract(passage: Passage, trace?: Trace): CountMention[] {
      const around = surroundingsOf(passage)
      const candidates = findCandidates(lexicon, around, trace)
      const mentions: CountMention[] = []
      let past = NO_PAST
      let from = 0
      while (from < candidates.length) {
        const sentence = sentenceAt(passage.sentences, candidates[from]?.start ?? 0)
        let to = from + 1
        while (to < candidates.length && sentenceAt(passage.sentences, candidates[to]?.start ?? 0) === sentence) to++
        const span = passage.sentences[sentence] ?? { start: 0, end: passage.text.length }
        const described = describe(passage, around, span, candidates.slice(from, to), past, trace)
        mentions.push(...described.mentions)
        past = described.past
        from = to
      }
      return mentions
    },
  }
}
