import { Readable } from 'node:stream'
import { type Options, parse } from 'csv-parse'

/** Records of CSV or of tab-separated values, the first with the names of the columns. */
export async function* csvRecords(
  blocks: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
  longest: number,
): AsyncGenerator<string[]> {
  const options: Options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longest,
  }
  const parser = parse(options)
  Readable.from(blocks, { objectMode: true })
    .on('error', (error) => parser.destroy(error))
    .pipe(parser)
  for await (const record of parser) yield record as string[]
}

/** What separates the columns of a table, by its first line. */
export function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
