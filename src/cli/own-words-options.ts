import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { OwnWords } from '../pipeline/own-words.ts'

/** The options by which a command takes the user's own words. */
export interface OwnWordsOptions {
  readonly lexicon?: string
  readonly userDict?: string
  readonly stopwords?: string
  readonly rules?: string
}

/** Adds the options to a command. */
export function addOwnWordsOptions(command: Command): Command {
  return command
    .option('--lexicon <dir>', 'folder of lexicon entries of your own: units.jsonl, themes.jsonl, …')
    .option('--user-dict <file>', 'dictionary for jieba: a word a line, “word”, “word tag” or “word frequency tag”')
    .option('--stopwords <file>', 'words that are no keywords, one a line, in place of the shipped ones')
    .option('--rules <file>', 'coding rules, YAML or JSON')
}

/** The files that the options name; a name that leads nowhere is a fault of usage. */
export function ownWordsOf({ lexicon, userDict, stopwords, rules }: OwnWordsOptions, command: Command): OwnWords {
  for (const path of [lexicon, userDict, stopwords, rules]) {
    if (path !== undefined && !existsSync(path))
      command.error(`error: ${path}: there is no such file or folder`, { exitCode: 2 })
  }
  return {
    ...(lexicon === undefined ? {} : { lexicon }),
    ...(userDict === undefined ? {} : { userDict }),
    ...(stopwords === undefined ? {} : { stopWords: stopwords }),
    ...(rules === undefined ? {} : { rules }),
  }
}
