import type { Candidate, Refiner } from './candidate.ts'
import { coarsest, DAY, finest, HOUR, MONTH, type Moment, YEAR } from './moment.ts'
import { BLANKS, matcher, TO, WEEKDAY } from './patterns.ts'

/** What stands between the ends of a range: 至, —, a weekday in brackets before it; the second may open with 的. */
const connector = matcher(`(?:${WEEKDAY})?${BLANKS}${TO}${BLANKS}`)
const LONGEST = 60

/** Joins two points into a range: 3月13日—15日, 2月28日至3月10日, 9:00-11:30, 15日9时至16日17时. */
export const joinRanges: Refiner = (text, candidates) => {
  const joined: Candidate[] = []
  for (const candidate of candidates) {
    const before = joined[joined.length - 1]
    const range = before && joinPair(text, before, candidate)
    if (range) joined[joined.length - 1] = range
    else joined.push(candidate)
  }
  return joined
}

function joinPair(text: string, a: Candidate, b: Candidate): Candidate | null {
  if (a.kind !== 'date' || b.kind !== 'date' || a.value !== null || b.value !== null) return null
  const gap = b.start - a.end
  if (gap <= 0 || gap > LONGEST || a.doubt?.final || b.doubt?.final) return null
  if (a.doubt?.reason === 'two-digit-year' || b.doubt?.reason === 'two-digit-year') return null
  if (!fits(a, b) || connector(text, a.end)?.[0].length !== gap) return null
  const to = inherit(a, b, /\d/.test(text[b.start] as string))
  return { ...a, kind: 'range', end: b.end, to, mod: null, part: null, rule: `${b.rule}-range`, doubt: null }
}

/** Whether two points are of one precision, or of near ones that a range may have. */
function fits(a: Candidate, b: Candidate): boolean {
  const [fineA, fineB, coarseB] = [finest(a.from), finest(b.from), coarsest(b.from)]
  if (fineA < YEAR || fineB < YEAR) return false
  if (fineA === HOUR && fineB === HOUR) return true
  if (fineA === HOUR || fineB === HOUR)
    return Math.min(fineA, fineB) === DAY && coarseB <= DAY && coarsest(a.from) <= DAY
  if (fineA === fineB) return !(fineA === MONTH && (a.from.sub === null) !== (b.from.sub === null))
  if (fineA === DAY && fineB === MONTH) return b.from.month !== null && a.from.month !== null
  if (fineA === MONTH && fineB === DAY) return b.from.month !== null
  return fineA === YEAR && coarseB === YEAR
}

/** The second end with what it leaves out taken from the first: 2023年12月28日至1月5日 ends in 2024. */
function inherit(a: Candidate, b: Candidate, inFigures: boolean): Moment {
  const coarse = coarsest(b.from)
  const first = a.from
  let { year, month, day, hour } = b.from
  if (coarse > YEAR) year = first.year
  if (coarse > MONTH) month = first.month
  if (coarse > DAY) day = first.day
  // 下午2点至5点, 8:30-5:30: the second hour is of the afternoon where that puts it behind the first
  if (coarse === HOUR && inFigures && Number(hour) < Number(first.hour) && Number(hour) + 12 > Number(first.hour)) {
    hour = String(Number(hour) + 12)
  }
  if (
    coarse === MONTH &&
    year !== null &&
    /^\d{4}$/.test(year) &&
    first.month !== null &&
    month !== null &&
    month < first.month
  ) {
    year = String(Number(year) + 1)
  }
  return { ...b.from, year, month, day, hour }
}
