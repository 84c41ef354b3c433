import type { IndicatorLexicon } from '../../lexicon/indicators.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { isCountable } from './countable.ts'
import type { Side } from './governed.ts'
import { longestNounBefore } from './nouns.ts'
import type { Token } from './tokens.ts'

/** Words before those for whom something is done. */
const FOR = /^(?:为|给|向|对|帮|替|教|帮助)$/

/** 为老人讲解手机使用(150人次): where nothing that heads can count stands before them, they are of those whom it is done for. */
export function withServed(
  lexicon: IndicatorLexicon,
  around: Surroundings,
  rest: readonly Token[],
  { unit, unitClass }: Candidate,
  side: Side,
): Side {
  if (!unit.startsWith('人') || (side.nounClass !== null && isCountable(side.nounClass, unitClass, unit))) return side
  const at = rest.findLastIndex(({ form }) => FOR.test(form))
  if (at < 0) return side
  const from = (rest[at] as Token).end
  let to = at + 1
  while (to < rest.length && rest[to]?.word.kind === 'noun') to++
  for (let i = to - 1; i > at; i--) {
    const { end } = rest[i] as Token
    const noun = longestNounBefore(lexicon, around, from, end)
    if (noun && isCountable(noun.value, unitClass, unit) && noun.value !== 'consultation')
      return { ...side, object: { start: end - noun.length, end }, nounClass: noun.value }
  }
  return side
}
