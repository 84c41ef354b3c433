import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, shingles } from '../../../src/normalize/duplicates.ts'
import { essay } from '../../support/essay.ts'

describe('likeness', () => {
  it('is 1 for the same text and symmetric in its Jaccard similarity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (x, y) => {
        const [a, b] = [shingles(essay(x, 80)), shingles(essay(y, 80))]
        expect(likeness(a, a)).toEqual({ jaccard: 1, containment: 1 })
        expect(likeness(a, b).jaccard).toBe(likeness(b, a).jaccard)
      }),
      { numRuns: 50 },
    )
  })
})
