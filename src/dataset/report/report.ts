import type { SummaryRecord } from '../../core/record.generated.ts'
import type { Reject } from '../../core/reject.ts'
import type { DocumentRow, RunFacts } from '../facts.ts'
import type { Mention } from '../rows.ts'
import { createAggregate } from './aggregate.ts'
import { write } from './html.ts'
import { page } from './page.ts'
import { summaryItem } from './summary-item.ts'

/** Summaries that the report lists with their mentions, and how much HTML they may come to. */
const LISTED = 2000
const LISTED_LENGTH = 12_000_000

/** The report while the data go by: its figures, and its list of the first summaries. */
export interface Report {
  document(row: DocumentRow): void
  /** @param essay whether the summary is the one of its essay that counts; false for a copy */
  record(record: SummaryRecord, essay: boolean, sentences: ReadonlyMap<Mention, string>): void
  reject(reject: Reject): void
  /** The page, piece by piece. */
  page(run: RunFacts): Iterable<string>
}

export function createReport(): Report {
  const aggregate = createAggregate()
  const items: string[] = []
  let length = 0
  let full = false
  return {
    document: aggregate.document,
    reject: aggregate.reject,
    record(record, essay, sentences) {
      aggregate.record(record, essay)
      if (full) return
      const item = write(summaryItem(record, items.length + 1, essay, sentences))
      length += item.length
      full = length > LISTED_LENGTH || items.length + 1 === LISTED
      if (length <= LISTED_LENGTH) items.push(item)
    },
    page: (run) => page(aggregate.figures(), items, run),
  }
}
