import { createHash } from 'node:crypto'
import type { SummaryRecord } from '../core/record.generated.ts'
import { toDocument } from '../ingest/to-document.ts'
import { compileCheck } from '../schema/compile.ts'
import { mineDocument } from './mine-document.ts'
import { minePiece } from './mine-summaries.ts'
import { createRecipe, type Recipe } from './recipe.ts'

/** A line of a filter's input. */
interface TextLine {
  readonly id?: string | number
  readonly path?: string
  readonly text: string
}

export interface FilterOptions {
  /** Take each text as one piece, neither split nor cleaned. */
  readonly asIs: boolean
}

/** Why a line gave nothing. */
export interface LineError {
  /** The line's own identifier, where it can be read. */
  readonly id: string | number | null
  readonly code: 'not-json' | 'no-text' | 'no-summary' | 'invalid-record'
  readonly message: string
}

/** What a line gave: lines of NDJSON, or what was wrong. */
export interface FilterOutput {
  readonly output: string
  readonly errors: readonly LineError[]
}

/**
 * Turns lines `{"id"?, "path"?, "text"}` into lines of records, or with `asIs` into one line `{id, dates, counts,
 * agencies, themes}` each. A line that gives nothing says why; the lines behind it are done. Keywords and duplicates
 * stay empty: they need a whole corpus.
 */
export function createFilter(options: FilterOptions, recipe: Recipe = createRecipe()): (line: string) => FilterOutput {
  const check = compileCheck('record')
  return (line) => {
    const input = parseLine(line)
    if ('code' in input) return { output: '', errors: [input] }
    const id = input.id ?? null
    if (options.asIs) return { output: toLine({ id, ...minePiece(input.text, recipe) }), errors: [] }
    const records = extractRecords(input.text, recipe, input.path ?? String(input.id ?? 'text'))
    if (records.length === 0)
      return { output: '', errors: [{ id, code: 'no-summary', message: 'no text that could be a summary' }] }
    const errors = records.flatMap((record) => {
      const fault = check(record)
      return fault ? [{ id, code: 'invalid-record' as const, message: fault }] : []
    })
    return errors.length > 0 ? { output: '', errors } : { output: records.map(toLine).join(''), errors }
  }
}

/** The records of one document's text. */
export function extractRecords(text: string, recipe: Recipe, path: string): SummaryRecord[] {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = toDocument({ path, sha256, bytes: bytes.length, format: 'txt' }, text, recipe.split.furniture)
  return mineDocument(document, recipe).map((summary) => summary.record)
}

function parseLine(line: string): TextLine | LineError {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { id: null, code: 'not-json', message: (error as Error).message }
  }
  const { id = null, text } = (value ?? {}) as Partial<TextLine>
  if (typeof text === 'string') return value as TextLine
  const known = typeof id === 'string' || typeof id === 'number' ? id : null
  return { id: known, code: 'no-text', message: 'a line is {"id"?, "path"?, "text"}' }
}

function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
