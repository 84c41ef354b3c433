import { CANONICAL } from '../../lexicon/canonical-units.ts'
import type { Embedded } from './layout.ts'

/**
 * What a search in the page takes for the same letter or digit: 費 for 费, ３ for 3, A for a; one code unit for one, so
 * that a hit stands where it was found. The whole table, for a reader may type what no text holds. Punctuation stays as
 * it is: hardly a text is without a full-width comma, and the page would hold nearly all of them twice.
 */
export function searchFolds(): Embedded['folds'] {
  let from = ''
  let to = ''
  for (const [unit, canonical] of CANONICAL.entries()) {
    const mark = String.fromCharCode(unit)
    const lower = String.fromCharCode(canonical).toLowerCase()
    if (lower === mark || lower.length !== 1 || !/[\p{L}\p{N}]/u.test(mark)) continue
    from += mark
    to += lower
  }
  return { from, to }
}
