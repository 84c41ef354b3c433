import { describe, expect, it } from 'vitest'
import type { CountMention } from '../../../src/core/record.generated.ts'
import { createCountExtractor } from '../../../src/extract/count/create-count-extractor.ts'
import { loadCountLexicon } from '../../../src/lexicon/counts.ts'
import { checkCounts } from '../../../src/normalize/check-counts.ts'
import { passageOf } from '../../support/passage.ts'

const extractor = createCountExtractor(loadCountLexicon())
const checksOf = (text: string, change: (counts: CountMention[]) => CountMention[] = (counts) => counts) => {
  const passage = passageOf(text)
  return checkCounts(change(extractor.extract(passage)), passage)
}

describe('checkCounts', () => {
  it('sees a rate that its parts do not make', () => {
    const [check] = checksOf('共受理投诉200件,办结150件,办结率95%。')
    expect(check).toMatchObject({ code: 'rate-mismatch', of: 'counts', mentions: [0, 1, 2] })
    expect(check?.message).toContain('75.0%')
  })

  it('lets rounding pass', () => {
    expect(checksOf('共受理投诉300件,办结298件,办结率99%。')).toEqual([])
  })

  it('sees parts that are more than their whole', () => {
    const [check] = checksOf('检查企业10家,其中食品企业8家,药品企业6家。')
    expect(check).toMatchObject({ code: 'parts-exceed-total', mentions: [0, 1, 2] })
  })

  it('says nothing of vague figures, or of other sentences', () => {
    expect(checksOf('检查企业10余家,其中食品企业8家,药品企业6家。')).toEqual([])
    expect(checksOf('检查企业10家。其中食品企业8家,药品企业6家。')).toEqual([])
  })
})
