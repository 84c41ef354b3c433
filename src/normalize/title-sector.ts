import type { AgencyType } from '../core/record.generated.ts'

/** Words of a title by which an office whose text says only 我局 or 我所 shows its sector. */
const SECTORS: ReadonlyArray<readonly [RegExp, AgencyType]> = [
  [
    /工商(?!业?联|银行|学院)|市场监管|市场监督|市监|质监|质量技术监督|食药监|食品药品监督|药监局|物价局|检验检疫/,
    'market_regulation',
  ],
  [/消协|消委会?|消保委|消费者协会|消费者委员会/, 'consumer_association'],
  [/公安|派出所|司法[局所]|法院|检察|律师/, 'justice'],
  [/银行|信用社|信用联社|保险|邮储|农商行/, 'finance'],
  [/烟草|税务|国税|地税|教育局|卫生局|环保局|环境保护局|安监局|应急|气象|林业|水利|水务|民政|人社/, 'other_government'],
]

/** Self-references that many sectors share. */
const SHARED = /^(?:我们|我|本|该)(?:局|分局|所|站|队|大队|支队|中队|中心|办|会|院|社)$/

/** Type of a body that the text calls only 我局, from the one sector that the title names; null where it names none or two. */
export function titleSector(self: string, title: string | null): AgencyType | null {
  if (title === null || !SHARED.test(self)) return null
  const found = SECTORS.filter(([words]) => words.test(title))
  return found.length === 1 ? (found[0]?.[1] ?? null) : null
}
