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

/**
 * Terms that begin with the same two characters: by their third one, so that 消费 does not have all of 消费者, 消费维权 …
 * tried. Each list has those of only two characters too, and is in the order of the terms.
 */
interface Kin {
  readonly short: Term[]
  readonly byThird: Map<number, Term[]>
}

/** Bits of the hash of two characters: the tables are small, so that they stay near while a text is read. */
const BITS = 14

/**
 * Compiles terms in which `…` stands for up to twelve characters of the same clause: `受理…投诉` finds
 * 受理各类投诉 and 受理投诉, and not 受理完毕,投诉者….
 * The work is linear in the text: at each place only the terms that begin with its three characters are tried.
 */
export function compileClauseTerms(terms: readonly string[]): FindTerms {
  // terms by the hash of their first two characters: the number of their kin, 0 for none
  const pairs = new Uint16Array(1 << BITS)
  const kins: Kin[] = [{ short: [], byThird: new Map() }]
  // the few whose first part is one character
  const singles = new Map<number, Term[]>()
  // bit sets of the characters that any term, and that one of the few, begins with
  const begins = new Uint8Array(0x10000 / 8)
  const beginsSingle = new Uint8Array(0x10000 / 8)
  for (const [index, term] of terms.entries()) {
    const parts = term.split('…')
    const first = parts[0] as string
    const unit = first.charCodeAt(0)
    addBit(begins, unit)
    if (first.length === 1) {
      addBit(beginsSingle, unit)
      singles.set(unit, [...(singles.get(unit) ?? []), { index, parts }])
    } else {
      const key = hash(unit, first.charCodeAt(1))
      pairs[key] ||= kins.push({ short: [], byThird: new Map() }) - 1
      addKin(kins[pairs[key] as number] as Kin, { index, parts })
    }
  }
  return (text, onTerm) => {
    const tryAll = (candidates: readonly Term[], start: number) => {
      for (const { index, parts } of candidates) {
        const end = endOf(text, parts, start)
        if (end > 0) onTerm(index, start, end)
      }
    }
    let next = text.charCodeAt(0)
    for (let i = 0; i < text.length; i++) {
      const unit = next
      next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0
      if (!hasBit(begins, unit)) continue
      if (hasBit(beginsSingle, unit)) tryAll(singles.get(unit) as Term[], i)
      const pair = pairs[hash(unit, next)] as number
      if (pair === 0) continue
      const { short, byThird } = kins[pair] as Kin
      tryAll((i + 2 < text.length ? byThird.get(text.charCodeAt(i + 2)) : undefined) ?? short, i)
    }
  }
}

function addKin({ short, byThird }: Kin, term: Term): void {
  const [first = ''] = term.parts
  if (first.length === 2) {
    for (const list of [short, ...byThird.values()]) list.push(term)
    return
  }
  const third = first.charCodeAt(2)
  const list = byThird.get(third) ?? [...short]
  list.push(term)
  byThird.set(third, list)
}

function addBit(set: Uint8Array, unit: number): void {
  set[unit >> 3] = (set[unit >> 3] as number) | (1 << (unit & 7))
}

function hasBit(set: Uint8Array, unit: number): boolean {
  return ((set[unit >> 3] as number) & (1 << (unit & 7))) !== 0
}

function hash(unit: number, next: number): number {
  return (Math.imul(unit, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> (32 - BITS)
}

/** Where the term that begins at `start` ends, or -1 where it does not stand there. */
function endOf(text: string, parts: readonly string[], start: number): number {
  const first = parts[0] as string
  if (!standsAt(text, first, start)) return -1
  let end = start + first.length
  for (let p = 1; p < parts.length; p++) {
    const at = findNear(text, parts[p] as string, end)
    if (at < 0) return -1
    end = at + (parts[p] as string).length
  }
  return end
}

/** Whether a short part stands at the offset: quicker so than by `startsWith`. */
function standsAt(text: string, part: string, at: number): boolean {
  if (at + part.length > text.length) return false
  for (let i = 0; i < part.length; i++) if (text.charCodeAt(at + i) !== part.charCodeAt(i)) return false
  return true
}

/** The nearest place of a part behind the one before it, in the same clause. */
function findNear(text: string, part: string, from: number): number {
  const first = part.charCodeAt(0)
  const last = Math.min(from + LONGEST_GAP, text.length - part.length)
  for (let at = from; at <= last; at++) {
    const unit = text.charCodeAt(at)
    if (unit === first && standsAt(text, part, at)) return at
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
