import { join } from 'node:path'
import type { SummaryRecord } from '../../core/record.generated.ts'
import type { Reject } from '../../core/reject.ts'
import { createTermCounter, withTermKey } from '../../normalize/term-counter.ts'
import { compileCheck } from '../../schema/compile.ts'
import { readLines } from './read-lines.ts'

/** What records.ndjson and rejects.ndjson hold. */
export interface Survey {
  readonly summaries: number
  /** Documents with records. */
  readonly documents: number
  readonly rejects: number
  /** Documents with a reject. */
  readonly rejected: number
  readonly mentions: Record<'dates' | 'counts' | 'agencies' | 'themes', number>
  readonly faults: readonly string[]
}

/** Faults of one kind that are told. */
const TOLD = 20

/** Reads them line by line; memory holds some 20 bytes a record. */
export function surveyRecords(folder: string): Survey {
  const faults: string[] = []
  const fault = (message: string) => {
    if (faults.length < TOLD) faults.push(message)
  }
  const mentions = { dates: 0, counts: 0, agencies: 0, themes: 0 }
  const ids = createTermCounter()
  const paths = createTermCounter()
  const checkRecord = compileCheck('record')
  let summaries = 0
  let documents = 0
  let last: SummaryRecord | null = null
  for (const line of readLines(join(folder, 'records.ndjson'))) {
    const record = line as SummaryRecord
    const where = `records.ndjson, line ${++summaries}`
    const wrong = checkRecord(record)
    if (wrong) fault(`${where}: ${wrong}`)
    if (withTermKey(String(record.id), ids.add) > 0) fault(`${where}: a second record ${record.id}`)
    const { path } = record.document
    if (path !== last?.document.path) {
      documents++
      if (withTermKey(path, paths.add) > 0) fault(`${where}: the records of ${path} do not stand together`)
    } else if (record.ordinal <= last.ordinal) fault(`${where}: ordinal ${record.ordinal} behind ${last.ordinal}`)
    last = record
    for (const kind of ['dates', 'counts', 'agencies', 'themes'] as const) mentions[kind] += record[kind].length
  }
  const checkReject = compileCheck('reject')
  let rejects = 0
  let rejected = 0
  for (const line of readLines(join(folder, 'rejects.ndjson'))) {
    const { path } = line as Reject
    const where = `rejects.ndjson, line ${++rejects}`
    const wrong = checkReject(line)
    if (wrong) fault(`${where}: ${wrong}`)
    if (withTermKey(path, paths.add) === 0) rejected++
    else fault(`${where}: ${path} has records or another reject`)
  }
  return { summaries, documents, rejects, rejected, mentions, faults }
}
