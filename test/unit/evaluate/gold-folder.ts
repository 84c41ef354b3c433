import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A text of two essays for tests of whole folders; nobody wrote it. */
export const TEXT = `篇1
3月2日上午，我局会同临湖县人民法院设点两处，发放折页500余份，接待咨询86人次。活动主题是“明白消费”。
临湖县税务局
2016年3月9日
篇2
今年共查处案件12起，货值3万元，云岭日报作了报道，较去年下降一成，发放折页300份。`

/** A gold file that tests may spoil: any field may become anything. */
export interface GoldValue {
  file: string
  published: string | null
  script: string
  summaries: SummaryValue[]
}

export interface SummaryValue {
  [field: string]: unknown
  title: string | null
  yearEvidence: string | null
  topics: string[]
  dates: Record<string, unknown>[]
  counts: Record<string, unknown>[]
  agencies: Record<string, unknown>[]
  themes: Record<string, unknown>[]
}

export function goldValue(): GoldValue {
  return {
    file: 'two.txt',
    published: '2016-03-20',
    script: 'hans',
    summaries: [
      {
        ordinal: 1,
        title: '篇1',
        starts: '3月2日上午，我局会同临湖县',
        ends: '税务局\n2016年3月9日',
        genre: 'report',
        year: 2016,
        yearEvidence: '2016年3月9日',
        issuer: { text: '临湖县税务局', type: 'other_government', level: 'county', region: '临湖县' },
        topics: ['law_publicity', 'consultation_service'],
        dates: [
          { text: '3月2日上午', ctx: '3月2日上午，', kind: 'date', edtf: 'XXXX-03-02', part: 'morning' },
          { text: '2016年3月9日', ctx: '2016年3月9日', kind: 'date', edtf: '2016-03-09' },
        ],
        counts: [
          count('两处', '设点两处', 2, '处', 'venues'),
          { ...count('500余份', '折页500余份', 500, '份', 'materials_distributed'), bound: 'over', object: '折页' },
          count('86人次', '咨询86人次', 86, '人次', 'consultations'),
        ],
        agencies: [
          { text: '我局', type: 'other_government', level: null, self: true },
          { text: '临湖县人民法院', type: 'justice', level: 'county' },
          { text: '临湖县税务局', type: 'other_government', level: 'county' },
        ],
        themes: [{ text: '明白消费', kind: 'activity', year: null }],
      },
      {
        ordinal: 2,
        title: '篇2',
        starts: '今年共查处案件12起，货值',
        ends: '一成，发放折页300份。',
        genre: 'report',
        year: null,
        yearEvidence: null,
        issuer: null,
        topics: [],
        dates: [
          { text: '今年', ctx: '今年共', kind: 'date', edtf: null, rel: 0 },
          { text: '去年', ctx: '较去年', kind: 'date', edtf: null, rel: -1 },
        ],
        counts: [
          count('12起', '案件12起', 12, '起', 'cases'),
          count('3万元', '货值3万元', 30000, '元', 'goods_value'),
          { ...count('一成', '下降一成', 1, '成', 'rate'), optional: true },
          count('300份', '折页300份', 300, '份', 'materials_distributed'),
        ],
        agencies: [{ text: '云岭日报', type: 'media', level: null }],
        themes: [],
      },
    ],
  }
}

function count(text: string, ctx: string, value: number, unit: string, indicator: string) {
  return { text, ctx, value, bound: 'exact', unit, object: null, action: null, indicator }
}

/** A folder with `texts/` and `gold/`, removed when the test is over. */
export function goldFolder(change: (gold: GoldValue) => void = () => {}): {
  root: string
  gold: string
  texts: string
} {
  const root = mkdtempSync(join(tmpdir(), 'zongjie-gold-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const paths = { root, gold: join(root, 'gold'), texts: join(root, 'texts') }
  mkdirSync(paths.gold)
  mkdirSync(paths.texts)
  writeFileSync(join(paths.texts, 'two.txt'), TEXT)
  const gold = goldValue()
  change(gold)
  writeFileSync(join(paths.gold, 'two.json'), JSON.stringify(gold))
  return paths
}
