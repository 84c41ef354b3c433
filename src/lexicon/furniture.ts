import { compileClauseTerms } from './clause-terms.ts'
import { readEntries } from './jsonl.ts'

/** Parts of a web page that are no essay's. */
export type FurnitureKind = 'tail' | 'meta' | 'nav' | 'intro'

interface FurnitureEntry {
  readonly kind: FurnitureKind
  readonly at: 'start' | 'any' | 'end'
  readonly words: string
  readonly limit?: number
}

/** Kind of furniture that a canonical line shows itself to be by its words, or null. */
export type FurnitureWords = (line: string) => FurnitureKind | null

/** Marks that pages set before such words: 【相关文章】, >> 下一篇, · 推荐阅读. */
const ORNAMENT = /^[\s【[(<>《»›▪●■◆★☆·|—-]{1,8}/

/** A date with its time, over which pages set where a text is from: 2019-04-25 来源:…, 2012年3月20日 10:15 作者:… */
const STAMP = /^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?[ T]{0,3}(?:\d{1,2}:\d{2}(?::\d{2})?)?[ |]{1,8}/

/** Most code units that ornaments and a stamp take together. */
const LONGEST_OPENING = 8 + 31

/** Loads the words of page furniture. */
export function loadFurniture(): FurnitureWords {
  const starts = new Map<string, FurnitureEntry[]>()
  const anywhere: FurnitureEntry[] = []
  for (const entry of readEntries<FurnitureEntry>('furniture')) {
    if (entry.at !== 'start') anywhere.push(entry)
    else {
      const first = entry.words[0] as string
      starts.set(first, [...(starts.get(first) ?? []), entry])
    }
  }
  const findAnywhere = compileClauseTerms(anywhere.map((entry) => entry.words))
  const limitOf = (entry: FurnitureEntry) => entry.limit ?? Number.POSITIVE_INFINITY
  const longest = Math.max(...[...starts.values()].flat().map(limitOf), ...anywhere.map(limitOf)) + LONGEST_OPENING
  return (line) => {
    if (line.length > longest) return null
    const bare = line.replace(ORNAMENT, '').replace(STAMP, '')
    for (const entry of starts.get(bare[0] ?? '') ?? []) {
      if (bare.length <= limitOf(entry) && bare.startsWith(entry.words)) return entry.kind
    }
    let best = anywhere.length
    const lineEnd = line.replace(/[ :]{1,3}$/, '').length
    findAnywhere(line, (index, _, end) => {
      const entry = anywhere[index] as FurnitureEntry
      // 【…活动总结】相关文章: at the end of a line names what comes below it
      if (index < best && line.length <= limitOf(entry) && (entry.at === 'any' || end === lineEnd)) best = index
    })
    return anywhere[best]?.kind ?? null
  }
}
