import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Command, Option } from 'commander'
import { checkGold } from '../evaluate/check-gold.ts'
import type { AnnotatedDocument } from '../evaluate/exchange/annotated-document.ts'
import { readBrat } from '../evaluate/exchange/brat.ts'
import { readDoccano } from '../evaluate/exchange/doccano.ts'
import { formatGold } from '../evaluate/exchange/format-gold.ts'
import { readLabelStudio } from '../evaluate/exchange/label-studio.ts'
import { readText } from '../evaluate/exchange/read-texts.ts'
import { toGold } from '../evaluate/exchange/to-gold.ts'
import { describeFault } from '../evaluate/place-gold.ts'

/** Exit code: done, and inputs were rejected. */
const REJECTED = 3

export function registerGold(program: Command): void {
  const gold = program.command('gold').description('check gold files, or make them from the files of annotation tools')
  gold
    .command('check')
    .description('check gold files against their schema and their texts')
    .argument('<dir>', 'folder of gold files, or one gold file')
    .requiredOption('--texts <dir>', 'folder of the documents that the gold names')
    .addHelpText('after', '\nExample:\n  zongjie gold check corpus/gold/dev --texts corpus/documents')
    .action((path: string, { texts }: { texts: string }) => check(path, texts))
  gold
    .command('import')
    .description('make gold files from what an annotation tool has written')
    .argument('<path>', 'file of doccano or Label Studio; folder of brat')
    .addOption(
      new Option('--format <name>', 'format to read')
        .choices(['doccano', 'label-studio', 'brat'])
        .makeOptionMandatory(),
    )
    .requiredOption('--texts <dir>', 'folder of the documents')
    .requiredOption('--out <dir>', 'folder for the gold files')
    .option('--annotator <who>', 'whose annotations to take, where there are several (Label Studio)')
    .option('--force', 'write over gold files that are there')
    .addHelpText(
      'after',
      `
Example:
  zongjie gold import project.json --format label-studio --texts corpus/documents --out gold-ana --annotator ana@example.org`,
    )
    .action(importGold)
}

function check(path: string, texts: string): void {
  const { documents, faults } = checkGold(path, texts)
  for (const fault of faults) process.stdout.write(`${describeFault(fault)}\n`)
  const summaries = documents.flatMap((document) => document.summaries)
  const count = (list: 'dates' | 'counts' | 'agencies' | 'themes') =>
    `${summaries.reduce((sum, summary) => sum + summary[list].length, 0)} ${list}`
  const found = [`${summaries.length} summaries`, count('dates'), count('counts'), count('agencies'), count('themes')]
  process.stderr.write(`zongjie: ${faults.length} faults in ${documents.length} documents: ${found.join(', ')}\n`)
  if (faults.length > 0) process.exitCode = REJECTED
}

interface ImportOptions {
  readonly format: 'doccano' | 'label-studio' | 'brat'
  readonly texts: string
  readonly out: string
  readonly annotator?: string
  readonly force?: boolean
}

function importGold(path: string, options: ImportOptions): void {
  const documents = readDocuments(path, options)
  mkdirSync(options.out, { recursive: true })
  const written = documents.map((document) => {
    const { file, text } = document
    if (readText(options.texts, file) !== text)
      throw new Error(`${file}: the tool's text is not the text in ${options.texts}`)
    const target = join(options.out, `${basename(file).replace(/\.[^.]{1,10}$/, '')}.json`)
    if (existsSync(target) && !options.force) throw new Error(`${target} is there already: --force writes over it`)
    return { target, content: formatGold(toGold(document)) }
  })
  for (const { target, content } of written) writeFileSync(target, content)
  process.stderr.write(`zongjie: ${written.length} gold files written to ${options.out}\n`)
  check(options.out, options.texts)
}

function readDocuments(path: string, { format, texts, annotator }: ImportOptions): AnnotatedDocument[] {
  if (format === 'doccano') return readDoccano(readFileSync(path, 'utf8'))
  if (format === 'label-studio') return readLabelStudio(readFileSync(path, 'utf8'), annotator)
  const names = readdirSync(path).filter((name) => name.endsWith('.ann'))
  return names.sort().map((name) => {
    const file = ['txt', 'md']
      .map((ending) => name.replace(/ann$/, ending))
      .find((text) => existsSync(join(texts, text)))
    if (file === undefined) throw new Error(`${name}: its text is not in ${texts}`)
    return readBrat(file, readText(texts, file), readFileSync(join(path, name), 'utf8'))
  })
}
