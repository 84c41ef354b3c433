import { type Candidate, NO_CANDIDATE, type Parser } from './candidate.ts'
import { centuryYear, twoPlaces, yearPlaces } from './digits.ts'
import type { SlotReader } from './draft.ts'
import { type Moment, NO_MOMENT } from './moment.ts'
import { BLANKS, MASK, matcher, TO } from './patterns.ts'
import { newDraft } from './point.ts'

const MONTH = `(?:1[0-2]|0?[1-9]|${MASK}{1,2})`
const DAY = `(?:3[01]|[12]\\d|0?[1-9]|${MASK}{1,2})`
const YEAR = `(?:(?:1[89]|20)\\d\\d|20${MASK}{2}|(?:19|20)\\d${MASK})`

/** 2010.3.15, 2010-03-15, 2010/3/15, 20xx.3.15, 2010. 3. 15; 2010.3.15-18 and 2010.3.15-3.18 go on to another day */
const yearFirst = matcher(
  `(?<year>${YEAR}) ?(?<sign>[./-]) ?(?<month>${MONTH}) ?\\k<sign> ?(?<day>${DAY})(?![\\dxX])(?:(?=-${YEAR}-)|(?!\\k<sign>\\d))日?`,
)
const onward = matcher(
  `${BLANKS}(?:${TO})${BLANKS}(?:(?<month>1[0-2]|0?[1-9])[./])?(?<day>3[01]|[12]\\d|0?[1-9])(?![\\d./:时点年月%])日?`,
)
/** 15.3.2010, 15/3/2010 and, where the second number is no month, 3/15/2010 */
const yearLast = matcher(
  `(?<day>3[01]|[12]\\d|0?[1-9])(?<sign>[./-])(?<month>3[01]|[12]\\d|0?[1-9])\\k<sign>(?<year>(?:19|20)\\d\\d)(?!\\d)(?!\\k<sign>\\d)`,
)
/** 15/03/09 */
const shortYear = matcher('(?<day>3[01]|[12]\\d|0[1-9])/(?<month>1[0-2]|0[1-9])/(?<year>\\d\\d)(?![\\d/])')
/** 2019.03, 2018/9, the whole of a line or cell */
const monthCell = matcher('(?<year>(?:19|20)\\d\\d)[./-](?<month>1[0-2]|0?[1-9])(?=\\n|$)')
/** 3/15 or 03-15, the whole of a line or cell */
const cell = matcher(
  '(?<month>1[0-2]|0?[1-9])(?:/(?<day>3[01]|[12]\\d|0?[1-9])|-(?<padded>3[01]|[12]\\d|0[1-9]))(?=\\n|$)',
)
/** (2.28-3.10): the stage of a plan, in brackets of its own */
const stage = matcher(
  `(?<month>1[0-2]|[1-9])\\.(?<day>3[01]|[12]\\d|0?[1-9])${BLANKS}(?:[-—~至到]|——)${BLANKS}(?<month2>1[0-2]|[1-9])\\.(?<day2>3[01]|[12]\\d|0?[1-9])(?=\\))`,
)

/** A number in front makes it part of a code, a version or an address; a date in front, the end of a range. */
const PRECEDED = /[A-Za-z./]$|\d-?$/
const DATE_BEFORE = /(?:[./]\d{1,4}|-\d\d)-$/

/** Parser of dates in figures alone. The clock time behind them is read by the same reader as elsewhere. */
export function createNumericDateParser(readDayTime: SlotReader): Parser {
  const withTime = (text: string, start: number, end: number, moment: Moment): Candidate => {
    const draft = { ...newDraft(start), end, moment, dayUnit: '日' as const }
    readDayTime(text, draft)
    return { ...NO_CANDIDATE, start, end: draft.end, from: draft.moment, part: draft.part, rule: 'numeric-date' }
  }

  return (text, at) => {
    const before = text.slice(Math.max(0, at - 6), at)
    if (PRECEDED.test(before) && !DATE_BEFORE.test(before)) return null
    const first = yearFirst(text, at)
    if (first?.groups) {
      const { year = '', sign, month = '', day = '' } = first.groups
      const moment = { ...NO_MOMENT, year: yearPlaces(year), month: twoPlaces(month), day: twoPlaces(day) }
      const end = at + first[0].length
      const more = sign === '-' ? null : onward(text, end)
      if (!more?.groups) return [withTime(text, at, end, moment)]
      const to = {
        ...moment,
        month: more.groups.month ? twoPlaces(more.groups.month) : moment.month,
        day: twoPlaces(more.groups.day as string),
      }
      return [
        {
          ...NO_CANDIDATE,
          kind: 'range',
          start: at,
          end: end + more[0].length,
          from: moment,
          to,
          rule: 'numeric-range',
        },
      ]
    }
    const last = yearLast(text, at) ?? shortYear(text, at)
    if (last?.groups) {
      const { year = '', month = '', day = '' } = last.groups
      const swapped = Number(month) > 12
      if (swapped && Number(day) > 12) return null
      const moment = {
        ...NO_MOMENT,
        year: year.length === 2 ? centuryYear(Number(year)) : year,
        month: twoPlaces(swapped ? day : month),
        day: twoPlaces(swapped ? month : day),
      }
      return [withTime(text, at, at + last[0].length, moment)]
    }
    return readInPlace(text, at)
  }
}

/** Month and day alone, which only their place on the page shows to be none of a decimal, ratio or range. */
function readInPlace(text: string, at: number): readonly Candidate[] | null {
  if (at === 0 || text[at - 1] === '\n') {
    const inMonth = monthCell(text, at)
    if (inMonth?.groups) {
      const { year = '', month = '' } = inMonth.groups
      const from = { ...NO_MOMENT, year, month: twoPlaces(month) }
      return [{ ...NO_CANDIDATE, start: at, end: at + inMonth[0].length, from, rule: 'numeric-cell' }]
    }
    const found = cell(text, at)
    if (!found?.groups) return null
    const { month = '', day, padded } = found.groups
    if (padded !== undefined && month.length < 2) return null
    const from = { ...NO_MOMENT, month: twoPlaces(month), day: twoPlaces((day ?? padded) as string) }
    return [{ ...NO_CANDIDATE, start: at, end: at + found[0].length, from, rule: 'numeric-cell' }]
  }
  const found = text[at - 1] === '(' ? stage(text, at) : null
  if (!found?.groups) return null
  const { month = '', day = '', month2 = '', day2 = '' } = found.groups
  const from = { ...NO_MOMENT, month: twoPlaces(month), day: twoPlaces(day) }
  const to = { ...NO_MOMENT, month: twoPlaces(month2), day: twoPlaces(day2) }
  if (`${from.month}${from.day}` >= `${to.month}${to.day}`) return null
  return [{ ...NO_CANDIDATE, kind: 'range', start: at, end: at + found[0].length, from, to, rule: 'numeric-stage' }]
}
