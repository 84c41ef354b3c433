import { TABLES, type Table } from '../columns.ts'
import type { Dialect } from '../csv.ts'
import { columnGloss, type Gloss, glossOf } from '../glosses.ts'
import type { Column } from '../properties.ts'
import { columnNote } from './notes.ts'
import { PROSE, writtenAs } from './prose.ts'

export type Language = keyof Gloss

/** The file that a language's codebook goes to. */
export const CODEBOOK_FILES: Readonly<Record<Language, string>> = { en: 'codebook.md', zh: 'codebook.zh.md' }

/**
 * The codebook (Markdown): what each table and column holds. In English from the descriptions of the JSON Schemas,
 * in Chinese from the notes beside this file.
 */
export function codebook(dialect: Dialect, language: Language): string {
  const prose = PROSE[language]
  return [
    `# ${prose.title}`,
    prose.made,
    `## ${prose.tables}`,
    markdownTable(
      prose.tableHead,
      Object.values(TABLES).map((table) => [
        `[${table.file}](#${table.name})`,
        table.row[language],
        table.primaryKey.map(code).join(', '),
      ]),
    ),
    prose.joins,
    `## ${prose.once}`,
    prose.onceText,
    `## ${prose.values}`,
    writtenAs(dialect, language)
      .map((line) => `- ${line}`)
      .join('\n'),
    `## ${prose.programs}`,
    prose.programsText,
    ...Object.values(TABLES).map((table) => tableSection(table, language)),
  ]
    .join('\n\n')
    .concat('\n')
}

function tableSection(table: Table, language: Language): string {
  const prose = PROSE[language]
  const enumerated = table.columns.filter((column) => column.allowed !== null)
  return [
    `## ${table.name}`,
    prose.rowOf(code(table.file), table.row[language]),
    markdownTable(
      prose.columnHead,
      table.columns.map((column) => {
        const gloss = columnGloss(table.name, column.name)
        return [
          code(column.name),
          gloss?.zh ?? '',
          column.type,
          gloss?.unit ?? '',
          column.nullable ? prose.mayMiss : prose.neverMisses,
          describe(table, column, language),
        ]
      }),
    ),
    ...(enumerated.length === 0
      ? []
      : [prose.allowed, enumerated.map((column) => allowedValues(column, language)).join('\n')]),
  ].join('\n\n')
}

/** What a column holds, in a sentence of the language; in English where there is no note in Chinese yet. */
export function describe(table: Table, column: Column, language: Language): string {
  return (language === 'zh' ? columnNote(table.name, column.name) : null) ?? column.description
}

function allowedValues(column: Column, language: Language): string {
  const values = (column.allowed ?? []).map((value) => {
    const gloss = glossOf(value)
    return `${code(value)} ${language === 'zh' || gloss.en === value ? gloss.zh : `${gloss.en} ${gloss.zh}`}`
  })
  return `- ${code(column.name)}: ${values.join(' · ')}`
}

function code(name: string): string {
  return `\`${name}\``
}

function markdownTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
