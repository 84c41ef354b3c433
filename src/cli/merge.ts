import type { Command } from 'commander'
import { printTotals } from './print-totals.ts'
import { untilInterrupted } from './until-interrupted.ts'

interface Options {
  readonly out: string
  readonly quiet?: boolean
  readonly json?: boolean
}

export function registerMerge(program: Command): void {
  program
    .command('merge')
    .description('make the data sets of slices that were mined apart, the same bytes as of one run')
    .argument('<dir...>', 'output folders of zongjie run --shard i/n, all n of them')
    .requiredOption('--out <dir>', 'folder for the data sets')
    .option('--quiet', 'say nothing but errors')
    .option('--json', 'print the totals as JSON')
    .addHelpText(
      'after',
      `
Examples:
  zongjie run pages --out slice-1 --shard 1/2      on one machine
  zongjie run pages --out slice-2 --shard 2/2      on another
  zongjie merge slice-1 slice-2 --out data
  parallel zongjie run pages --out slice-{} --shard {}/8 --workers 1 ::: 1 2 3 4 5 6 7 8`,
    )
    .action(async (folders: string[], options: Options) => {
      const started = performance.now()
      const { mergeSlices } = await import('../pipeline/merge.ts')
      const totals = await untilInterrupted((signal) => mergeSlices({ folders, out: options.out, signal }))
      if (totals === null) process.stderr.write('zongjie: stopped; the slices are as they were\n')
      else printTotals(totals, options, (performance.now() - started) / 1000)
    })
}
