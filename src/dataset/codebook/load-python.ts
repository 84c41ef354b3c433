import { CSV_TABLES, TABLES } from '../columns.ts'
import type { Dialect } from '../csv.ts'
import type { Column } from '../properties.ts'
import { SEPARATOR } from '../rows.ts'
import { guardPattern } from './guard-pattern.ts'

/** A Python module (pandas 1.5 or newer) that reads the tables beside it with their types. */
export function loadPython(dialect: Dialect): string {
  return `"""Reads the tables of this folder with their types (pandas 1.5 or newer).

    from load import load
    tables = load()
    once = tables["summaries"][tables["summaries"]["count_once"]]          # each essay once 每文计一次
    counts = tables["counts"].merge(once[["id", "document_path"]],
        left_on=["summary_id", "document_path"], right_on=["id", "document_path"])

Missing values are pandas.NA. Lists (topics|keywords) are Python lists.
"""
import re
from pathlib import Path

import pandas as pd

${dialect.guard ? `# the apostrophe that keeps a text from being run as a formula by a spreadsheet\nGUARD = re.compile(r"""${guardPattern(pythonEscape)}""")\n` : ''}
TYPES = {
${CSV_TABLES.map((name) => `    "${name}": {\n${TABLES[name].columns.map((column) => `        "${column.name}": ${pythonType(column)},\n`).join('')}    },`).join('\n')}
}


def load(folder=Path(__file__).parent):
    """The tables by name."""
    return {name: read(Path(folder) / f"{name}.csv", types) for name, types in TYPES.items()}


def read(path, types):
    # "date", "list" and "category:a|b" are words of this file; the others are dtypes of pandas
    dtypes = {name: kind if kind in ("Int64", "Float64", "boolean") else "string" for name, kind in types.items()}
    table = pd.read_csv(path, dtype=dtypes, encoding="${dialect.bom ? 'utf-8-sig' : 'utf-8'}", keep_default_na=False, na_values=[""])
    for name, kind in types.items():
${dialect.guard ? '        if dtypes[name] == "string":\n            table[name] = table[name].map(lambda text: GUARD.sub("", text), na_action="ignore").astype("string")\n' : ''}        if kind == "date":
            table[name] = pd.to_datetime(table[name], format="%Y-%m-%d")
        elif kind == "list":
            table[name] = table[name].map(lambda text: text.split("${SEPARATOR}"), na_action="ignore")
        elif kind.startswith("category:"):
            table[name] = table[name].astype(pd.CategoricalDtype(kind[9:].split("|")))
    return table
`
}

const TYPES = { integer: 'Int64', number: 'Float64', boolean: 'boolean', date: 'date', list: 'list' } as const

function pythonType({ type, allowed }: Column): string {
  if (type === 'string' && allowed !== null) return `"category:${allowed.join('|')}"`
  return `"${TYPES[type as keyof typeof TYPES] ?? 'string'}"`
}

function pythonEscape(codePoint: number): string {
  return codePoint > 0xffff
    ? `\\U${codePoint.toString(16).padStart(8, '0')}`
    : `\\u${codePoint.toString(16).padStart(4, '0')}`
}
