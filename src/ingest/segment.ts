import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Cuts canonical text into jieba tokens: borders b with token i = `text.slice(b[i], b[i + 1])`. */
export type Segment = (text: string) => Uint32Array

/** The part of nodejieba that is used; its own types leave the dictionaries' paths out. */
interface Jieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  readonly DEFAULT_USER_DICT: string
  load(dictionaries?: { readonly userDict: string }): void
  cut(text: string, hmm: boolean): string[]
}

export interface SegmenterOptions {
  /** Paths of dictionaries of the user's, in jieba's format: a word a line, `word`, `word tag` or `word frequency tag`. */
  readonly userDictionaries?: readonly string[]
}

/**
 * Loads nodejieba and its dictionaries (about 2 s and 260 MB in each thread, never given back: once a thread).
 * @throws Error that says what to do, where the native module or a dictionary is missing: nodejieba itself
 * would abort the process on a missing dictionary.
 */
export function loadSegmenter({ userDictionaries = [] }: SegmenterOptions = {}): Segment {
  const require = createRequire(import.meta.url)
  const jieba = require('nodejieba') as Jieba
  for (const path of [jieba.DEFAULT_DICT, jieba.DEFAULT_HMM_DICT, jieba.DEFAULT_USER_DICT, ...userDictionaries]) {
    if (!existsSync(path)) throw new Error(`the dictionary ${path} is missing`)
  }
  // cppjieba takes several, parted by |
  jieba.load({ userDict: [jieba.DEFAULT_USER_DICT, ...userDictionaries].join('|') })
  return (text) => bordersOf(jieba.cut(text.toWellFormed(), true), text.length)
}

/**
 * jieba says no offsets: lengths of tokens add up to them.
 * @throws Error where the tokens do not join to a text of that length
 */
function bordersOf(tokens: readonly string[], length: number): Uint32Array {
  const borders = new Uint32Array(tokens.length + 1)
  let offset = 0
  for (let i = 0; i < tokens.length; i++) {
    offset += (tokens[i] as string).length
    borders[i + 1] = offset
  }
  if (offset !== length) throw new Error(`jieba's tokens join to ${offset} code units, the text has ${length}`)
  return borders
}
