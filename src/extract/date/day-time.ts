import type { DateWords, PartWord } from '../../lexicon/date-words.ts'
import { twoPlaces } from './digits.ts'
import type { Draft, SlotReader } from './draft.ts'
import { listOf, readMembers } from './members.ts'
import { anyOf, BLANKS, HOUR_NUMBER, MASK, MINUTE_NUMBER, matcher, TO, WEEKDAY } from './patterns.ts'

/** 9:00, 14:30, 09:26:41, 9 : 00 */
const colon = matcher(
  `[ T]?${BLANKS}(?<hour>2[0-4]|[01]?\\d|${MASK}{2}) ?: ?(?<minute>[0-5]\\d|${MASK}{2})(?::[0-5]\\d)?(?![\\d:])`,
)
/** 9时, 11点, 8点半, 九时三十分, 9点30, 两点一刻, 10点钟 */
const hanging = matcher(
  `${BLANKS}(?<hour>${HOUR_NUMBER})${BLANKS}(?<unit>时|点钟?)(?:${BLANKS}(?<minute>${MINUTE_NUMBER})${BLANKS}分(?![之局钟])|(?:(?<quarter>半|整|[一三]刻)|(?<bare>[0-5]\\d)(?![\\d.%:个名人家份件台户余多万元条次种])))?`,
)
const number = matcher(HOUR_NUMBER)
/** 9-11时, 9至11点 */
const hourList = matcher(`${BLANKS}${listOf(HOUR_NUMBER, TO, 1)}${BLANKS}(?<unit>时|点)(?!\\d)`)

const QUARTERS: ReadonlyMap<string, string> = new Map([
  ['半', '30'],
  ['整', '00'],
  ['一刻', '15'],
  ['三刻', '45'],
])

/** Reads the part of the day and the clock time; a part alone counts only behind a day. */
export function createDayTimeReader(words: DateWords): SlotReader {
  const byText = new Map(words.parts.map((word) => [word.text, word]))
  const part = matcher(`${BLANKS}(?<part>${anyOf(words.parts)})`)
  const weekday = matcher(WEEKDAY)

  const read: SlotReader = (text, draft) => {
    const named = part(text, draft.end)
    const word = named ? (byText.get(named.groups?.part as string) as PartWord) : null
    const partEnd = draft.end + (named?.[0].length ?? 0)
    if (readClock(text, draft, partEnd, word)) return true
    if (!word || draft.moment.day === null) return false
    draft.part = word.part
    draft.end = partEnd
    return true
  }

  return (text, draft) => {
    if (read(text, draft)) return true
    if (draft.moment.day === null) return false
    const skipped = weekday(text, draft.end)
    if (!skipped) return false
    const { end } = draft
    draft.end += skipped[0].length
    if (read(text, draft)) return true
    draft.end = end
    return false
  }
}

function readClock(text: string, draft: Draft, at: number, word: PartWord | null): boolean {
  const several = hourList(text, at)
  if (several?.groups) {
    const start = at + several[0].indexOf(several.groups.list as string)
    draft.members = readMembers('hour', several.groups.list as string, start, number, (hour) =>
      moveHour(twoPlaces(hour), word),
    )
    draft.moment = { ...draft.moment, hour: draft.members.values[0]?.value ?? 'XX', minute: '00' }
    draft.clockUnit = several.groups.unit as '时' | '点'
    draft.end = at + several[0].length
    return true
  }
  const digital = colon(text, at)
  const found = digital ?? hanging(text, at)
  if (!found?.groups) return false
  const { hour = '', unit, minute, quarter, bare } = found.groups
  draft.moment = {
    ...draft.moment,
    hour: moveHour(twoPlaces(hour), word),
    minute: quarter ? (QUARTERS.get(quarter) as string) : twoPlaces(minute ?? bare ?? '00'),
  }
  draft.clockUnit = digital ? ':' : unit === '时' ? '时' : '点'
  draft.end = at + found[0].length
  return true
}

/** The hour of a day of twenty-four: 下午2点 is 14, 中午12时 is 12, 晚上12点 is 24, 半夜两点 is 02. */
function moveHour(hour: string, word: Pick<PartWord, 'clock' | 'part'> | null): string {
  const value = Number(hour)
  if (!word || Number.isNaN(value) || value > 12 || value === 0) return hour
  const { clock } = word
  if (clock === 'pm') return String(value === 12 && word.part === 'afternoon' ? 12 : value + 12)
  if (clock === 'noon' && value <= 4) return String(value + 12)
  if (clock === 'night' && value >= 5) return String(value + 12)
  return hour
}
