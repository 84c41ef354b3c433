import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Totals } from '../../dataset/facts.ts'
import { isSealed } from '../../dataset/run-file.ts'
import { compileCheck } from '../../schema/compile.ts'
import { hashFile } from '../part/marker.ts'
import { countRows } from './count-rows.ts'
import { surveyRecords } from './survey-records.ts'

/** What a run says of itself, as far as it is checked. */
interface RunFile {
  readonly totals: Totals
  readonly files: ReadonlyArray<{ readonly name: string; readonly bytes: number; readonly sha256: string }>
}

/** What was found wrong in a folder of data sets, and what was looked at. */
export interface Verification {
  readonly faults: readonly string[]
  readonly files: number
  readonly records: number
}

const MENTIONS = ['dates', 'counts', 'agencies', 'themes'] as const

/**
 * Checks the data sets of a finished run against what its run.json says: every byte by its hash, every record against
 * its schema, and that each input is accounted for, in the records or in the rejects.
 */
export function verify(dir: string): Verification {
  const folder = resolve(dir)
  const faults: string[] = []
  const path = join(folder, 'run.json')
  if (!existsSync(path)) return { faults: ['run.json is not there: this is no finished run'], files: 0, records: 0 }
  const run = readRun(path, faults)
  if (run === null) return { faults, files: 1, records: 0 }
  for (const { name, bytes, sha256 } of run.files) {
    const fault = compareFile(join(folder, name), bytes, sha256)
    if (fault) faults.push(`${name}: ${fault}`)
  }
  // what is not as it was written is not worth reading
  if (faults.length > 0) return { faults, files: run.files.length + 1, records: 0 }
  const records = surveyRecords(folder)
  faults.push(...records.faults, ...compareTotals(folder, run.totals, records))
  return { faults, files: run.files.length + 1, records: records.summaries }
}

function readRun(path: string, faults: string[]): RunFile | null {
  const text = readFileSync(path, 'utf8')
  if (!isSealed(text)) faults.push('run.json: it is not as it was written')
  try {
    const run: unknown = JSON.parse(text)
    const fault = compileCheck('run')(run)
    if (fault) faults.push(`run.json: ${fault}`)
    return fault ? null : (run as RunFile)
  } catch (error) {
    faults.push(`run.json: ${(error as Error).message}`)
    return null
  }
}

function compareFile(path: string, bytes: number, sha256: string): string | null {
  if (!existsSync(path)) return 'it is not there'
  const found = hashFile(path)
  if (found.bytes !== bytes) return `${found.bytes} bytes, run.json says ${bytes}`
  return found.sha256 === sha256 ? null : 'its bytes are not those that were written'
}

/** Totals of run.json, rows of the tables and what the records hold, against each other. */
function compareTotals(folder: string, totals: Totals, records: ReturnType<typeof surveyRecords>): string[] {
  const faults: string[] = []
  const expect = (what: string, found: number, said: number) => {
    if (found !== said) faults.push(`${what}: ${found}, by run.json ${said}`)
  }
  expect('records', records.summaries, totals.summaries)
  expect('rejects', records.rejects, totals.rejects)
  expect('documents with records + documents without', records.documents + records.rejected, totals.documents)
  expect('documents without records', records.rejected, totals.rejected)
  expect('rows of documents.csv', countRows(join(folder, 'documents.csv')), totals.documents)
  expect('rows of summaries.csv', countRows(join(folder, 'summaries.csv')), totals.summaries)
  for (const kind of MENTIONS) {
    expect(`${kind} in the records`, records.mentions[kind], totals[kind])
    expect(`rows of ${kind}.csv`, countRows(join(folder, `${kind}.csv`)), totals[kind])
  }
  return faults
}
