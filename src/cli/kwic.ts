import { type Command, InvalidArgumentError, Option } from 'commander'
import type { KwicLine } from '../pipeline/kwic.ts'
import { addOwnWordsOptions, type OwnWordsOptions, ownWordsOf } from './own-words-options.ts'
import { printable } from './printable.ts'

interface Options extends OwnWordsOptions {
  readonly in: string
  readonly width: number
  readonly sort: 'left' | 'right' | 'source'
  readonly regex?: boolean
  readonly csv?: 'excel' | 'plain'
}

/** Exit code: done, but for some inputs. */
const SOME_REJECTED = 3

export function registerKwic(program: Command): void {
  const command = program
    .command('kwic')
    .description('a pattern with the words around each of its places (keyword in context)')
    .argument('<pattern>', 'words, in either script')
    .argument('<path...>', 'files and folders of documents')
    .option('--in <field>', 'where to look: text, or a field of the mentions such as counts.object', 'text')
    .option('--width <n>', 'characters of context on each side', width, 30)
    .addOption(
      new Option('--sort <by>', 'by the words on the left or right, nearest first, or in the order of the sources')
        .choices(['left', 'right', 'source'])
        .default('source'),
    )
    .option('--regex', 'the pattern is a regular expression, tried sentence by sentence')
    .addOption(
      new Option('--csv [dialect]', 'print a table: for spreadsheets, or for programs')
        .choices(['excel', 'plain'])
        .preset('excel'),
    )
    .addHelpText(
      'after',
      `
Examples:
  zongjie kwic 挽回 corpus/documents --sort left
  zongjie kwic 宣传资料 corpus/documents --in counts.object --csv > 宣传资料.csv
  zongjie kwic --regex '发放[^,。]{0,12}[份册本]' corpus/documents --sort right`,
    )
  addOwnWordsOptions(command).action(async (pattern: string, paths: string[], options: Options, command: Command) => {
    const [{ kwic }, { csvEncoder, DIALECTS }] = await Promise.all([
      import('../pipeline/kwic.ts'),
      import('../dataset/csv.ts'),
    ])
    const lines: KwicLine[] = []
    const own = ownWordsOf(options, command)
    for await (const found of kwic(paths, { ...options, pattern, regex: options.regex ?? false, own })) {
      if ('code' in found) {
        process.stderr.write(`zongjie: ${found.path}: ${found.code}: ${found.message}\n`)
        process.exitCode = SOME_REJECTED
      } else lines.push(found)
    }
    sortLines(lines, options.sort)
    if (options.csv === undefined) process.stdout.write(renderLines(lines, options.width))
    else {
      const dialect = DIALECTS[options.csv]
      const encode = csvEncoder(dialect)
      process.stdout.write((dialect.bom ? '\ufeff' : '') + encode(COLUMNS))
      for (const line of lines) process.stdout.write(encode(COLUMNS.map((column) => line[column])))
    }
    process.stderr.write(`zongjie: ${lines.length} places\n`)
  })
}

const COLUMNS = ['path', 'summary', 'start', 'end', 'left', 'keyword', 'right', 'value'] as const

function width(value: string): number {
  if (!/^\d{1,3}$/.test(value)) throw new InvalidArgumentError('A whole number from 0 to 999 is needed.')
  return Number(value)
}

/** By code points: no order of a language's, which would differ between machines. Equal ones keep their order. */
function sortLines(lines: KwicLine[], by: Options['sort']): void {
  if (by === 'source') return
  const nearestFirst = ({ left, right }: KwicLine) => (by === 'right' ? right : [...left].reverse().join(''))
  const keys = new Map(lines.map((line) => [line, nearestFirst(line)]))
  lines.sort((a, b) => {
    const [x = '', y = ''] = [keys.get(a), keys.get(b)]
    return x < y ? -1 : x > y ? 1 : 0
  })
}

/** Lines with the keywords under each other: a Chinese character is two columns wide. */
function renderLines(lines: readonly KwicLine[], width: number): string {
  const rendered = lines.map(({ path, start, left, keyword, right, value }) => {
    const before = printable(left)
    const pad = ' '.repeat(Math.max(0, 2 * width - columnsOf(before)))
    const found = value === null || value === keyword ? '' : `\t${printable(value)}`
    return `${pad}${before} [${printable(keyword)}] ${printable(right)}\t${printable(path).replaceAll('\n', '⏎')}:${start}${found}\n`
  })
  return rendered.join('')
}

function columnsOf(words: string): number {
  let columns = 0
  for (const character of words) columns += (character.codePointAt(0) as number) >= 0x1100 ? 2 : 1
  return columns
}
