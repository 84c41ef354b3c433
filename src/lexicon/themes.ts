import { readEntries } from './jsonl.ts'

interface ThemeEntry {
  readonly campaign: string
  readonly year: number
  readonly theme: string
  readonly source: string
  readonly aliases?: readonly string[]
  readonly generic?: true
}

/** A slogan of the official lists, with all that the lists say of it. */
interface OfficialTheme {
  readonly campaign: string
  /** The years that it was given for, in order. */
  readonly years: readonly number[]
  /** Common words that may be the theme of anything. */
  readonly generic: boolean
}

/** The official lists of themes. */
export interface Themes {
  /** The China Consumers Association's theme of a year that the slogan is, near forms of long ones included. */
  annual(slogan: string): OfficialTheme | null
  /** What the lists of all campaigns have under exactly these words, whatever the marks between them. */
  official(slogan: string): readonly OfficialTheme[]
  /** How many of the last code units of the text an annual theme takes up; 0 where it ends in none. */
  annualAtEnd(text: string): number
}

/** Who gives the themes that records call annual. */
const ANNUAL_SOURCE = '中国消费者协会'
/** From this many characters on, one that differs makes a near form (权利 for 权益), not another theme. */
const NEAR_FROM = 8

/** Loads the official lists of themes. */
export function loadThemes(): Themes {
  const all = new Map<string, OfficialTheme[]>()
  const annual = new Map<string, OfficialTheme>()
  for (const entry of readEntries<ThemeEntry>('themes')) {
    for (const words of [entry.theme, ...(entry.aliases ?? [])]) {
      const key = bareSlogan(words)
      const known = all.get(key) ?? []
      const same = known.findIndex((theme) => theme.campaign === entry.campaign)
      const theme = {
        campaign: entry.campaign,
        years: [...(known[same]?.years ?? []), entry.year],
        generic: entry.generic === true || known[same]?.generic === true,
      }
      all.set(key, same < 0 ? [...known, theme] : known.with(same, theme))
      if (entry.source === ANNUAL_SOURCE) annual.set(key, theme)
    }
  }
  const long = [...annual.keys()].filter((key) => key.length >= NEAR_FROM)
  const atEnd = new RegExp(`(?:${[...annual.keys()].map(spaced).join('|')})$`)
  return {
    annual(slogan) {
      const key = bareSlogan(slogan)
      const near = () => long.find((other) => Math.abs(other.length - key.length) <= 1 && differByOne(other, key))
      return annual.get(key) ?? annual.get((key.length >= NEAR_FROM - 1 && near()) || '') ?? null
    },
    official: (slogan) => all.get(bareSlogan(slogan)) ?? [],
    annualAtEnd: (text) => atEnd.exec(text)?.[0].length ?? 0,
  }
}

/** The slogan without the marks and spaces between its words. */
function bareSlogan(slogan: string): string {
  return slogan.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '')
}

/** A pattern of the words with any one mark between any two of them. */
function spaced(bare: string): string {
  return [...bare].join('[·、, .]?')
}

/** Whether one character put in, left out or changed makes one of the other. */
function differByOne(a: string, b: string): boolean {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return Math.max(a.length, b.length) - head - tail <= 1
}
