import type { GuardedWord } from '../../lexicon/date-words.ts'
import { NO_CANDIDATE, type Parser } from './candidate.ts'
import { anyOf, matcher } from './patterns.ts'

/** Parser of names in the shape of a date (十月革命), which it reads so that nothing else does. */
export function createNameParser(names: readonly GuardedWord[]): Parser {
  const name = matcher(anyOf(names))
  const doubt = { reason: 'name', final: true }
  return (text, at) => {
    const found = name(text, at)
    return found && [{ ...NO_CANDIDATE, start: at, end: at + found[0].length, rule: 'name', doubt }]
  }
}
