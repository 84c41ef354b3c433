import { mix } from './duplicates.ts'

/**
 * Counts by 64-bit keys in one typed array with open addressing: 12 bytes a slot, at most three slots in four taken. A
 * corpus has so many terms that a Map of their texts would be the largest thing in memory; two terms of one key would be
 * counted as one, which among ten million is less likely than 1 in 300,000.
 */
export interface TermCounter {
  /** Counts a key and gives how often it had been counted. */
  add(high: number, low: number, times?: number): number
  /** How often a key was counted. */
  count(high: number, low: number): number
  /** Keys, high and low by turns, and their counts, in the order of the keys. */
  entries(): { readonly keys: Uint32Array; readonly counts: Uint32Array }
}

const SLOT = 3
const FIRST_SLOTS = 1 << 10

export function createTermCounter(): TermCounter {
  let slots = new Uint32Array(FIRST_SLOTS * SLOT)
  let taken = 0

  /** Where the key stands, or the empty slot that it would take. */
  const find = (high: number, low: number): number => {
    const mask = slots.length / SLOT - 1
    for (let slot = (high ^ low) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT
      if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at
    }
  }
  const grow = () => {
    const old = slots
    slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] !== 0) slots.set(old.subarray(at, at + SLOT), find(old[at] as number, old[at + 1] as number))
    }
  }

  return {
    add(high, low, times = 1) {
      if (taken * 4 >= (slots.length / SLOT) * 3) grow()
      const at = find(high >>> 0, low >>> 0)
      const before = slots[at + 2] as number
      if (before === 0) {
        slots[at] = high
        slots[at + 1] = low
        taken++
      }
      slots[at + 2] = before + times
      return before
    },
    count(high, low) {
      return slots[find(high >>> 0, low >>> 0) + 2] as number
    },
    entries() {
      const used: number[] = []
      for (let at = 0; at < slots.length; at += SLOT) if (slots[at + 2] !== 0) used.push(at)
      const word = (at: number, i: number) => slots[at + i] as number
      used.sort((a, b) => word(a, 0) - word(b, 0) || word(a, 1) - word(b, 1))
      const keys = new Uint32Array(used.length * 2)
      const counts = new Uint32Array(used.length)
      for (const [i, at] of used.entries()) {
        keys[2 * i] = word(at, 0)
        keys[2 * i + 1] = word(at, 1)
        counts[i] = word(at, 2)
      }
      return { keys, counts }
    },
  }
}

/** Calls back with the 64-bit key of a term, in two halves. */
export function withTermKey<Result>(term: string, take: (high: number, low: number) => Result): Result {
  let high = 0x811c9dc5
  let low = 0x2545f491
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i)
    high = Math.imul(high ^ unit, 0x01000193) // FNV-1a
    low = Math.imul((low << 5) ^ (low >>> 27) ^ unit, 0x9e3779b1)
  }
  return take(mix(high), mix(low ^ term.length))
}
