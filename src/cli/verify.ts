import type { Command } from 'commander'

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('check the data sets of a run: every byte, every record, every input accounted for')
    .argument('<dir>', 'output folder of a run')
    .option('--quiet', 'say nothing but faults')
    .addHelpText('after', '\nExample:\n  zongjie verify output')
    .action(async (dir: string, { quiet }: { quiet?: boolean }) => {
      const { verify } = await import('../pipeline/verify/verify.ts')
      const { faults, files, records } = verify(dir)
      for (const fault of faults) process.stderr.write(`zongjie: ${fault}\n`)
      if (faults.length > 0) process.exitCode = 1
      else if (!quiet) process.stdout.write(`  ${files} files, ${records} records: as they were written\n`)
    })
}
