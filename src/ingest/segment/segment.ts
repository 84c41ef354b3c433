import { compileDictionary } from './compile-dictionary.ts'
import type { Dictionary } from './dictionary.ts'
import { loadNativeSegmenter, readJiebaFiles } from './nodejieba.ts'
import { createSharedSegmenter } from './shared-segmenter.ts'

/** Cuts canonical text into jieba tokens: borders b with token i = `text.slice(b[i], b[i + 1])`. */
export type Segment = (text: string) => Uint32Array

export interface SegmenterOptions {
  /** `shared`: zongjie's own engine, quick and in need of no native build; `native`: nodejieba. They give the same tokens. */
  readonly engine?: 'shared' | 'native'
  /**
   * Paths of dictionaries of the user's, in jieba's format: a word a line, `word`, `word tag` or `word frequency tag`,
   * in UTF-8; where a word has two lines, the last one counts.
   */
  readonly userDictionaries?: readonly string[]
  /** The dictionaries of the shared engine where they are compiled already: threads share their memory. */
  readonly dictionary?: Dictionary
}

/**
 * Loads a segmenter and its dictionaries: the shared engine in about 0.3 s and 20 MB, nodejieba in about 2 s and
 * 260 MB for each thread, never given back.
 * @throws Error that says what to do, where a dictionary or the native module is missing or damaged
 */
export function loadSegmenter({ engine, userDictionaries, dictionary }: SegmenterOptions = {}): Segment {
  if (engine === 'native') return loadNativeSegmenter(userDictionaries ?? [])
  return createSharedSegmenter(dictionary ?? loadDictionary(userDictionaries))
}

/**
 * Compiles jieba's dictionaries and the user's own, in memory that threads can share.
 * @throws Error where one is missing or damaged
 */
export function loadDictionary(userDictionaries: readonly string[] = []): Dictionary {
  return compileDictionary(readJiebaFiles(userDictionaries))
}
