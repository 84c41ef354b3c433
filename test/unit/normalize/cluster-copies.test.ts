import { describe, expect, it } from 'vitest'
import { bandKeys } from '../../../src/normalize/band-keys.ts'
import { type Copies, clusterCopies } from '../../../src/normalize/cluster-copies.ts'
import { shingles } from '../../../src/normalize/duplicates.ts'
import { essay } from '../../support/essay.ts'

function cluster(texts: readonly string[]): Copies {
  const sets = texts.map(shingles)
  const keys = sets.map(bandKeys)
  return clusterCopies({
    sizes: Uint32Array.from(sets, (set) => set.length),
    keys: (band) => Float64Array.from(keys, (of) => of?.[band] ?? Number.NaN),
    shingles: (index) => sets[index] as Uint32Array,
  })
}

function clustersOf(texts: readonly string[]): number[][] {
  const { firsts, clusters } = cluster(texts)
  return [...clusters.keys()]
    .sort((a, b) => a - b)
    .map((first) => [...firsts.keys()].filter((i) => firsts[i] === first))
}

describe('clusterCopies', () => {
  it('finds a copy with other figures, masks and punctuation', () => {
    const text = essay(1)
    const copy = text.replace(/.{40}/g, (piece) => `${piece}20__年，15`)
    expect(clustersOf([text, essay(2), copy])).toEqual([[0, 2]])
  })

  it('finds a copy cut to its first 70 %, and names the fuller one', () => {
    const text = essay(3)
    const { clusters, similarity } = cluster([text.slice(0, 280), text])
    expect(clusters.get(0)).toEqual({ size: 2, representative: 1 })
    expect(similarity[0]).toBe(10_000)
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
