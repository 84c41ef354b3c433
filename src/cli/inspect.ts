import { basename, resolve } from 'node:path'
import type { Command } from 'commander'

interface Options {
  readonly why?: boolean
  readonly json?: boolean
}

export function registerInspect(program: Command): void {
  program
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
    .action(async (file: string, options: Options) => {
      const [{ inspectInput }, { renderInspection }] = await Promise.all([
        import('../pipeline/inspect.ts'),
        import('./render-inspection.ts'),
      ])
      const location = resolve(file)
      const inspected = await inspectInput({ path: basename(location), location: Buffer.from(location) })
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
