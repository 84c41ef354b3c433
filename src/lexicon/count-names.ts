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

/** Loads the names; each is found from any of its numerals, so that a look costs no search. */
export function loadCountNames(): CountNames {
  const byNumeral = new Map<string, { name: string; at: number }[]>()
  for (const { name } of readEntries<CountName>('count-names')) {
    for (const [at, mark] of [...name].entries()) {
      if (!NUMERAL.test(mark)) continue
      const group = byNumeral.get(mark)
      if (group) group.push({ name, at })
      else byNumeral.set(mark, [{ name, at }])
    }
  }
  return {
    covering: (text, offset) => {
      for (const { name, at } of byNumeral.get(text[offset] as string) ?? []) {
        if (text.startsWith(name, offset - at)) return { name, end: offset - at + name.length }
      }
      return null
    },
  }
}

const NUMERAL = /[\d〇一二三四五六七八九十百千万两双]/
