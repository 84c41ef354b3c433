/** A word that an expression can begin with, and the bit of the parser that it calls. */
export interface StartWord {
  readonly word: string
  readonly bit: number
}

/** Lookup of the words that may stand at an offset; null almost everywhere, which two characters tell. */
export interface StartWords {
  /** Whether a code unit begins any word. */
  readonly begins: (unit: number) => boolean
  readonly at: (text: string, at: number) => readonly StartWord[] | null
}

/** Buckets of the pairs of characters that words begin with: a word may share its bucket with strangers. */
const BUCKETS = 0x10000

/** Compiles words into a lookup that reads two characters where no word begins. */
export function compileStartWords(words: readonly StartWord[]): StartWords {
  const byStart = new Map<number, StartWord[]>()
  const isStart = new Uint8Array(0x10000)
  const pairs = new Uint8Array(BUCKETS)
  for (const entry of words) {
    const unit = entry.word.charCodeAt(0)
    const list = byStart.get(unit)
    if (list) list.push(entry)
    else byStart.set(unit, [entry])
    isStart[unit] = Math.max(isStart[unit] as number, entry.word.length > 1 ? 1 : 2)
    if (entry.word.length > 1) pairs[bucketOf(unit, entry.word.charCodeAt(1))] = 1
  }
  for (const list of byStart.values()) list.sort((a, b) => b.word.length - a.word.length)
  return {
    begins: (unit) => isStart[unit] !== 0,
    at(text, at) {
      const unit = text.charCodeAt(at)
      const kind = isStart[unit] as number
      if (kind === 0 || (kind === 1 && pairs[bucketOf(unit, text.charCodeAt(at + 1))] === 0)) return null
      return byStart.get(unit) ?? null
    },
  }
}

function bucketOf(first: number, second: number): number {
  return (first * 7919 + (second | 0)) % BUCKETS
}
