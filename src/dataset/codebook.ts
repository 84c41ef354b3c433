import { TABLES, type Table } from './columns.ts'
import type { Dialect } from './csv.ts'
import { columnGloss, glossOf } from './glosses.ts'
import type { Column } from './properties.ts'

/** The codebook (Markdown): what each table and column holds, from the descriptions of the JSON Schemas. */
export function codebook(dialect: Dialect): string {
  const tables = Object.values(TABLES)
  return [
    '# Codebook 编码手册',
    'Made from the JSON Schemas of the data; `datapackage.json` says the same to programs.',
    '## Tables 数据表',
    markdownTable(
      ['file', 'one row is', '一行是', 'key'],
      tables.map((table) => [
        `[${table.file}](#${table.name})`,
        table.row.en,
        table.row.zh,
        table.primaryKey.map(code).join(', '),
      ]),
    ),
    JOINS,
    ONCE,
    '## How values are written 取值写法',
    missing(dialect),
    ...tables.map(tableSection),
  ]
    .join('\n\n')
    .concat('\n')
}

const JOINS = `A mention belongs to the summary whose \`id\` and \`document_path\` are its \`summary_id\` and \`document_path\`; a summary to the document
whose \`path\` is its \`document_path\`. Join on both columns.
A mention of an organisation belongs to the row of \`agency_registry.csv\` whose \`id\` is its \`agency_id\`.`

const ONCE = `## Counting each essay once 每文计一次

Such documents copy each other, and copies would be counted as often as they were published. Keep the rows of \`summaries.csv\`
in which \`count_once\` is TRUE, and in the tables of mentions the rows that join to them: each essay then counts once, in its fullest copy.

\`\`\`sql
SELECT c.* FROM 'counts.csv' c JOIN 'summaries.csv' s
ON s.id = c.summary_id AND s.document_path = c.document_path WHERE s.count_once
\`\`\`

Before adding figures up, leave out those of plans (\`planned\`), those of another time than the event's (\`period\` is not missing) and those
of another \`unit\`; masked figures (\`masked\`) have no \`value\`. One event may still be told by two bodies in words of their own.`

function missing(dialect: Dialect): string {
  const lines = [
    'A missing value is an empty cell; an empty text would be `""`. It means that the text does not say it, or masks it: nothing is guessed.',
    'Booleans are `TRUE` and `FALSE`. Numbers have `.` for the decimal point and no thousands separator. Days are ISO 8601, dates of the text EDTF Level 2.',
    'Lists stand in one cell with `|` between their items. Offsets count UTF-16 code units from the start of the decoded text without its byte order mark: `text` is the slice from `start` to `end`.',
    `The CSV files are UTF-8${dialect.bom ? ' with' : ' without'} byte order mark, lines end in ${dialect.lineTerminator === '\n' ? 'LF' : 'CRLF'}, fields are quoted as RFC 4180 has it.`,
    'Spreadsheets turn ids and codes that look like numbers into numbers: import such columns as text.',
  ]
  if (dialect.guard) {
    lines.push(
      "A text that a spreadsheet could run as a formula has an apostrophe (`'`) before it, as has one that already began with apostrophes and such a text: take one away to have the source's words. Numeric columns have none.",
    )
  }
  return lines.map((line) => `- ${line}`).join('\n')
}

function tableSection(table: Table): string {
  const enumerated = table.columns.filter((column) => column.allowed !== null)
  return [
    `## ${table.name}`,
    `\`${table.file}\`: one row is ${table.row.en} (${table.row.zh}).`,
    markdownTable(
      ['column', '名称', 'type', 'unit', 'missing', 'description'],
      table.columns.map((column) => [
        code(column.name),
        columnGloss(table.name, column.name)?.zh ?? '',
        column.type,
        columnGloss(table.name, column.name)?.unit ?? '',
        column.nullable ? 'may be' : 'never',
        column.description,
      ]),
    ),
    ...(enumerated.length === 0 ? [] : ['Allowed values 允许的取值:', enumerated.map(allowedValues).join('\n')]),
  ].join('\n\n')
}

function allowedValues(column: Column): string {
  const values = (column.allowed ?? []).map((value) => `${code(value)} ${glossOf(value).zh}`)
  return `- ${code(column.name)}: ${values.join(' · ')}`
}

function code(name: string): string {
  return `\`${name}\``
}

function markdownTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
