import type { Span } from '../../core/span.ts'
import type { Laws } from '../../lexicon/laws.ts'

/** The first year in which a text can have been written, and the words that tell. */
export interface EarliestYear {
  readonly year: number
  readonly span: Span
}

const TITLE =
  /(?<new>新|修[订改]后?的?)?[《〈](?<inner>新)?(?<title>[^《》〈〉\n]{2,24})[》〉](?!\(?(?:修订|修正)?(?:草案|征求意见))/g
const PLAIN = /新(?:修[订改]的?|颁布的?)?[“"]?(?<title>[\u4e00-\u9fff]{1,10}?法)(?!草案|治|制|律|院|官)/g

/** Reads the latest of the laws that a text names: none can be named before it was adopted, or called new before it was revised. */
export function earliestYear(text: string, laws: Laws): EarliestYear | null {
  let earliest: EarliestYear | null = null
  const see = (match: RegExpExecArray, isNew: boolean) => {
    const law = laws.law(match.groups?.title ?? '')
    if (law === null) return
    const { adopted } = (isNew && law.revisions[0]) || law
    const year = Number(adopted.slice(0, 4))
    if (earliest === null || year > earliest.year) {
      earliest = { year, span: { start: match.index, end: match.index + match[0].length } }
    }
  }
  for (const match of text.matchAll(TITLE)) see(match, Boolean(match.groups?.new ?? match.groups?.inner))
  for (const match of text.matchAll(PLAIN)) see(match, true)
  return earliest
}
