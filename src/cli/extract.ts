import type { Command } from 'commander'
import { addOwnWordsOptions, type OwnWordsOptions, ownWordsOf } from './own-words-options.ts'

interface Options extends OwnWordsOptions {
  readonly text?: string
  readonly asIs?: boolean
  readonly jsonErrors?: boolean
}

export function registerExtract(program: Command): void {
  const command = program
    .command('extract')
    .description('a filter: texts in, records out, as NDJSON in the order of the input')
    .option('--text <text>', 'one document, instead of lines {"id"?, "path"?, "text"} on stdin')
    .option(
      '--as-is',
      'take each text as one piece, neither split nor cleaned: {id, dates, counts, agencies, themes} out',
    )
    .option('--json-errors', 'say on stderr as JSON, {line, id, code, message}, which lines gave nothing, and why')
    .addHelpText(
      'after',
      `
Examples:
  zongjie extract < texts.ndjson > records.ndjson
  zongjie extract --json-errors < texts.ndjson > records.ndjson 2> errors.ndjson
  zongjie extract --as-is --text '3月15日发放宣传资料三千余份'`,
    )
  addOwnWordsOptions(command).action(async (options: Options, command: Command) => {
    const { text, asIs = false, jsonErrors } = options
    const [{ createFilter }, { createRecipe }, { readLines }] = await Promise.all([
      import('../pipeline/filter.ts'),
      import('../pipeline/recipe.ts'),
      import('./read-lines.ts'),
    ])
    const own = ownWordsOf(options, command)
    // an empty partition is not worth the loading of dictionaries
    let filter: ReturnType<typeof createFilter> | null = null
    const lines = text === undefined ? readLines(process.stdin) : [JSON.stringify({ text })]
    let number = 0
    for await (const line of lines) {
      number++
      if (line.trim() === '') continue
      filter ??= createFilter({ asIs }, createRecipe({ own }))
      const { output, errors } = filter(line)
      for (const error of errors) {
        const { code, message } = error
        const told = jsonErrors
          ? JSON.stringify({ line: number, ...error })
          : `zongjie: line ${number}: ${code}: ${message}`
        process.stderr.write(`${told}\n`)
      }
      if (errors.length > 0) process.exitCode = 3
      if (output !== '' && !process.stdout.write(output)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve))
      }
    }
  })
}
