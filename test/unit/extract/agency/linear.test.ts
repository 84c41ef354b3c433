import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../../src/core/passage.ts'
import { createAgencyExtractor } from '../../../../src/extract/agency/agency-extractor.ts'
import { loadAgencyLexicon } from '../../../../src/lexicon/agencies.ts'
import { growthOf } from '../../../support/growth.ts'
import { passageOf } from '../../../support/passage.ts'

const extractor = createAgencyExtractor(loadAgencyLexicon())

/** A passage in which every character is a token: no border of jieba's shortens a scan. */
function unsegmented(text: string): Passage {
  return { text, origins: null, borders: Uint32Array.from({ length: text.length + 1 }, (_, i) => i), sentences: [] }
}

describe('time of the agency extractor grows with the text', () => {
  it.each([
    ...['市', '委员会', '局', '_', '和', '全', '我', '我局', '《', '《甲》、', '第一', '(区)', '县(市)', 'a', '恒'],
    ...['西安市雁塔区', '工商', '市工商局', '公司', '恒信有限公司', '大学学院', '消协会长', '银行分行', '毛李镇'],
    ...['县公安局交警大队', '市局消保处', '电信、移动、', '日报、甲、', '教育和', '国家', '某市', '学校开展,'],
    ...['甲、', '恒信、等企业', '我校法学社', '循环化工园区', '上河村', '《读者》杂志社', '地区', '市立'],
  ])('%s without end', (piece) => {
    const growth = growthOf(piece, (text) => extractor.extract(unsegmented(text)))
    expect(growth).toBeLessThanOrEqual(2.3)
  })

  // as jieba cuts it, or with no border at all
  it.each(['市', '委员会', '工商局', '我司法所', '煤矿、恒信、等企业'])(
    '10,000 and 20,000 times %s without a mark',
    (piece) => {
      const read = (text: string) => {
        extractor.extract(passageOf(text))
        extractor.extract(unsegmented(text))
      }
      expect(growthOf(piece, read, 10_000 * piece.length)).toBeLessThanOrEqual(2.3)
    },
  )
})
