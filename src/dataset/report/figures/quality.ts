import type { ReportSummary } from '../layout.ts'
import { createTallies, type Entries, type Tally } from './tally.ts'

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

/** What a reader should know before trusting the figures. */
export interface QualityFigures {
  readonly measures: Readonly<Record<Measure, { readonly part: Tally; readonly whole: Tally }>>
  readonly bases: Entries<string>
  readonly checks: Entries<string>
  readonly copies: number
  readonly clusters: number
  readonly largestCluster: number
}

export interface Quality {
  add(summary: ReportSummary, essay: boolean): void
  figures(): QualityFigures
}

/** Begins the figures on abstentions, masks, checks and copies. */
export function createQuality(): Quality {
  const parts = createTallies<Measure>()
  const wholes = createTallies<Measure>()
  const bases = createTallies<string>()
  const checks = createTallies<string>()
  const clusters = new Set<string>()
  const n = { copies: 0, largestCluster: 0 }
  const measures = Object.keys(MEASURES) as Measure[]
  return {
    add(summary, essay) {
      for (const measure of measures) {
        const { of, holds } = MEASURES[measure]
        const subjects = of === 'summaries' ? [summary] : summary[of]
        let part = 0
        for (const subject of subjects) if (holds(subject as never)) part++
        wholes.add(measure, essay, subjects.length)
        parts.add(measure, essay, part)
      }
      if (summary.year) bases.add(summary.year.basis, essay)
      for (const code of new Set(summary.checks.map((check) => check.code))) checks.add(code, essay)
      if (!essay) n.copies++
      if (summary.duplicates) {
        clusters.add(summary.duplicates.cluster)
        n.largestCluster = Math.max(n.largestCluster, summary.duplicates.size)
      }
    },
    figures: () => ({
      measures: Object.fromEntries(
        measures.map((measure) => [measure, { part: parts.get(measure), whole: wholes.get(measure) }]),
      ) as QualityFigures['measures'],
      bases: bases.entries(),
      checks: checks.entries(),
      copies: n.copies,
      clusters: clusters.size,
      largestCluster: n.largestCluster,
    }),
  }
}
