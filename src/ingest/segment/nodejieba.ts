import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DictionaryFiles } from './compile-dictionary.ts'
import { readUserWords, type UserWord } from './read-user-words.ts'
import type { Segment } from './segment.ts'

/** The part of nodejieba that is used; its own types leave the dictionaries' paths out. */
interface Jieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  readonly DEFAULT_USER_DICT: string
  load(dictionaries: { userDict: string }): void
  cut(text: string, hmm: boolean): string[]
}

/** Its JavaScript alone: the native module loads with the first call of `load`. */
function requireJieba(): Jieba {
  return createRequire(import.meta.url)('nodejieba') as Jieba
}

/**
 * Reads the dictionary, the model and the user's words that nodejieba ships, and the user's own behind them.
 * @throws Error that names the file which cannot be read
 */
export function readJiebaFiles(userDictionaries: readonly string[]): DictionaryFiles {
  const { DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_USER_DICT } = requireJieba()
  return {
    dictionary: readShipped(DEFAULT_DICT),
    model: readShipped(DEFAULT_HMM_DICT),
    userWords: [...readUserWords(readShipped(DEFAULT_USER_DICT)), ...userDictionaries.flatMap(readUserDictionary)],
  }
}

/**
 * Loads nodejieba itself. It aborts the process on a dictionary that is missing, so that is looked for first.
 * @throws Error that says what to do, where the native module or a dictionary is missing
 */
export function loadNativeSegmenter(userDictionaries: readonly string[]): Segment {
  const jieba = requireJieba()
  for (const path of [jieba.DEFAULT_DICT, jieba.DEFAULT_HMM_DICT, jieba.DEFAULT_USER_DICT]) readShipped(path)
  for (const path of userDictionaries) checkForNative(path)
  try {
    jieba.load({ userDict: [jieba.DEFAULT_USER_DICT, ...userDictionaries].join('|') })
  } catch (error) {
    const reason = (error as Error).message
    throw new Error(`nodejieba does not load: use the shared segmenter, or build it: npm rebuild nodejieba (${reason})`)
  }
  return (text) => bordersOf(jieba.cut(text.toWellFormed(), true), text.length)
}

function readShipped(path: string): Uint8Array {
  if (!existsSync(path)) throw new Error(`jieba's dictionary ${path} is missing: run npm ci again`)
  return readFileSync(path)
}

function readUserDictionary(path: string): UserWord[] {
  try {
    return readUserWords(readFileSync(path))
  } catch (error) {
    throw new Error(`the user dictionary ${path} cannot be read: ${(error as Error).message}`)
  }
}

/** Refuses what the shared engine refuses, and the marks of Windows: nodejieba would take them for parts of words. */
function checkForNative(path: string): void {
  readUserDictionary(path)
  const bytes = readFileSync(path)
  if (/[|;]/.test(path)) throw new Error(`nodejieba reads no dictionary with | or ; in its path: ${path}`)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    throw new Error(`nodejieba reads no dictionary with a byte order mark: ${path}`)
  if (bytes.includes(0x0d)) throw new Error(`nodejieba reads no dictionary with line ends of Windows: ${path}`)
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
