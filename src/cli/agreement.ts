import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { agree } from '../evaluate/agreement.ts'
import { loadGold } from '../evaluate/load-gold.ts'
import { renderAgreement, renderDisagreements } from '../evaluate/report-agreement.ts'

interface Options {
  readonly texts: string
  readonly errors?: string
  readonly json?: boolean
}

export function registerAgreement(program: Command): void {
  program
    .command('agreement')
    .description('compare the gold of two annotators')
    .argument('<a>', 'folder of gold files of the one, or one gold file')
    .argument('<b>', 'folder of gold files of the other, or one gold file')
    .requiredOption('--texts <dir>', 'folder of the documents that the gold names')
    .option('--errors <file>', 'write the list of disagreements here, not behind the tables')
    .option('--json', 'print JSON instead of tables')
    .addHelpText('after', '\nExample:\n  zongjie agreement gold-ana gold-ben --texts corpus/documents')
    .action((a: string, b: string, options: Options) => {
      const agreement = agree(loadGold(a, options.texts).documents, loadGold(b, options.texts).documents)
      for (const warning of agreement.warnings) process.stderr.write(`zongjie: ${warning}\n`)
      if (options.errors !== undefined) writeFileSync(options.errors, renderDisagreements(agreement))
      if (options.json) process.stdout.write(`${JSON.stringify(agreement)}\n`)
      else process.stdout.write(`${renderAgreement(agreement)}\n`)
      if (options.errors === undefined && !options.json) process.stdout.write(`\n${renderDisagreements(agreement)}`)
    })
}
