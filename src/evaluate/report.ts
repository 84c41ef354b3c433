import type { Confusion, Evaluation, Score } from './evaluate.ts'
import { MUC_SCHEMES, measureMuc } from './muc.ts'
import { SCORE_NAMES } from './score-names.ts'
import { renderTable } from './table.ts'

/** The report on standard output: scores, the table of MUC, and what was taken for what. */
export function renderEvaluation(evaluation: Evaluation): string {
  return [
    renderScores(evaluation),
    `MUC / SemEval-2013\n${renderMuc(evaluation)}`,
    `Agency types: gold → predicted\n${renderConfusions(evaluation.confusions['agency type'])}`,
    `Count indicators: gold → predicted\n${renderConfusions(evaluation.confusions['counts indicator'])}`,
  ].join('\n\n')
}

function renderScores({ scores, documents }: Evaluation): string {
  const rows = SCORE_NAMES.map((name) => scoreRow(name, scores[name]))
  const head = ['score', 'precision', 'recall', 'F1', '95 % interval', 'gold', 'predicted', 'right', 'extra', 'missed']
  return `${renderTable(head, rows)}\n${documents.length} documents; accuracies have one figure`
}

function scoreRow(name: string, score: Score): string[] {
  const interval = score.interval ? `${score.interval[0].toFixed(3)}-${score.interval[1].toFixed(3)}` : '-'
  const counts = [score.gold, score.predicted, score.right, score.extra, score.missed].map(String)
  const figures = [score.precision, score.recall, score.f1].map(formatShare)
  // of a summary without a record no field was predicted: recall is the accuracy over all summaries
  if (score.kind === 'accuracy' && score.precision === score.recall) figures.fill('', 0, 2)
  return [name, ...figures, interval, ...counts]
}

/** Three digits, and a dash where there was nothing to divide by. */
export function formatShare(share: number | null): string {
  return share === null ? '-' : share.toFixed(3)
}

function renderMuc({ muc }: Evaluation): string {
  const rows = (['dates', 'counts'] as const).flatMap((list) =>
    MUC_SCHEMES.map((scheme) => {
      const counts = muc[list][scheme]
      const { precision, recall, f1 } = measureMuc(counts)
      const { correct, incorrect, partial, missing, spurious } = counts
      const numbers = [correct, incorrect, partial, missing, spurious].map(String)
      return [list, scheme, ...numbers, formatShare(precision), formatShare(recall), formatShare(f1)]
    }),
  )
  return renderTable(['list', 'scheme', 'COR', 'INC', 'PAR', 'MIS', 'SPU', 'precision', 'recall', 'F1'], rows)
}

/** One line for each gold category: how many are right, and what the others were taken for. */
function renderConfusions(confusions: readonly Confusion[]): string {
  const categories = [...new Set(confusions.map((cell) => cell.gold))]
  const rows = categories.map((gold) => {
    const cells = confusions.filter((cell) => cell.gold === gold)
    const total = cells.reduce((sum, cell) => sum + cell.count, 0)
    const right = cells.find((cell) => cell.predicted === gold)?.count ?? 0
    const wrong = cells
      .filter((cell) => cell.predicted !== gold)
      .sort((a, b) => b.count - a.count)
      .map((cell) => `${cell.predicted} ${cell.count}`)
    return [gold, `${right}/${total}`, wrong.join(', ')]
  })
  return renderTable(['gold', 'right', 'taken for'], rows)
}
