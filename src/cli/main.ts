#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { registerAgreement } from './agreement.ts'
import { registerEvaluate } from './evaluate.ts'
import { registerExport } from './export.ts'
import { registerExtract } from './extract.ts'
import { registerGold } from './gold.ts'
import { registerInspect } from './inspect.ts'
import { registerKwic } from './kwic.ts'
import { registerMerge } from './merge.ts'
import { registerRun } from './run.ts'
import { registerSlurm } from './slurm.ts'
import { registerVerify } from './verify.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const program = new Command('zongjie')
  .description('Mines Chinese activity-summary documents (活动总结): dates, agencies, counts and themes.')
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(zongjie --help lists the commands)')
  .addHelpText(
    'after',
    `
Examples:
  zongjie run corpus/documents --out output        mine a folder, write the data sets
  zongjie inspect page.txt --why                   one document in the terminal, with the rule behind each mention
  zongjie extract < texts.ndjson > records.ndjson  a filter for pipelines
  zongjie evaluate --gold corpus/gold/dev --texts corpus/documents --run corpus/documents

Exit codes: 0 done, 1 failure, 2 usage, 3 done but some inputs rejected, 4 a score under its floor.`,
  )

registerRun(program)
registerMerge(program)
registerSlurm(program)
registerVerify(program)
registerExtract(program)
registerInspect(program)
registerKwic(program)
registerEvaluate(program, { run: async (path) => (await import('../pipeline/extract-path.ts')).extractPath(path) })
registerAgreement(program)
registerGold(program)
registerExport(program)

// a reader that has seen enough, such as head, is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = exitCodeOf(error)
  else {
    process.stderr.write(`zongjie: ${process.env.DEBUG ? (error as Error).stack : (error as Error).message}\n`)
    process.exitCode = 1
  }
}

/** What commander itself refuses is a fault of usage; what a command refuses says its own code. */
function exitCodeOf({ code, exitCode }: CommanderError): number {
  return exitCode === 0 || code === 'commander.error' ? exitCode : 2
}
