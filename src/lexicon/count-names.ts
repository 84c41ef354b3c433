import { readEntries } from './jsonl.ts'

/** An entry of `count-names.jsonl`; `schemas/lexicon/count-names.schema.json` says what its property means. */
interface CountName {
  readonly name: string
}

/** Names and set phrases that numbers stand in without counting. */
export interface CountNames {
  /** The name that covers the offset, where a number begins; null where none does. */
  covering(text: string, offset: number): { readonly name: string; readonly end: number } | null
}

/** A name, and where in it the numeral stands by which it is looked for. */
interface Place {
  readonly name: string
  readonly at: number
}

const NONE: readonly Place[] = []

/** Loads the names; each is found from any of its numerals and the character behind it, so that a look costs no search. */
export function loadCountNames(): CountNames {
  /** By the numeral and what follows it in the name, or by the numeral alone where it ends the name. */
  const byNumeral = new Map<number, Place[]>()
  for (const { name } of readEntries<CountName>('count-names')) {
    for (let at = 0; at < name.length; at++) {
      if (!NUMERAL.test(name[at] as string)) continue
      const key = keyOf(name.charCodeAt(at), at + 1 < name.length ? name.charCodeAt(at + 1) : 0)
      const group = byNumeral.get(key)
      if (group) group.push({ name, at })
      else byNumeral.set(key, [{ name, at }])
    }
  }
  const find = (text: string, offset: number, next: number) => {
    for (const { name, at } of byNumeral.get(keyOf(text.charCodeAt(offset), next)) ?? NONE) {
      if (text.startsWith(name, offset - at)) return { name, end: offset - at + name.length }
    }
    return null
  }
  return {
    covering: (text, offset) =>
      (offset + 1 < text.length ? find(text, offset, text.charCodeAt(offset + 1)) : null) ?? find(text, offset, 0),
  }
}

function keyOf(numeral: number, next: number): number {
  return numeral * 0x10000 + next
}

const NUMERAL = /[\d〇一二三四五六七八九十百千万两双]/
