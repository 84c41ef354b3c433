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

/** Bits of the hash of two characters. */
const BITS = 15

/**
 * Compiles terms in which `…` stands for up to twelve characters of the same clause: `受理…投诉` finds
 * 受理各类投诉 and 受理投诉, and not 受理完毕,投诉者….
 * The work is linear in the text: at each place only the terms that begin with its two characters are tried.
 */
export function compileClauseTerms(terms: readonly string[]): FindTerms {
  const singles = new Map<number, Term[]>()
  const pairs = new Map<number, Term[]>()
  const mayBegin = new Uint8Array(0x10000)
  const mayGoOn = new Uint8Array(1 << BITS)
  for (const [index, term] of terms.entries()) {
    const parts = term.split('…')
    const first = parts[0] as string
    const unit = first.charCodeAt(0)
    const key = first.length === 1 ? unit : unit * 0x10000 + first.charCodeAt(1)
    const known = first.length === 1 ? singles : pairs
    known.set(key, [...(known.get(key) ?? []), { index, parts }])
    mayBegin[unit] = (mayBegin[unit] as number) | (first.length === 1 ? 2 : 1)
    if (first.length > 1) mayGoOn[hash(unit, first.charCodeAt(1))] = 1
  }
  return (text, onTerm) => {
    const tryAll = (candidates: readonly Term[] | undefined, start: number) => {
      if (!candidates) return
      for (const { index, parts } of candidates) {
        const end = endOf(text, parts, start)
        if (end > 0) onTerm(index, start, end)
      }
    }
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const kinds = mayBegin[unit] as number
      if (kinds === 0) continue
      if (kinds > 1) tryAll(singles.get(unit), i)
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0
      if (mayGoOn[hash(unit, next)] === 1) tryAll(pairs.get(unit * 0x10000 + next), i)
    }
  }
}

function hash(unit: number, next: number): number {
  return (Math.imul(unit, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> (32 - BITS)
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
  const first = part.charCodeAt(0)
  const last = Math.min(from + LONGEST_GAP, text.length - part.length)
  for (let at = from; at <= last; at++) {
    const unit = text.charCodeAt(at)
    if (unit === first && text.startsWith(part, at)) return at
    if (isClauseEnd(unit)) return -1
  }
  return -1
}

/** 。 and the ASCII marks that end a clause; most characters are Han, and past the first comparison. */
function isClauseEnd(unit: number): boolean {
  if (unit > 0x3002) return false
  return (
    unit === 0x3002 ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x3b ||
    unit === 0x2c ||
    unit === 0x3a ||
    unit === 0x0a
  )
}
