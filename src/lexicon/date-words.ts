import { readEntries } from './jsonl.ts'

type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening'

/** A part of the day; `clock` tells which hours of a twelve-hour clock it moves to the afternoon. */
export interface PartWord {
  readonly text: string
  readonly part: DayPart
  readonly clock: 'am' | 'noon' | 'pm' | 'night'
  readonly unless?: readonly string[]
}

interface RelativeYearWord {
  readonly text: string
  /** Years from the year of the activity. */
  readonly rel: number
  readonly before?: readonly string[]
  readonly unless?: readonly string[]
  /** `false` where the word points only with a month or an edge behind it: 当年3月, 当年底. */
  readonly alone?: boolean
}

/** Expressions that a word right behind them can show to be no date. */
export type BehindKind = 'year' | 'month' | 'day' | 'number-sign' | 'o-clock' | 'days' | 'hours'

/** A word, and the words right behind it with which it is another: 三月三, but 三月三十日. */
export interface GuardedWord {
  readonly text: string
  readonly unless?: readonly string[]
}

export interface DateWords {
  readonly parts: readonly PartWord[]
  readonly years: readonly RelativeYearWord[]
  /** Names in the shape of a date that are none: 十月革命. */
  readonly names: readonly GuardedWord[]
  readonly behind: ReadonlyMap<BehindKind, readonly GuardedWord[]>
}

type Entry =
  | ({ readonly kind: 'part' } & PartWord)
  | ({ readonly kind: 'year' } & RelativeYearWord)
  | ({ readonly kind: 'name' } & GuardedWord)
  | ({ readonly kind: 'behind'; readonly of: BehindKind } & GuardedWord)

/** Loads the words that dates are made of, the longest first, so that 上一年度 is tried before 上一年. */
export function loadDateWords(): DateWords {
  const entries = readEntries<Entry>('date-words').sort((a, b) => b.text.length - a.text.length)
  const behind = new Map<BehindKind, GuardedWord[]>()
  for (const entry of entries) {
    if (entry.kind !== 'behind') continue
    const words = behind.get(entry.of)
    if (words) words.push(entry)
    else behind.set(entry.of, [entry])
  }
  return {
    parts: entries.filter((entry) => entry.kind === 'part'),
    years: entries.filter((entry) => entry.kind === 'year'),
    names: entries.filter((entry) => entry.kind === 'name'),
    behind,
  }
}
