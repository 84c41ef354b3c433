import type { Agreement } from './agreement.ts'
import { groupMistakes } from './group-mistakes.ts'
import { CONFUSIONS } from './ledger.ts'
import { formatShare } from './report.ts'
import { renderTable } from './table.ts'

/** The tables of agreement. */
export function renderAgreement({ documents, f1, kappa }: Agreement): string {
  const scores = f1.map((row) => [row.score, ...[row.both, row.onlyA, row.onlyB].map(String), formatShare(row.f1)])
  const categories = CONFUSIONS.map((name) => {
    const { items, observed, expected, kappa: value } = kappa[name]
    return [name, String(items), formatShare(observed), formatShare(expected), formatShare(value)]
  })
  return [
    `${renderTable(['marked', 'both', 'only A', 'only B', 'F1'], scores)}\n${documents.length} documents annotated by both`,
    `Categories of what both marked\n${renderTable(['category', 'items', 'same', 'by chance', "Cohen's kappa"], categories)}`,
  ].join('\n\n')
}

/** The list of disagreements, the most frequent kind first. */
export function renderDisagreements({ disagreements }: Agreement): string {
  if (disagreements.length === 0) return 'no disagreements\n'
  const groups = groupMistakes(disagreements).map(({ kind, mistakes }) => {
    const lines = mistakes.map(({ file, ordinal, gold, predicted, context }) => {
      const place = `${file}${ordinal === null ? '' : `#${ordinal}`}`
      return `- ${place}  A ${gold ?? '-'}  B ${predicted ?? '-'}${context === null ? '' : `  …${context}…`}`
    })
    return `## ${kind.replace('missed', 'only A').replace('extra', 'only B')}: ${mistakes.length}\n\n${lines.join('\n')}\n`
  })
  return groups.join('\n').replaceAll('\r', '')
}
