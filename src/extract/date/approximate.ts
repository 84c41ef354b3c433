import type { Refiner } from './candidate.ts'
import { BLANKS, matcher } from './patterns.ts'

/** 3月15日前后, 十天左右: outside the span, and not the 前后 of a word */
const approximately = matcher(`${BLANKS}(?:前后|左右)(?![眼手邻摇])`)

/** Marks what is only about right. */
export const markApproximate: Refiner = (text, candidates) =>
  candidates.map((candidate) =>
    candidate.mod === null && approximately(text, candidate.end) ? { ...candidate, mod: 'approx' as const } : candidate,
  )
