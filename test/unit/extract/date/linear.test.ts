import { describe, expect, it } from 'vitest'
import { createDateExtractor } from '../../../../src/extract/date/date-extractor.ts'
import { barePassage } from './bare-passage.ts'

const extractor = createDateExtractor()

/** Least time of several runs, in milliseconds of this process: the rest is the machine's. */
function timeOf(text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage()
    extractor.extract(barePassage(text))
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

describe('time of the date extractor grows with the text', () => {
  it.each([
    ...['1', '年', '月', '日', ' ', '一', '十', '_', '*', 'x', '(', '上', '今年'],
    ...[
      '3月',
      '3月 ',
      '3月15日',
      '3月15日、',
      '3月15日,',
      '3月15日至',
      '15日,',
      '9:00-',
      '1、',
      '3月14、',
      '20__',
      '2010.',
      '2010-',
      '为期',
      '历时',
      '农历',
      '1 月 ',
    ],
  ])('%j', (unit) => {
    const units = (characters: number) => unit.repeat(Math.ceil(characters / unit.length))
    let ratio = Number.POSITIVE_INFINITY
    // a pause of the collector can spoil one measurement, not four
    for (let attempt = 0; attempt < 4 && ratio > 2.3; attempt++) {
      ratio = timeOf(units(20_000)) / Math.max(timeOf(units(10_000)), 0.5)
    }
    expect(ratio).toBeLessThanOrEqual(2.3)
  })
})
