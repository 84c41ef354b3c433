import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCampaigns } from '../../../src/lexicon/campaigns.ts'
import { loadLaws } from '../../../src/lexicon/laws.ts'
import { loadThemes } from '../../../src/lexicon/themes.ts'
import { settleYear } from '../../../src/normalize/settle-year.ts'
import { readSmallNumber } from '../../../src/normalize/year/small-number.ts'
import { passageOf } from '../../support/passage.ts'

interface Case {
  readonly text: string
  readonly dates: ReadonlyArray<readonly [text: string, edtf: string | null]>
  readonly themes?: ReadonlyArray<readonly [text: string, year: number | null]>
  readonly published?: string
  readonly year: number | null
  readonly basis?: string
  readonly evidence?: string
  readonly check?: string
}

const SPEC = new URL('../../spec/years.jsonl', import.meta.url)
const cases = readFileSync(SPEC, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const words = { themes: loadThemes(), campaigns: loadCampaigns(), laws: loadLaws() }

/** Places of the words in the text, each behind the one before. */
function place(text: string, mentions: readonly string[]): Array<{ start: number; end: number }> {
  let from = 0
  return mentions.map((mention) => {
    const start = text.indexOf(mention, from)
    if (start < 0) throw new Error(`${mention} is not in ${text}`)
    from = start + mention.length
    return { start, end: from }
  })
}

function settle({ text, dates, themes = [], published }: Case) {
  const passage = passageOf(text)
  const datePlaces = place(
    passage.text,
    dates.map(([date]) => date),
  )
  const themePlaces = place(
    passage.text,
    themes.map(([theme]) => theme),
  )
  return settleYear(
    {
      passage,
      slice: ({ start, end }) => passage.text.slice(start, end),
      dates: datePlaces.map((span, i) => ({ ...span, kind: 'date', edtf: dates[i]?.[1] ?? null })),
      themes: themePlaces.map((span, i) => {
        const [theme = '', year = null] = themes[i] ?? []
        return { ...span, text: theme, kind: year === null ? 'activity' : 'annual', year }
      }),
      published: published ?? null,
    },
    words,
  )
}

describe('settleYear', () => {
  test.each(cases)('$year: $text', (one) => {
    const { year, checks } = settle(one)
    expect(year?.value ?? null).toBe(one.year)
    expect(year?.basis).toBe(one.basis)
    if (one.evidence) expect(year?.evidence).toBe(one.evidence)
    expect(checks.map((check) => check.code)).toEqual(one.check ? [one.check] : [])
  })

  test('names both sides of a contradiction', () => {
    const { checks } = settle({
      text: '2016年3月15日,县消协围绕“消费与安全”年主题设点。',
      dates: [['2016年3月15日', '2016-03-15']],
      themes: [['消费与安全', 2012]],
      year: null,
    })
    expect(checks).toEqual([
      {
        code: 'year-conflict',
        message: expect.stringMatching(/2016年3月15日 \(2016\).*“消费与安全”年主题 \(2012\)/),
        of: 'dates',
        mentions: [0],
      },
    ])
  })

  test('gives the masked dates as the reason', () => {
    const { checks } = settle({
      text: '3月1日部署。20xx年3月15日设点。',
      dates: [
        ['3月1日', 'XXXX-03-01'],
        ['20xx年3月15日', '20XX-03-15'],
      ],
      year: null,
    })
    expect(checks[0]).toMatchObject({ code: 'year-unsettled', of: 'dates', mentions: [1] })
    expect(checks[0]?.message).toContain('masked')
  })
})

describe('ordinals of yearly campaigns', () => {
  test.each([
    ['今年6月是全国第二十个“安全生产月”。', 2021],
    ['6月5日是第41个世界环境日。', 2012],
    ['第十四个全国防灾减灾日到来之际,社区演练。', 2022],
    ['4月23日是第26个世界读书日。', 2021],
    ['今年是第31个全国土地日。', 2021],
    ['3月22日是第二十九届“世界水日”。', 2021],
    ['第三十四届“中国水周”启动。', 2021],
    ['第31次全国助残日', 2021],
    ['12月1日是第34个“世界艾滋病日”。', 2021],
    ['第26个全国“爱眼日”', 2021],
    ['第26个全国中小学生安全教育日', 2021],
    ['第33个爱国卫生月', 2021],
    ['第十三个全国法制宣传日', 2013],
    ['3月15日是第七个“金融消费者权益日”。', 2019],
    ['第37个教师节', 2021],
    ['第十个“122全国交通安全日”', 2021],
  ])('%s', (text, year) => {
    expect(settle({ text, dates: [], year }).year).toMatchObject({ value: year, basis: 'anniversary' })
  })
})

describe('readSmallNumber', () => {
  test.each([
    ['7', 7],
    ['29', 29],
    ['七', 7],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十九', 29],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['', null],
    ['百分', null],
    ['二九', null],
  ])('%s', (numeral, value) => expect(readSmallNumber(numeral)).toBe(value))
})

test('a year in which no activity can have been, misread or miswritten, settles nothing', () => {
  for (const [text, edtf] of [
    ['2931年', '2931'],
    ['1913年', '1913'],
  ] as const)
    expect(
      settle({ text: `${text}某局活动总结\n${text}3月我局开展活动。`, dates: [[text, edtf]], year: null }).year,
    ).toBeNull()
})
