import { createRequire } from 'node:module'
import { createFormTable } from '../core/form-table.ts'
import type { Passage } from '../core/passage.ts'
import type { Keyword } from '../core/record.generated.ts'

/** How often each term stands in a summary. */
export type TermCounts = ReadonlyArray<readonly [term: string, count: number]>

/** The part of natural's TfIdf that is used. Its index would load databases; this module stands alone. */
interface NaturalTfIdf {
  documents: Array<Record<string, number>>
  idf(term: string): number
  tfidf(terms: readonly string[], document: number): number
}
const require = createRequire(import.meta.url)
const { TfIdf } = require('natural/lib/natural/tfidf/index.js') as { TfIdf: new () => NaturalTfIdf }

/** A term worth ranking: two Han characters or more, no digits, no masks. */
const TERM = /^[\u4e00-\u9fff]{2,12}$/

/** What is a number, a date or a mask in words: 一万二千, 三十余名, 二月份, 两千元, 某某 */
const NO_TERM =
  /^(?:第?[〇零一二两三四五六七八九十百千万亿几]+[余多来]?(?:[年月日号时元名个件份人家次项条起场天位]|月份|万元|季度)?|某.?)$/

/** Counts the terms of a passage, in the order in which they first stand. */
export type CountTerms = (passage: Pick<Passage, 'text' | 'borders'>) => TermCounts

/** No term is longer. */
const LONGEST_TERM = 12

/** Makes the counter of all terms but the stop words. Which words are terms is found out once for each. */
export function createTermReader(stopWords: ReadonlySet<string>): CountTerms {
  const terms = createFormTable((word) =>
    TERM.test(word) && !NO_TERM.test(word) && !stopWords.has(word) ? word : null,
  )
  return ({ text, borders }) => {
    const counts = new Map<string, number>()
    for (let i = 0; i + 1 < borders.length; i++) {
      const start = borders[i] as number
      const end = borders[i + 1] as number
      if (end - start < 2 || end - start > LONGEST_TERM) continue
      const term = terms.at(text, start, end)
      if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
    return [...counts]
  }
}

/** Ranks the terms of a summary: the heaviest, at most `limit`; weights are rounded to four decimals. */
export type RankTerms = (terms: TermCounts, limit: number) => Keyword[]

/**
 * TF-IDF as natural defines it, with document frequencies that were counted while the corpus streamed by: natural
 * itself would keep every document and look through all of them for each term.
 * @param summaries how many summaries the corpus has
 * @param frequency in how many of them a term stands
 */
export function createTermRanker(summaries: number, frequency: (term: string) => number): RankTerms {
  const tfIdf = new TfIdf()
  tfIdf.idf = (term) => 1 + Math.log(summaries / (1 + frequency(term)))
  return (terms, limit) => {
    // a prototype would make terms such as 'constructor' look counted
    tfIdf.documents = [Object.assign(Object.create(null), Object.fromEntries(terms)) as Record<string, number>]
    return terms
      .map(([term]) => ({ term, weight: Math.max(0, Math.round(tfIdf.tfidf([term], 0) * 1e4) / 1e4) }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .slice(0, limit)
  }
}
