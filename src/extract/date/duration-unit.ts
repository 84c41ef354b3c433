/** Unit of a duration; 日, 月 and 年 alone are units of dates as well. */
export type DurationUnit = 'year' | 'month' | 'month-sign' | 'week' | 'day' | 'day-sign' | 'hour' | 'minute'

/** Tells the unit from its words; null for those that ISO 8601 has no letter for (工作日, 学期). */
export function unitOf(words: string): DurationUnit | null {
  if (words.includes('小时') || words.includes('钟头')) return 'hour'
  if (words.includes('分钟')) return 'minute'
  if (words.includes('天')) return 'day'
  if (words === '日') return 'day-sign'
  if (/周|星期|礼拜/.test(words)) return 'week'
  if (words.startsWith('年')) return 'year'
  if (words.endsWith('月')) return words.startsWith('个') ? 'month' : 'month-sign'
  return null
}

/**
 * ISO 8601 duration; null where it would need a fraction. Half a month is fifteen days, half a day twelve hours.
 * @param half whether 半 stands in or behind the unit: 一个半月, 两天半
 */
export function toIsoDuration(amount: number, unit: DurationUnit, half: boolean): string | null {
  const whole = Math.floor(amount)
  if (!Number.isInteger(amount * 2)) return unit === 'hour' ? `PT${amount}H` : null
  const withHalf = half || amount !== whole
  const some = (letter: string) => (whole > 0 ? `${whole}${letter}` : '')
  switch (unit) {
    case 'year':
      return `P${some('Y')}${withHalf ? '6M' : ''}`
    case 'month':
    case 'month-sign':
      return `P${some('M')}${withHalf ? '15D' : ''}`
    case 'week':
      return withHalf ? null : `P${whole}W`
    case 'day':
    case 'day-sign':
      return `P${some('D')}${withHalf ? 'T12H' : ''}`
    case 'hour':
      return `PT${some('H')}${withHalf ? '30M' : ''}`
    case 'minute':
      return withHalf ? null : `PT${whole}M`
  }
}
