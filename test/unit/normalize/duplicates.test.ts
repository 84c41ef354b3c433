import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDuplicateFinder, likeness, shingles } from '../../../src/normalize/duplicates.ts'

/** A text of invented words: a seeded walk over common characters. */
function essay(seed: number, length = 400): string {
  let state = seed * 2654435761
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(0x4e00 + (state % 3000))
  }).join('')
}

function clustersOf(texts: readonly string[]): number[][] {
  const sets = texts.map((text) => shingles(text))
  const finder = createDuplicateFinder()
  for (const set of sets) finder.add(set)
  return finder.clusters((index) => sets[index] as Uint32Array).map((cluster) => [...cluster.members])
}

describe('createDuplicateFinder', () => {
  it('finds a copy with other figures, masks and punctuation', () => {
    const text = essay(1)
    const copy = text.replace(/.{40}/g, (piece) => `${piece}20__年，15`)
    expect(clustersOf([text, essay(2), copy])).toEqual([[0, 2]])
  })

  it('finds a copy cut to its first 70 %, and names the fuller one', () => {
    const text = essay(3)
    const sets = [text.slice(0, 280), text].map((words) => shingles(words))
    const finder = createDuplicateFinder()
    for (const set of sets) finder.add(set)
    const [cluster] = finder.clusters((index) => sets[index] as Uint32Array)
    expect(cluster?.representative).toBe(1)
    expect(cluster?.similarity.get(0)).toBe(1)
  })

  it('chains copies of copies into one cluster', () => {
    const [a, b] = [essay(4), essay(5)]
    expect(clustersOf([a, b, a, b, a])).toEqual([
      [0, 2, 4],
      [1, 3],
    ])
  })

  it('leaves texts alone that only share phrases', () => {
    const phrase = essay(6, 60)
    expect(clustersOf([essay(7) + phrase, phrase + essay(8)])).toEqual([])
  })

  it('leaves very short texts alone', () => {
    expect(clustersOf(['谢谢大家的支持', '谢谢大家的支持'])).toEqual([])
  })

  it('finds 95 of 100 copies with a tenth of the characters changed, and no pair of strangers', () => {
    const originals = Array.from({ length: 100 }, (_, i) => essay(100 + i, 500))
    // every 50 characters a place and a figure of five characters are swapped
    const copies = originals.map((text, i) =>
      text.replace(/(.{45}).{5}/g, (_, kept: string) => kept + essay(5000 + i, 5)),
    )
    const clusters = clustersOf([...originals, ...copies])
    const right = clusters.filter(([a, b, ...more]) => more.length === 0 && b === (a as number) + 100)
    expect(right.length).toBeGreaterThanOrEqual(95)
    expect(clusters.length - right.length).toBe(0)
  })
})

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
