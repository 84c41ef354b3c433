import { type Command, InvalidArgumentError, Option } from 'commander'
import { ENCODINGS, type Encoding } from '../core/document.ts'
import { FORMS } from '../dataset/forms/forms.ts'
import { addOwnWordsOptions, type OwnWordsOptions } from './own-words-options.ts'

/** The options that decide what comes out of the same inputs, wherever they are mined. */
export interface DataSetOptions extends OwnWordsOptions {
  readonly csv: 'excel' | 'plain'
  readonly xlsx?: boolean
  readonly parquet?: boolean
  readonly duckdb?: boolean
  readonly jsonld?: boolean
  readonly keywords: number
  readonly textColumn?: string
  readonly encoding?: Encoding
  readonly only: readonly string[]
  readonly chinese?: number
  readonly keepTexts?: boolean
  readonly dtm?: boolean
  readonly segmenter: 'shared' | 'native'
  readonly deadline: number
}

/** Adds the options to a command. */
export function addDataSetOptions(command: Command): Command {
  command
    .addOption(
      new Option('--csv <dialect>', 'tables for spreadsheets (BOM, CRLF, formulas disarmed) or for programs')
        .choices(['excel', 'plain'])
        .default('excel'),
    )
    .option('--xlsx', 'also a workbook: a sheet a table, typed cells, a codebook')
    .option('--parquet', 'also a Parquet file a table')
    .option('--duckdb', 'also a DuckDB file with keys and views (needs the package @duckdb/node-api)')
    .option('--jsonld', 'also the mentions as W3C Web Annotations')
    .option('--keywords <n>', 'keywords of a record, at most', keywordLimit, 10)
    .option('--text-column <name>', 'the column of tables (csv, xlsx, jsonl, parquet, …) that holds the texts')
    .addOption(
      new Option('--encoding <name>', 'the encoding of every text, where you know better than the bytes').choices([
        ...ENCODINGS,
      ]),
    )
    .option(
      '--only <campaign>',
      'leave out what names neither this campaign (3·15, 安全生产月) by any of its names nor, where it is none, this word; again for another',
      (term: string, before: readonly string[]) => [...before, nonEmpty(term)],
      [],
    )
    .option('--chinese <share>', 'leave out what is less Chinese than this, by its letters: 0.5 for a crawl', share)
    .option('--keep-texts', 'keep each text as texts/<document id>.txt, which the offsets count in')
    .option('--dtm', 'write a document-term matrix too: dtm.mtx, dtm_terms.csv')
    .addOption(
      new Option('--segmenter <engine>', "zongjie's own, or nodejieba's native module: the same tokens, slower")
        .choices(['shared', 'native'])
        .default('shared'),
    )
    .option('--deadline <seconds>', 'what takes longer to read or to mine is rejected', wholeNumber, 60)
  return addOwnWordsOptions(command)
}

/** What a run is told of the options, by the names that it knows them by. */
export function readAndWriteOptions(options: DataSetOptions) {
  const { csv, keywords, keepTexts, dtm, segmenter, deadline, encoding, textColumn, only, chinese } = options
  return {
    csv,
    keywords,
    segmenter,
    deadline,
    forms: FORMS.filter((form) => options[form]),
    ...(keepTexts && { keepTexts }),
    ...(dtm && { dtm }),
    read: {
      ...(encoding && { encoding }),
      ...(textColumn !== undefined && { textColumn }),
      ...(only.length > 0 && { only }),
      ...(chinese !== undefined && { chinese }),
    },
  }
}

/** The words by which the options can be given again, to another command that has them. */
export function dataSetWords(command: Command): string[] {
  const names = new Set(addDataSetOptions(command.createCommand()).options.map((option) => option.attributeName()))
  return command.options.flatMap((option) => {
    const name = option.attributeName()
    if (!names.has(name) || command.getOptionValueSource(name) !== 'cli') return []
    const flag = option.long as string
    const values: unknown[] = [command.getOptionValue(name)].flat()
    return values.flatMap((value) => (value === true ? [flag] : [flag, String(value)]))
  })
}

function keywordLimit(value: string): number {
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 0 || limit > 50)
    throw new InvalidArgumentError('A whole number from 0 to 50 is needed.')
  return limit
}

function nonEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('A word is needed.')
  return value
}

function share(value: string): number {
  const number = Number(value)
  if (!(number > 0 && number <= 1)) throw new InvalidArgumentError('A number above 0, up to 1, is needed.')
  return number
}

/** Parses an option that is a whole number from 1 on. */
export function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1 on is needed.')
  return number
}
