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
  return (line) => {
    const bare = line.replace(ORNAMENT, '').replace(STAMP, '')
    for (const entry of starts.get(bare[0] ?? '') ?? []) {
      if (bare.length <= (entry.limit ?? Infinity) && bare.startsWith(entry.words)) return entry.kind
    }
    for (const entry of anywhere) {
      if (line.length > (entry.limit ?? Infinity)) continue
      // 【…活动总结】相关文章: at the end of a line names what comes below it
      if (entry.at === 'any' ? line.includes(entry.words) : line.replace(/[ :]{1,3}$/, '').endsWith(entry.words))
        return entry.kind
    }
    return null
  }
}
