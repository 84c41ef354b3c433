import { CSV_TABLES, TABLES, type Table } from '../columns.ts'
import { columnGloss, glossOf } from '../glosses.ts'
import type { Column } from '../properties.ts'

/**
 * A Stata do-file (14 or newer): it reads the tables of the working folder, turns booleans into 0 and 1, days into
 * dates and closed lists into labelled numbers, labels all of it and saves each table as a .dta file.
 */
export function loadStata(): string {
  return `version 14
* Reads the tables of the working folder (cd "folder" first), labels variables and values, saves each as a .dta file.
* Each essay once 每文计一次: keep if count_once

${CSV_TABLES.map((name) => tableCommands(TABLES[name])).join('\n')}`
}

function tableCommands(table: Table): string {
  const texts = table.columns.flatMap(({ type }, i) => (type === 'integer' || type === 'number' ? [] : [i + 1]))
  return `import delimited using "${table.file}", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(${texts.join(' ')}) clear
${table.columns.map((column) => convert(column) + label(table, column)).join('')}save "${table.name}.dta", replace
`
}

function convert(column: Column): string {
  const { name, type, allowed } = column
  if (type === 'boolean') {
    return `generate byte ${name}_ = ${name} == "TRUE" if ${name} != ""\norder ${name}_, after(${name})\ndrop ${name}\nrename ${name}_ ${name}\n`
  }
  if (type === 'date') {
    return `generate ${name}_ = daily(${name}, "YMD")\nformat ${name}_ %td\norder ${name}_, after(${name})\ndrop ${name}\nrename ${name}_ ${name}\n`
  }
  if (type !== 'string' || allowed === null) return ''
  // the table before may have left a label of this name behind: replace
  const codes = allowed.map((value, i) => `${i + 1} "${value}"`).join(' ')
  const glosses = allowed.map((value, i) => `${i + 1} "${glossOf(value).zh} ${value}"`).join(' ')
  return `label define ${name} ${codes}, replace
encode ${name}, generate(${name}_) label(${name}) noextend
order ${name}_, after(${name})
drop ${name}
rename ${name}_ ${name}
label define ${name} ${glosses}, modify
`
}

/** Stata cuts a label after 80 characters. */
function label(table: Table, { name }: Column): string {
  return `label variable ${name} "${columnGloss(table.name, name)?.zh ?? ''} ${name}"\n`
}
