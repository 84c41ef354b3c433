import { CSV_TABLES, TABLES } from '../columns.ts'
import type { Dialect } from '../csv.ts'
import type { Column } from '../properties.ts'
import { SEPARATOR } from '../rows.ts'
import { guardPattern } from './guard-pattern.ts'

/** An R script (base R alone, 4.0 or newer) that reads the tables of its folder with their types. */
export function loadR(dialect: Dialect): string {
  return `# Reads the tables of this folder with their types (R 4.0 or newer, no packages).
#
#   source("load.R"); tables <- load_tables(".")
#   once <- subset(tables$summaries, count_once)          # each essay once 每文计一次
#   counts <- merge(tables$counts, once[c("id", "document_path")],
#     by.x = c("summary_id", "document_path"), by.y = c("id", "document_path"))
#
# Missing values are NA, values of a closed list factors; split lists with strsplit(x, "${SEPARATOR}", fixed = TRUE).

${dialect.guard ? `# the apostrophe that keeps a text from being run as a formula by a spreadsheet\nguard <- "(*UTF)${guardPattern(rEscape)}"\n` : ''}
types <- list(
${CSV_TABLES.map((name) => `  ${name} = c(\n${TABLES[name].columns.map((column) => `    ${column.name} = "${TYPES[column.type as keyof typeof TYPES] ?? 'character'}"`).join(',\n')}\n  )`).join(',\n')}
)

allowed <- list(
${CSV_TABLES.map((name) => `  ${name} = list(\n${TABLES[name].columns.filter(isClosed).map(levels).join(',\n')}\n  )`).join(',\n')}
)

load_tables <- function(folder = ".") {
  sapply(names(types), function(name) load_table(file.path(folder, paste0(name, ".csv")), name), simplify = FALSE)
}

load_table <- function(path, name) {
  table <- read.csv(path, colClasses = types[[name]], na.strings = "", fileEncoding = "${dialect.bom ? 'UTF-8-BOM' : 'UTF-8'}", check.names = FALSE)
${dialect.guard ? '  for (column in names(table)) {\n    if (is.character(table[[column]])) table[[column]] <- sub(guard, "", table[[column]], perl = TRUE)\n  }\n' : ''}  for (column in names(allowed[[name]])) {
    table[[column]] <- factor(table[[column]], levels = allowed[[name]][[column]])
  }
  table
}
`
}

// R's integers end at 2^31: offsets and sizes fit, and what does not becomes NA with a warning, so numbers hold them
const TYPES = { integer: 'numeric', number: 'numeric', boolean: 'logical', date: 'Date' } as const

function isClosed({ type, allowed }: Column): boolean {
  return type === 'string' && allowed !== null
}

function levels({ name, allowed }: Column): string {
  return `    ${name} = c(${(allowed ?? []).map((value) => `"${value}"`).join(', ')})`
}

function rEscape(codePoint: number): string {
  return `\\\\x{${codePoint.toString(16)}}`
}
