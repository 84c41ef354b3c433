import { readFileSync } from 'node:fs'
import type { Prediction } from './prediction.ts'

const LISTS = ['topics', 'dates', 'counts', 'agencies', 'themes'] as const

/**
 * Reads records, one JSON object a line. What is scored has to be there; the record schema is checked by
 * who writes records, and records of other tools need not have all of it.
 *
 * @throws Error that names the file and the line
 */
export function readRecords(path: string): Prediction[] {
  const records: Prediction[] = []
  for (const [index, line] of readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const refuse = (message: string) => new Error(`${path}, line ${index + 1}: ${message}`)
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      throw refuse(`not JSON: ${(error as Error).message}`)
    }
    const record = value as Partial<Prediction>
    if (typeof record?.document?.path !== 'string') throw refuse('not a record: document.path is missing')
    if (!Number.isInteger(record.start) || !Number.isInteger(record.end)) throw refuse('start and end must be integers')
    for (const list of LISTS) if (!Array.isArray(record[list])) throw refuse(`${list} must be a list`)
    records.push(record as Prediction)
  }
  return records
}
