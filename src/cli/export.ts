import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Command, Option } from 'commander'
import { annotateGold, annotateRecords } from '../evaluate/exchange/annotate.ts'
import type { AnnotatedDocument } from '../evaluate/exchange/annotated-document.ts'
import { writeBio } from '../evaluate/exchange/bio.ts'
import { bratConfig, writeBrat } from '../evaluate/exchange/brat.ts'
import { writeDoccano } from '../evaluate/exchange/doccano.ts'
import { labelStudioConfig, writeLabelStudio } from '../evaluate/exchange/label-studio.ts'
import { readText } from '../evaluate/exchange/read-texts.ts'
import { loadGold } from '../evaluate/load-gold.ts'
import type { Prediction } from '../evaluate/prediction.ts'
import { readRecords } from '../evaluate/read-records.ts'

interface Options {
  readonly format: 'doccano' | 'label-studio' | 'brat' | 'bio'
  readonly texts: string
  readonly records?: string
  readonly gold?: string
  readonly out?: string
  readonly config?: boolean
}

export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write records or gold for an annotation tool')
    .addOption(
      new Option('--format <name>', 'format to write')
        .choices(['doccano', 'label-studio', 'brat', 'bio'])
        .makeOptionMandatory(),
    )
    .requiredOption('--texts <dir>', 'folder of the documents')
    .option('--records <file>', 'records to export, one a line (records.ndjson)')
    .option('--gold <dir>', 'gold to export: a folder, or one gold file')
    .option('--out <path>', 'file to write (standard output); of brat the folder')
    .option('--config', 'write the labelling configuration of the tool in its place (label-studio, brat)')
    .addHelpText(
      'after',
      `
Examples:
  zongjie export --format doccano --records output/records.ndjson --texts corpus/documents > doccano.jsonl
  zongjie export --format brat --gold corpus/gold/dev --texts corpus/documents --out brat`,
    )
    .action((options: Options, command: Command) => {
      const refuse = (message: string) => command.error(`error: ${message}`, { exitCode: 2 })
      if (options.config) {
        if (options.format !== 'label-studio' && options.format !== 'brat') refuse('this format has no configuration')
        return write(options.out, options.format === 'brat' ? bratConfig() : labelStudioConfig())
      }
      if ((options.records === undefined) === (options.gold === undefined)) {
        refuse('one of --records and --gold is needed, and not both')
      }
      if (options.format !== 'brat') return write(options.out, render(options.format, collect(options)))
      if (options.out === undefined) refuse('brat has several files: --out <folder> is needed')
      return writeBratFolder(options.out as string, collect(options))
    })
}

function collect({ texts, gold, records }: Options): AnnotatedDocument[] {
  if (gold !== undefined) return loadGold(gold, texts).documents.map(annotateGold)
  const byPath = new Map<string, Prediction[]>()
  for (const record of readRecords(records as string)) {
    const { path } = record.document
    byPath.set(path, [...(byPath.get(path) ?? []), record])
  }
  return [...byPath].map(([path, of]) => annotateRecords(path, readText(texts, path), of))
}

function render(format: 'doccano' | 'label-studio' | 'bio', documents: readonly AnnotatedDocument[]): string {
  if (format === 'doccano') return writeDoccano(documents)
  if (format === 'label-studio') return writeLabelStudio(documents)
  return documents.map(writeBio).join('')
}

function write(path: string | undefined, content: string): void {
  if (path === undefined) process.stdout.write(content)
  else writeFileSync(path, content)
}

/** Each document as a text and an `.ann` file, and the configuration beside them. */
function writeBratFolder(folder: string, documents: readonly AnnotatedDocument[]): void {
  mkdirSync(folder, { recursive: true })
  const names = new Set<string>()
  for (const document of documents) {
    const name = basename(document.file).replace(/\.[^.]{1,10}$/, '')
    if (names.has(name)) throw new Error(`two documents would be ${name}.ann: export them apart`)
    names.add(name)
    writeFileSync(join(folder, `${name}.txt`), document.text)
    writeFileSync(join(folder, `${name}.ann`), writeBrat(document))
  }
  writeFileSync(join(folder, 'annotation.conf'), bratConfig())
}
