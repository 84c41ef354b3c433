import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalize } from '../../../../src/ingest/canonical.ts'
import { loadSegmenter } from '../../../../src/ingest/segment/segment.ts'
import { ROOT, sharedFolder } from '../../../support/shared.ts'
import { readTexts } from '../../../support/texts.ts'
import { findDifference } from './difference.ts'
import { generateStrings } from './strings.ts'

const corpus = readTexts(join(ROOT, 'corpus/documents'))
const seeds = sharedFolder('seeds')

describe('the shared segmenter', () => {
  const shared = loadSegmenter()
  const native = loadSegmenter({ engine: 'native' })
  const difference = (texts: Iterable<string>) => findDifference(texts, shared, native)

  it('cuts the corpus as nodejieba does, as it stands and in canonical form', () => {
    expect(difference(corpus)).toBeNull()
    expect(difference(corpus.map(canonicalize))).toBeNull()
  })

  it.skipIf(seeds === null)('cuts collected pages as nodejieba does', () => {
    const pages = readTexts(seeds as string)
    expect(difference(pages)).toBeNull()
    expect(difference(pages.map(canonicalize))).toBeNull()
  })

  it('cuts 200,000 generated strings as nodejieba does', { timeout: 300_000 }, () => {
    expect(difference(generateStrings(200_000, 1, corpus))).toBeNull()
  })

  it('cuts every character of Unicode, alone and between words, as nodejieba does', () => {
    const texts = Array.from({ length: 0x110000 / 64 }, (_, block) =>
      Array.from({ length: 64 }, (_, i) => `${String.fromCodePoint(block * 64 + i)}宣传${i % 2 ? '' : '的'}`).join(''),
    )
    expect(difference(texts)).toBeNull()
  })

  it('cuts long runs that no dictionary knows as nodejieba does', () => {
    expect(difference(['', '龘'.repeat(5000), '1.'.repeat(2000), 'a1'.repeat(2000), '、'.repeat(3000)])).toBeNull()
  })

  it('reads half a pair as U+FFFD, one code unit long', () => {
    expect([...shared('\ud840宣传\udc00')]).toEqual([...shared('\ufffd宣传\ufffd')])
  })
})
