import type { Kind, ReportSummary } from '../layout.ts'
import type { CorpusRows } from './corpus.ts'

export type Mention = ReportSummary[Kind][number]

/** The rows that a number counts. */
export type Selection =
  | { readonly title: string; readonly kind: 'summaries'; holds(summary: ReportSummary, index: number): boolean }
  | {
      [K in Kind]: {
        readonly title: string
        readonly kind: K
        holds(mention: ReportSummary[K][number], summary: ReportSummary): boolean
      }
    }[Kind]

/** A row: a summary, or a mention in it. */
export interface Row {
  readonly summary: number
  readonly mention: Mention | null
}

/** The rows of a selection among the chosen summaries, in the order of the texts. */
export function rowsOf({ summaries }: CorpusRows, chosen: readonly number[], selection: Selection): Row[] {
  const rows: Row[] = []
  for (const index of chosen) {
    const summary = summaries[index] as ReportSummary
    if (selection.kind === 'summaries') {
      if (selection.holds(summary, index)) rows.push({ summary: index, mention: null })
      continue
    }
    const holds = selection.holds as (mention: Mention, summary: ReportSummary) => boolean
    for (const mention of summary[selection.kind]) if (holds(mention, summary)) rows.push({ summary: index, mention })
  }
  return rows
}

/** Summaries that hold a mention of which something is true. */
export function summariesWith<K extends Kind>(
  title: string,
  kind: K,
  holds: (mention: ReportSummary[K][number], summary: ReportSummary) => boolean,
): Selection {
  return {
    title,
    kind: 'summaries',
    holds: (summary) =>
      (summary[kind] as ReadonlyArray<ReportSummary[K][number]>).some((mention) => holds(mention, summary)),
  }
}
