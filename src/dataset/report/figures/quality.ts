import type { Kind, ReportSummary } from '../layout.ts'

/** What can be said of a summary or a mention: whether it is settled, masked, left open. */
export const MEASURES = {
  year: { of: 'summaries', holds: (summary: ReportSummary) => summary.year !== null },
  issuer: { of: 'summaries', holds: (summary: ReportSummary) => summary.issuer !== null },
  checked: { of: 'summaries', holds: (summary: ReportSummary) => summary.checks.length > 0 },
  stated: { of: 'dates', holds: (date: ReportSummary['dates'][number]) => date.certainty === 'stated' },
  implied: { of: 'dates', holds: (date: ReportSummary['dates'][number]) => date.certainty === 'implied' },
  masked: { of: 'counts', holds: (count: ReportSummary['counts'][number]) => count.masked },
  named: { of: 'agencies', holds: (agency: ReportSummary['agencies'][number]) => agency.name !== null },
  placed: {
    of: 'agencies',
    holds: (agency: ReportSummary['agencies'][number]) => (agency.region?.code ?? null) !== null,
  },
} as const

export type Measure = keyof typeof MEASURES

/** How much of a summary a measure holds of: the summary itself, or some of its mentions. */
export function partOf(summary: ReportSummary, measure: Measure): number {
  const { of, holds } = MEASURES[measure]
  const subjects = of === 'summaries' ? [summary] : summary[of]
  let part = 0
  for (const subject of subjects) if (holds(subject as never)) part++
  return part
}

/** How much of a summary a measure can hold of, by the numbers of its mentions. */
export function wholeOf(measure: Measure, sizes: Readonly<Record<Kind, number>>): number {
  const { of } = MEASURES[measure]
  return of === 'summaries' ? 1 : sizes[of]
}
