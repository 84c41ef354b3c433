import type { GlossPair } from '../layout.ts'

export type Language = 'en' | 'zh'

let spoken: Language = 'en'
let glosses: ReadonlyMap<string, GlossPair> = new Map()

/** Sets the language that `say` and `nameOf` speak; the page draws itself anew after it. */
export function speak(language: Language): void {
  spoken = language
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
}

/** Sets the words of enumerations. A Map, so that no value is taken for a property of an object. */
export function learn(words: Readonly<Record<string, GlossPair>>): void {
  glosses = new Map(Object.entries(words))
}

/** The words of the language that is spoken. */
export function say(en: string, zh: string): string {
  return spoken === 'zh' ? zh : en
}

/** A value of an enumeration in words. */
export function nameOf(value: string): string {
  if (value === '-') return say('not named', '未署名')
  const pair = glosses.get(value)
  return pair ? say(pair[0], pair[1]) : value
}

/** The name of a month. */
export function monthName(month: number): string {
  return say(MONTHS[month - 1] ?? '', `${month}月`)
}

/** A day of a year, `03-15`. */
export function dayName(day: string): string {
  const [month = 1, date = 1] = day.split('-').map(Number)
  return say(`${date} ${MONTHS[month - 1] ?? ''}`, `${month}月${date}日`)
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
