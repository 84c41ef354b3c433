/** Told of each place where a term stands: the term's index in the list, `start` inclusive, `end` exclusive. */
export type OnTerm = (term: number, start: number, end: number) => void

/** Finds every place of every term in a canonical text, in text order. */
export type FindTerms = (text: string, onTerm: OnTerm) => void

/** How many characters `…` may stand for. */
const LONGEST_GAP = 12

interface Term {
  readonly index: number
  readonly parts: readonly string[]
}

/** Terms that begin with one character: those whose first part is that character alone, the others by their second. */
interface Bucket {
  readonly single: Term[]
  readonly bySecond: Map<number, Term[]>
}

const NONE: readonly Term[] = []

/**
 * Compiles terms in which `…` stands for up to twelve characters of the same clause: `受理…投诉` finds
 * 受理各类投诉 and 受理投诉, and not 受理完毕,投诉者….
 * The work is linear in the text: at each place only the terms that begin with its two characters are tried.
 */
export function compileClauseTerms(terms: readonly string[]): FindTerms {
  const table = new Uint16Array(0x10000)
  const buckets: Bucket[] = [{ single: [], bySecond: new Map() }]
  for (const [index, term] of terms.entries()) {
    const parts = term.split('…')
    const first = parts[0] as string
    const unit = first.charCodeAt(0)
    if (table[unit] === 0) table[unit] = buckets.push({ single: [], bySecond: new Map() }) - 1
    const { single, bySecond } = buckets[table[unit] as number] as Bucket
    const second = first.charCodeAt(1)
    if (first.length === 1) single.push({ index, parts })
    else bySecond.set(second, [...(bySecond.get(second) ?? []), { index, parts }])
  }
  return (text, onTerm) => {
    const tryAll = (candidates: readonly Term[], start: number) => {
      for (const { index, parts } of candidates) {
        const end = endOf(text, parts, start)
        if (end > 0) onTerm(index, start, end)
      }
    }
    for (let i = 0; i < text.length; i++) {
      const at = table[text.charCodeAt(i)] as number
      if (at === 0) continue
      const { single, bySecond } = buckets[at] as Bucket
      if (single.length > 0) tryAll(single, i)
      tryAll(bySecond.get(text.charCodeAt(i + 1)) ?? NONE, i)
    }
  }
}

/** Where the term that begins at `start` ends, or -1 where it does not stand there. */
function endOf(text: string, parts: readonly string[], start: number): number {
  if (!text.startsWith(parts[0] as string, start)) return -1
  let end = start + (parts[0] as string).length
  for (let p = 1; p < parts.length; p++) {
    const at = findNear(text, parts[p] as string, end)
    if (at < 0) return -1
    end = at + (parts[p] as string).length
  }
  return end
}

/** The nearest place of a part behind the one before it, in the same clause. */
function findNear(text: string, part: string, from: number): number {
  const last = Math.min(from + LONGEST_GAP, text.length - part.length)
  for (let at = from; at <= last; at++) {
    if (text.startsWith(part, at)) return at
    if (isClauseEnd(text.charCodeAt(at))) return -1
  }
  return -1
}

const CLAUSE_ENDS = new Set([...'。!?;,:\n'].map((mark) => mark.charCodeAt(0)))

function isClauseEnd(unit: number): boolean {
  return CLAUSE_ENDS.has(unit)
}
