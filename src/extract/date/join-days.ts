import type { Candidate, Refiner } from './candidate.ts'
import { coarsest, DAY, finest, MONTH } from './moment.ts'
import { AND, BLANKS, type Matcher, matcher } from './patterns.ts'

const and = matcher(`${BLANKS}${AND}${BLANKS}`)
const comma = matcher(`${BLANKS},${BLANKS}`)
const blanks = matcher(BLANKS)
/** No list of days is longer than a month: a bound that keeps a line of ten thousand days linear. */
const MOST = 31

/**
 * Joins days that are told one by one: 3月14日、15日 is a range, 3月10日、15日 two days of March, and the
 * days that a count sums up (3月14日和3月15日两天) are one expression with it.
 */
export const joinDays: Refiner = (text, candidates) => {
  const joined: Candidate[] = []
  for (let i = 0; i < candidates.length; ) {
    const run = runOf(text, candidates, i)
    i += run.length
    const days = spread(run)
    const count = candidates[i]
    const range = asRange(text, days, count)
    if (!range) joined.push(...days)
    else {
      joined.push(range)
      if (count && count.end === range.end) i++
    }
  }
  return joined
}

/** The candidate and those that 、, 和 or, from the third on, commas join to it. */
function runOf(text: string, candidates: readonly Candidate[], from: number): readonly Candidate[] {
  const isDay = (candidate: Candidate | undefined): candidate is Candidate =>
    candidate?.kind === 'date' &&
    finest(candidate.from) === DAY &&
    candidate.value === null &&
    candidate.part === null &&
    !candidate.doubt?.final
  const collect = (joins: Matcher, climbing: boolean): readonly Candidate[] => {
    const run = [candidates[from] as Candidate]
    for (let i = from + 1; i < candidates.length && run.length < MOST; i++) {
      const [last, next] = [run[run.length - 1] as Candidate, candidates[i]]
      if (!isDay(last) || !isDay(next) || joins(text, last.end)?.[0].length !== next.start - last.end) break
      if (climbing && Number(next.from.day) !== Number(last.from.day) + 1) break
      run.push(next)
    }
    return run
  }
  const run = collect(and, false)
  if (run.length > 1 || !isDay(run[0])) return run
  const commas = collect(comma, true)
  return commas.length > 2 && isConsecutive(spread(commas)) ? commas : run
}

/** Gives the days that name no month the month and year of those before them. */
function spread(run: readonly Candidate[]): readonly Candidate[] {
  const days: Candidate[] = []
  for (const candidate of run) {
    const before = days[days.length - 1]
    if (!before || coarsest(candidate.from) < MONTH) days.push(candidate)
    else {
      const { year, month } = before.from
      const from = { ...candidate.from, year, month: candidate.from.month ?? month }
      days.push({ ...candidate, from, rel: candidate.rel ?? before.rel, doubt: null })
    }
  }
  return days
}

/** The days as one range: where they follow each other and name the month once, or a count sums them up. */
function asRange(text: string, days: readonly Candidate[], count: Candidate | undefined): Candidate | null {
  const first = days[0] as Candidate
  const last = days[days.length - 1] as Candidate
  const closed = closingCount(text, days, count)
  if (days.length === 1) return closed ? { ...first, end: closed.end } : null
  if (!isConsecutive(days)) return null
  if (!closed && days.some((day, index) => index > 0 && statesMonth(text, day))) return null
  return { ...first, kind: 'range', end: closed?.end ?? last.end, to: last.from, rule: 'day-list-range', doubt: null }
}

/** 两天 right behind two days, 三天 behind three. */
function closingCount(text: string, days: readonly Candidate[], count: Candidate | undefined): Candidate | null {
  const last = days[days.length - 1] as Candidate
  if (count?.kind !== 'duration' || (days.length === 1 && last.kind !== 'range')) return null
  if (blanks(text, last.end)?.[0].length !== count.start - last.end) return null
  const number = days.length > 1 ? days.length : lengthOf(last)
  return count.value === `P${number}D` ? count : null
}

function lengthOf({ from, to }: Candidate): number {
  if (from.day === null || !to?.day || from.month !== to.month) return 0
  return Number(to.day) - Number(from.day) + 1
}

function isConsecutive(days: readonly Candidate[]): boolean {
  return days.every((day, index) => {
    const before = days[index - 1]
    return !before || (before.from.month === day.from.month && Number(before.from.day) + 1 === Number(day.from.day))
  })
}

function statesMonth(text: string, { start, end }: Candidate): boolean {
  return text.slice(start, end).includes('月')
}
