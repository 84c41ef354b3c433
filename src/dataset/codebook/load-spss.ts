import { CSV_TABLES, TABLES, type Table } from '../columns.ts'
import { columnGloss, glossOf } from '../glosses.ts'
import type { Column } from '../properties.ts'

/** Bytes of a text whose schema bounds no length, and the most that a variable may have. */
const TEXT = 600
const LONGEST = 32_767

/**
 * An SPSS syntax file, which PSPP runs too: it reads the tables of the working folder and gives variables and values
 * their labels. A text variable has three bytes for each character that its schema allows.
 */
export function loadSpss(): string {
  return `* Encoding: UTF-8.
* Reads the tables of the working folder, labels variables and values, saves each as a .sav file.
* Run it in the folder of the tables: CD 'folder'. In SPSS, Unicode mode must be on: SET UNICODE=ON.
* Each essay once 每文计一次: SELECT IF (count_once = 'TRUE').
* SPSS ends a case at a line break inside a cell (some titles): where that matters, read the workbook of --xlsx.

${CSV_TABLES.map((name) => tableSyntax(TABLES[name])).join('\n')}`
}

function tableSyntax(table: Table): string {
  const labelled = table.columns.filter((column) => valuesOf(column).length > 0)
  return `GET DATA /TYPE=TXT /FILE='${table.file}' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
${table.columns.map((column) => `  ${variable(column)} ${format(column)}`).join('\n')}.
VARIABLE LABELS
${table.columns.map((column) => `  ${variable(column)} ${quoted(`${columnGloss(table.name, column.name)?.zh ?? ''} ${column.name}`)}`).join('\n')}.
VALUE LABELS
${labelled.map((column) => `  ${variable(column)} ${valuesOf(column).join(' ')}`).join('\n  /')}.
SAVE OUTFILE='${table.name}.sav'.
`
}

// TO is a word of the language, and FROM would stand oddly beside its other name
function variable({ name }: Column): string {
  return name === 'to' || name === 'from' ? `${name}_day` : name
}

function format({ type, allowed, constraints }: Column): string {
  if (type === 'integer') return 'F12.0'
  if (type === 'number') return 'F18.4'
  if (type === 'date') return 'SDATE10'
  if (type === 'boolean') return 'A5'
  const characters = constraints.maxLength as number | undefined
  if (allowed !== null && type === 'string') return `A${Math.max(...allowed.map((value) => value.length))}`
  if (/^\^\[[^\]]+\]\{(\d+)\}\$$/.test(String(constraints.pattern)))
    return `A${String(constraints.pattern).match(/\d+(?=\}\$)/)?.[0]}`
  return `A${Math.min(LONGEST, characters === undefined ? TEXT : characters * 3)}`
}

function valuesOf({ type, allowed }: Column): string[] {
  if (type === 'boolean') return ["'TRUE' '是 yes'", "'FALSE' '否 no'"]
  if (type !== 'string') return []
  return (allowed ?? []).map((value) => {
    const { en, zh } = glossOf(value)
    return `${quoted(value)} ${quoted(`${zh} ${en}`)}`
  })
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
