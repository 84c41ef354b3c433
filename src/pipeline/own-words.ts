import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonicalize } from '../ingest/canonical.ts'
import { type CodeRule, parseCodeRules } from '../lexicon/code-rules.ts'
import type { OwnEntries } from '../lexicon/jsonl.ts'
import { readOwnLexicon } from '../lexicon/own-lexicon.ts'
import { parseStopWords } from '../lexicon/stop-words.ts'

/** Files of the user's own words, by their paths. */
export interface OwnWords {
  /** Folder of lexicon entries that add to the shipped ones or take their place. */
  readonly lexicon?: string
  /** Dictionary for jieba. */
  readonly userDict?: string
  /** Stop words of keywords, one a line, in place of the shipped ones. */
  readonly stopWords?: string
  /** Coding rules, YAML or JSON. */
  readonly rules?: string
}

/** The user's dictionaries for jieba: none or one. */
export function userDictionariesOf({ userDict }: OwnWords): string[] {
  return userDict === undefined ? [] : [userDict]
}

interface OwnFiles {
  readonly entries: OwnEntries
  readonly stopWords: ReadonlySet<string> | null
  readonly rules: readonly CodeRule[]
  /** SHA-256 of each file: `lexicon/units`, `userDict`, `stopWords`, `rules`. */
  readonly hashes: Readonly<Record<string, string>>
}

/**
 * Reads the user's own words.
 * @throws Error that names the file, and where it can the line, where one cannot be read
 */
export function readOwnWords({ lexicon, userDict, stopWords, rules }: OwnWords): OwnFiles {
  const hashes: Record<string, string> = {}
  const read = (name: string, path: string): string => {
    const bytes = readFileSync(path)
    hashes[name] = createHash('sha256').update(bytes).digest('hex')
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new Error(`${path}: not UTF-8: save it as that`)
    }
  }
  const own = lexicon === undefined ? null : readOwnLexicon(lexicon, canonicalize)
  for (const [name, hash] of Object.entries(own?.hashes ?? {})) hashes[`lexicon/${name}`] = hash
  if (userDict !== undefined) checkUserDict(read('userDict', userDict), userDict)
  return {
    entries: own?.entries ?? new Map(),
    stopWords: stopWords === undefined ? null : parseStopWords(read('stopWords', stopWords), canonicalize),
    rules: rules === undefined ? [] : parseCodeRules(read('rules', rules), rules, canonicalize),
    hashes,
  }
}

/** jieba passes over lines that it cannot read in silence, and finds no word that is not canonical. */
function checkUserDict(text: string, path: string): void {
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const words = line.trimEnd()
    if (words === '') continue
    const fault = (message: string) => new Error(`${path}, line ${index + 1}: ${message}`)
    if (!/^[^ ]+(?: [^ ]+| \d{1,9} [^ ]+)?$/.test(words))
      throw fault('not “word”, “word tag” or “word frequency tag”, parted by one space')
    const [word = ''] = words.split(' ')
    if (canonicalize(word) !== word)
      throw fault(`texts are searched in Simplified, half-width characters: write ${canonicalize(word)}`)
  }
}
