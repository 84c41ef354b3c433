import type { Document } from '../core/document.ts'
import type { FurnitureWords } from '../lexicon/furniture.ts'
import { splitLines } from './lines.ts'

/** Lines of a page's head and foot that are looked at. */
const HEAD_LINES = 12

/** 2023-03-26 21:15:17, 2013年3月15日, 2024/3/13 */
const MOMENT =
  /(?<year>(?:19|20)\d{2})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:[ T]{1,3}(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?/

/** 来源:某某网, 稿件来源: 某某日报 */
const SOURCE = /(?:来源|稿源|出处) ?[::] ?(?<source>[^\s:|,。]{2,40})/

/**
 * What a page shows of itself: title, time of publication, where it comes from. Only lines that are plainly the
 * page's are believed: a date inside an essay is the essay's.
 */
export function findPageFacts(
  canonical: string,
  source: string,
  furniture: FurnitureWords,
): Pick<Document, 'title' | 'published' | 'declaredYear' | 'source'> {
  let title: string | null = null
  let published: string | null = null
  let from: string | null = null
  for (const { start, end } of splitLines(canonical.slice(0, 20_000), HEAD_LINES)) {
    const line = canonical.slice(start, end)
    const kind = furniture(line)
    const alone = /^[\d\s:年月日/.-]{8,24}$/.test(line)
    if (kind === 'meta' || alone) {
      published ??= toIso(line)
      const named = SOURCE.exec(line)
      if (named?.groups?.source) {
        const at = start + named.index + named[0].lastIndexOf(named.groups.source)
        from ??= source.slice(at, at + named.groups.source.length)
      }
    } else if (kind === null && title === null && line.length <= 80 && line.length >= 4 && !/[。!?;]/.test(line)) {
      title = source.slice(start, end)
    }
    if (line.length > 120) break
  }
  return { title, published, declaredYear: yearIn(title), source: from }
}

/** 2017開展315活動總結, 某镇２０１９年…: a year with Latin digits, as titles of pages write it. */
export function yearIn(title: string | null): number | null {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec((title ?? '').normalize('NFKC'))?.[0]
  return year === undefined ? null : Number(year)
}

export function toIso(line: string): string | null {
  const groups = MOMENT.exec(line)?.groups
  if (!groups) return null
  const two = (digits = '') => digits.padStart(2, '0')
  const month = Number(groups.month)
  const day = Number(groups.day)
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = `${groups.year}-${two(groups.month)}-${two(groups.day)}`
  if (groups.hour === undefined || Number(groups.hour) > 23) return date
  return `${date}T${two(groups.hour)}:${groups.minute}${groups.second ? `:${groups.second}` : ''}`
}
