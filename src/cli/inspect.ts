import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { listAgency } from './list-agency.ts'
import { addOwnWordsOptions, type OwnWordsOptions, ownWordsOf } from './own-words-options.ts'

interface Options extends OwnWordsOptions {
  readonly why?: boolean
  readonly json?: boolean
  readonly agency?: string
}

export function registerInspect(program: Command): void {
  const command = program
    .command('inspect')
    .description('show one document with its mentions marked')
    .argument('<path...>', 'a document; with --agency also folders of documents and of runs')
    .option('--agency <name>', 'list the mentions of an agency instead, under all its names, with their sentences')
    .option('--why', 'the rule behind each mention, and what was dropped and why')
    .option('--json', 'print the records, or the mentions of --agency one a line, as JSON')
    .addHelpText(
      'after',
      `
Marks: {D date} {C count} {A agency} {T theme}; in colour on a terminal, unless NO_COLOR is set.

--agency NAME finds the mentions whose full name is NAME's (高台县工商局 finds 我局 in that bureau's report) and those of the very
words; each line holds document:start-end, words, full name, role and sentence, with tabs between.

Examples:
  zongjie inspect corpus/documents/315-2011-huzhu-aic-report.txt --why
  zongjie inspect --agency 互助土族自治县消费者协会 output`,
    )
  addOwnWordsOptions(command).action(async (paths: string[], options: Options, command: Command) => {
    if (options.agency !== undefined) return listAgency(options.agency, paths, options.json === true)
    const [file = '', ...more] = paths
    if (more.length > 0)
      command.error('error: inspect shows one document; several only with --agency', {
        exitCode: 2,
        code: 'commander.usage',
      })
    const [{ inspectInput }, { renderInspection }] = await Promise.all([
      import('../pipeline/inspect.ts'),
      import('./render-inspection.ts'),
    ])
    const location = resolve(file)
    const inspected = await inspectInput(
      { path: basename(location), location: Buffer.from(location) },
      ownWordsOf(options, command),
    )
    const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
    const records = []
    for (const found of inspected) {
      if ('reject' in found) {
        const { path, code, message } = found.reject
        process.stderr.write(`zongjie: ${inspected.length === 1 ? file : path}: ${code}: ${message}\n`)
        process.exitCode = 1
      } else if (options.json) records.push(...found.summaries.map((summary) => summary.record))
      else process.stdout.write(renderInspection(found, { why: options.why === true, colour }))
    }
    if (options.json && process.exitCode !== 1) process.stdout.write(`${JSON.stringify(records)}\n`)
  })
}
