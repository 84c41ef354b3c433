import type { Span } from '../../core/span.ts'
import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isCountable } from './countable.ts'
import { longestNounBefore } from './nouns.ts'

/** What quoted names tell of what was counted; those of honours (“诚信商户”) tell nothing of it. */
const TOLD: ReadonlySet<string> = new Set(['place', 'event', 'public', 'staff', 'consultation'])

/** A book's title may be of what was printed; a quoted name tells what it ends in (“检察驿站”), if that can be counted so. */
export function titleClass(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  { start, end }: Span,
  { unitClass, unit }: Candidate,
): string | null {
  if (around.text[start] === '《') return 'title'
  const noun = longestNounBefore(lexicon, around, start + 1, end - 1)?.value ?? null
  return noun !== null && TOLD.has(noun) && isCountable(noun, unitClass, unit) ? noun : null
}
