import type { GoldCount, GoldDate } from './gold.ts'

type DateValue = Pick<GoldDate, 'kind' | 'edtf'> & { readonly rel?: number | null }
type CountValue = Pick<GoldCount, 'value' | 'unit'> & { readonly masked?: boolean }

/**
 * Whether a prediction says the same time as the gold: durations by their length, points and ranges by
 * their EDTF, and by `rel` where the gold has no EDTF (今年 is `rel` 0 and nothing else).
 */
export function isSameDate(gold: DateValue, predicted: DateValue): boolean {
  if (gold.kind === 'duration' || predicted.kind === 'duration') {
    return gold.kind === predicted.kind && normalizeDuration(gold.edtf) === normalizeDuration(predicted.edtf)
  }
  if (gold.edtf === null) return typeof gold.rel === 'number' && gold.rel === (predicted.rel ?? null)
  return normalizeEdtf(gold.edtf) === normalizeEdtf(predicted.edtf)
}

/** Clock times to the minute and without a zone: `T09`, `T09:00` and `T09:00:00Z` are one. */
function normalizeEdtf(edtf: string | null): string {
  return (edtf ?? '').replace(
    /T(?<hour>\d\d|XX)(?<minute>:(?:\d\d|XX))?(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?/g,
    (_, hour: string, minute: string | undefined) => `T${hour}${minute ?? ':00'}`,
  )
}

const DURATION =
  /^P(?:(?<years>[\d.]{1,15})Y)?(?:(?<months>[\d.]{1,15})M)?(?:(?<weeks>[\d.]{1,15})W)?(?:(?<days>[\d.]{1,15})D)?(?:T(?:(?<hours>[\d.]{1,15})H)?(?:(?<minutes>[\d.]{1,15})M)?(?:(?<seconds>[\d.]{1,15})S)?)?$/

/** A duration as months and seconds, the two that do not convert: `PT48H`, `P2D` are one, `P1M`, `P30D` two. */
function normalizeDuration(duration: string | null): string {
  const parts = DURATION.exec(duration ?? '')?.groups
  if (!parts) return duration ?? ''
  const read = (name: string) => Number(parts[name] ?? 0)
  const months = read('years') * 12 + read('months')
  const seconds =
    (read('weeks') * 7 + read('days')) * 86_400 + read('hours') * 3600 + read('minutes') * 60 + read('seconds')
  return `${months} months ${seconds} s`
}

/** Whether a prediction says the same number of the same unit; a masked number is right when it is not guessed at. */
export function isSameCount(gold: CountValue, predicted: CountValue): boolean {
  return isSameNumber(gold, predicted) && normalizeUnit(gold.unit) === normalizeUnit(predicted.unit)
}

function isSameNumber(gold: CountValue, predicted: CountValue): boolean {
  if (gold.masked || gold.value === null) return predicted.value === null || predicted.masked === true
  return predicted.value !== null && Math.abs(gold.value - predicted.value) <= 1e-9 * Math.abs(gold.value)
}

function normalizeUnit(unit: string | null): string {
  return (unit ?? '').replace(/^[余餘多来來几幾]/, '').replace('％', '%')
}

/** Words without the marks and spaces in which copies of one slogan differ. */
export function normalizeWords(words: string | null | undefined): string {
  return (words ?? '').replace(/[\s“”"'‘’《》「」『』.,，.。、··・・—-]/g, '')
}

/** Whether two noun phrases name the same object: equal, or one inside the other (投诉, 消费者投诉). */
export function isSameObject(gold: string | null, predicted: string | null): boolean {
  const a = normalizeWords(gold)
  const b = normalizeWords(predicted)
  if (a === b) return true
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
}
