import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { addOwnWordsOptions, type OwnWordsOptions, ownWordsOf } from './own-words-options.ts'

interface Options extends OwnWordsOptions {
  readonly why?: boolean
  readonly json?: boolean
}

export function registerInspect(program: Command): void {
  const command = program
    .command('inspect')
    .description('show one document with its mentions marked')
    .argument('<file>', 'a document')
    .option('--why', 'the rule behind each mention, and what was dropped and why')
    .option('--json', 'print the records as JSON')
    .addHelpText(
      'after',
      `
Marks: {D date} {C count} {A agency} {T theme}; in colour on a terminal, unless NO_COLOR is set.

Example:
  zongjie inspect corpus/documents/315-2011-huzhu-aic-report.txt --why`,
    )
  addOwnWordsOptions(command).action(async (file: string, options: Options, command: Command) => {
    const [{ inspectDocument }, { renderInspection }] = await Promise.all([
      import('../pipeline/inspect.ts'),
      import('./render-inspection.ts'),
    ])
    const location = resolve(file)
    const inspected = inspectDocument(
      { path: basename(location), location: Buffer.from(location) },
      ownWordsOf(options, command),
    )
    if ('reject' in inspected) {
      process.stderr.write(`zongjie: ${file}: ${inspected.reject.code}: ${inspected.reject.message}\n`)
      process.exitCode = 1
      return
    }
    if (options.json) process.stdout.write(`${JSON.stringify(inspected.summaries.map((summary) => summary.record))}\n`)
    else {
      const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
      process.stdout.write(renderInspection(inspected, { why: options.why === true, colour }))
    }
  })
}
