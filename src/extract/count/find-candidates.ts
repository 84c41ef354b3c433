import type { Trace } from '../../core/passage.ts'
import type { CountLexicon } from '../../lexicon/counts.ts'
import { afterDigits, mayBeginNumber } from '../number/scan.ts'
import type { Candidate, Reading, Surroundings } from './candidate.ts'
import { readCount } from './read-count.ts'
import { readMasked } from './read-masked.ts'

const MASKS = new Uint8Array(0x10000)
for (const mark of '_*×xX□■') MASKS[mark.charCodeAt(0)] = 1

/** Finds the numbers with units of a passage, in one walk over its text. */
export function findCandidates(lexicon: CountLexicon, around: Surroundings, trace?: Trace): Candidate[] {
  const { text } = around
  const candidates: Candidate[] = []
  let floor = 0
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (MASKS[unit] === 0 && !mayBeginNumber(unit)) {
      at++
      continue
    }
    const reading = readAt(lexicon, around, at)
    if (!reading) at = afterDigits(text, at)
    else if ('candidate' in reading) {
      const { candidate } = reading
      const start = Math.max(candidate.start, floor)
      candidates.push(start === candidate.start ? candidate : { ...candidate, start })
      floor = at = candidate.end
    } else {
      trace?.({ span: { start: at, end: reading.end }, rule: reading.rule, dropped: reading.dropped })
      at = reading.end
    }
  }
  return candidates
}

function readAt(lexicon: CountLexicon, around: Surroundings, at: number): Reading | null {
  const unit = around.text.charCodeAt(at)
  if (isFullStop(around.text, at)) return null
  if (MASKS[unit] === 1) return readMasked(lexicon, around, at)
  // 20__份: digits that a mask follows are part of it
  return (
    (isDigit(unit) && isMaskedBehind(around.text, at) ? readMasked(lexicon, around, at) : null) ??
    readCount(lexicon, around, at)
  )
}

/** 活动.1200多名学生: a dot behind a word or a closing mark ends a sentence, and is no point of a decimal. */
function isFullStop(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2e && at > 0 && /[\u4e00-\u9fff”》)]/.test(text[at - 1] as string)
}

/** Whether a mask follows the digits at the offset. */
function isMaskedBehind(text: string, at: number): boolean {
  let end = at + 1
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++
  return MASKS[text.charCodeAt(end)] === 1
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
