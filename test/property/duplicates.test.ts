import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../src/ingest/canonical.ts'
import { splitSentences } from '../../src/ingest/sentences.ts'
import { splitSummaries } from '../../src/ingest/split.ts'
import { bandKeys } from '../../src/normalize/band-keys.ts'
import { clusterCopies } from '../../src/normalize/cluster-copies.ts'
import { shingles } from '../../src/normalize/duplicates.ts'
import { collectSentences, createWriter, editOf } from '../support/essays.mjs'
import { splitLexicon } from '../support/lexicons.ts'
import { ROOT, sharedFolder } from '../support/shared.ts'

function clustersOf(texts: readonly string[]): number[][] {
  const sets = texts.map(shingles)
  const keys = sets.map(bandKeys)
  const { firsts, clusters } = clusterCopies({
    sizes: Uint32Array.from(sets, (set) => set.length),
    keys: (band) => Float64Array.from(keys, (of) => of?.[band] ?? Number.NaN),
    shingles: (index) => sets[index] as Uint32Array,
  })
  const members = new Map([...clusters.keys()].sort((a, b) => a - b).map((first) => [first, [] as number[]]))
  for (const [index, first] of firsts.entries()) members.get(first)?.push(index)
  return [...members.values()]
}

describe('copies with 10 to 30 % of their characters edited, among distinct essays', () => {
  // test/bench/duplicates.mjs does the same among 10,000
  const [ESSAYS, COPIES] = [1500, 300]
  const texts = readdirSync(join(ROOT, 'corpus/gold/dev')).map((name) =>
    canonicalize(readFileSync(join(ROOT, 'corpus/documents', name.replace(/json$/, 'txt')), 'utf8')),
  )
  const writer = createWriter(collectSentences(texts, splitSentences), 7)
  const essays = Array.from({ length: ESSAYS }, () => writer.write())
  const copies = Array.from({ length: COPIES }, (_, i) => editOf(essays[i * 5] as string, writer.random))

  it('are edited as much as that', () => {
    const shares = copies.map(({ share }) => share).sort((a, b) => a - b)
    expect(shares[0]).toBeGreaterThan(0.09)
    expect(shares.at(-1)).toBeLessThan(0.32)
    expect(shares[COPIES >> 1]).toBeGreaterThan(0.18)
  })

  it('are found: recall 0.95, precision 0.99', () => {
    const clusters = clustersOf([...essays, ...copies.map(({ text }) => text)])
    const essayOf = (index: number) => (index < ESSAYS ? index : (index - ESSAYS) * 5)
    const pairs = clusters.flatMap((members) =>
      members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b] as const)),
    )
    const right = pairs.filter(([a, b]) => essayOf(a) === essayOf(b))
    const found = new Set(right.map(([, copy]) => copy))
    expect(found.size / COPIES).toBeGreaterThanOrEqual(0.95)
    expect(right.length / pairs.length).toBeGreaterThanOrEqual(0.99)
  })
})

const seeds = sharedFolder('seeds')

it.skipIf(seeds === null)('finds the copies in collected pages, and nothing else', () => {
  const folder = seeds as string
  const summaries = readdirSync(folder)
    .filter((name) => /^\d{3}_.*\.txt$/.test(name))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      const canonical = canonicalize(text)
      return splitSummaries(canonical, text, splitLexicon).map(({ ordinal, start, end }) => ({
        name: `${name.slice(0, 3)}#${ordinal}`,
        text: canonical.slice(start, end),
      }))
    })
  const clusters = clustersOf(summaries.map(({ text }) => text))
  expect(clusters.map((members) => members.map((index) => summaries[index]?.name))).toEqual([
    ['000#4', '000#13', '003#4'],
    ['000#5', '000#7', '003#5'],
    ['000#12', '003#6'],
  ])
})
