import type { Candidate, Parser } from './candidate.ts'
import { readDay } from './day.ts'
import type { Doubter } from './doubt.ts'
import type { Draft, SlotReader } from './draft.ts'
import { expandMembers } from './expand-members.ts'
import { readLunarDay } from './lunar-day.ts'
import { finest, NO_MOMENT, YEAR } from './moment.ts'
import { readMonth, readMonthPart } from './month.ts'
import { BLANKS, matcher } from './patterns.ts'
import { readSubYear, readYearEdge } from './sub-year.ts'

export interface PointReaders {
  readonly year: SlotReader
  readonly festival: SlotReader
  readonly dayTime: SlotReader
}

/** 今年的3月15日, 2021年的第三个月 */
const of = matcher(`${BLANKS}的?${BLANKS}(?=[\\d第上下一二三四五六七八九十元正腊])`)
const blanks = matcher(BLANKS)

export function newDraft(at: number): Draft {
  return {
    start: at,
    end: at,
    moment: NO_MOMENT,
    rel: null,
    mod: null,
    part: null,
    members: null,
    yearForm: null,
    yearEnd: at,
    dayUnit: null,
    clockUnit: null,
    rule: null,
    value: null,
  }
}

/**
 * Parser of a point in time, read from coarse to fine: year, month or sub-year, day, part of the day, clock
 * time. Any of them may be missing, and the finest may be a list (3月14、15日).
 */
export function createPointParser(readers: PointReaders, doubt: Doubter): Parser {
  const readBehindYear = (text: string, draft: Draft): void => {
    const { end } = draft
    if (readers.festival(text, draft)) {
      readers.dayTime(text, draft)
      return
    }
    if (draft.members?.slot === 'year') return
    draft.end += of(text, end)?.[0].length ?? blanks(text, end)?.[0].length ?? 0
    if (readLunarDay(text, draft) || readInYear(text, draft)) return
    draft.end = end
    readYearEdge(text, draft)
  }

  /** A quarter, or a month with what is inside it; a list of months ends the expression (1、2月中旬 has its part). */
  const readInYear = (text: string, draft: Draft): boolean => {
    if (readSubYear(text, draft)) return true
    if (!readMonth(text, draft)) return false
    if (readMonthPart(text, draft) || draft.members) return true
    const { end } = draft
    draft.end += blanks(text, end)?.[0].length ?? 0
    if (readDay(text, draft)) readers.dayTime(text, draft)
    else draft.end = end
    return true
  }

  return (text, at): readonly Candidate[] | null => {
    const draft = newDraft(at)
    if (readers.year(text, draft)) readBehindYear(text, draft)
    else if (!readLunarDay(text, draft) && !readInYear(text, draft)) {
      if (readDay(text, draft)) readers.dayTime(text, draft)
      else if (!readers.dayTime(text, draft)) return null
    }
    return expandMembers(draft, ruleOf(draft), doubt(text, draft))
  }
}

const RULES = ['year', 'month', 'day', 'clock'] as const

function ruleOf(draft: Draft): string {
  if (draft.rule) return draft.rule
  const { moment, yearForm } = draft
  const level = finest(moment)
  if (moment.sub !== null) return Number(moment.sub) < 40 ? 'quarter' : 'half-year'
  if (level < YEAR) return 'relative-year'
  const name = level === 2 && moment.month === null ? 'day-of-month' : RULES[level]
  return yearForm === 'roc' || yearForm === 'era' ? `${yearForm}-${name}` : (name as string)
}
