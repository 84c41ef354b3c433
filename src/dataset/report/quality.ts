import type { SummaryRecord } from '../../core/record.generated.ts'
import { createTallies, type Tally } from './tally.ts'

/** A part of a whole: 12 of 340. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** What a reader should know before trusting the figures. Mentions of copies are counted too. */
export interface QualityFigures {
  readonly years: Share
  readonly yearBases: ReadonlyArray<readonly [string, Tally]>
  readonly issuers: Share
  readonly datesStated: Share
  readonly datesImplied: Share
  readonly countsMasked: Share
  readonly agenciesNamed: Share
  readonly agenciesPlaced: Share
  readonly checked: Share
  readonly checks: ReadonlyArray<readonly [string, Tally]>
  readonly copies: Share
  readonly clusters: number
  readonly largestCluster: number
}

export interface Quality {
  add(record: SummaryRecord, essay: boolean): void
  figures(): QualityFigures
}

/** Begins the figures on abstentions, masks, checks and copies. */
export function createQuality(): Quality {
  const bases = createTallies<string>()
  const checks = createTallies<string>()
  const n = { summaries: 0, years: 0, issuers: 0, checked: 0, copies: 0, clusters: 0, largestCluster: 0 }
  const m = { dates: 0, stated: 0, implied: 0, counts: 0, masked: 0, agencies: 0, named: 0, placed: 0 }
  return {
    add(record, essay) {
      n.summaries++
      if (record.year) {
        n.years++
        bases.add(record.year.basis, essay)
      }
      if (record.issuer) n.issuers++
      if (!essay) n.copies++
      if (record.duplicates) {
        if (essay) n.clusters++
        n.largestCluster = Math.max(n.largestCluster, record.duplicates.size)
      }
      if (record.checks.length > 0) n.checked++
      for (const code of new Set(record.checks.map((check) => check.code))) checks.add(code, essay)
      for (const date of record.dates) {
        m.dates++
        if (date.certainty === 'stated') m.stated++
        if (date.certainty === 'implied') m.implied++
      }
      for (const count of record.counts) {
        m.counts++
        if (count.masked) m.masked++
      }
      for (const agency of record.agencies) {
        m.agencies++
        if (agency.name !== null) m.named++
        if (agency.region !== null && agency.region.code !== null) m.placed++
      }
    },
    figures: () => ({
      years: { part: n.years, whole: n.summaries },
      yearBases: bases.entries(),
      issuers: { part: n.issuers, whole: n.summaries },
      datesStated: { part: m.stated, whole: m.dates },
      datesImplied: { part: m.implied, whole: m.dates },
      countsMasked: { part: m.masked, whole: m.counts },
      agenciesNamed: { part: m.named, whole: m.agencies },
      agenciesPlaced: { part: m.placed, whole: m.agencies },
      checked: { part: n.checked, whole: n.summaries },
      checks: checks.entries(),
      copies: { part: n.copies, whole: n.summaries },
      clusters: n.clusters,
      largestCluster: n.largestCluster,
    }),
  }
}
