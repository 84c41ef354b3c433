import type { Totals } from '../dataset/facts.ts'

interface Options {
  readonly out: string
  readonly quiet?: boolean
  readonly json?: boolean
}

/** The exit code of a run that is done but for some inputs. */
const SOME_REJECTED = 3

/** Says what a run came to, and sets its exit code. */
export function printTotals(totals: Totals, { out, quiet, json }: Options, seconds: number): void {
  if (json) process.stdout.write(`${JSON.stringify({ ...totals, out })}\n`)
  else if (!quiet) process.stdout.write(renderTotals(totals, out, seconds))
  if (totals.filtered > 0)
    process.stderr.write(`zongjie: filtered: ${totals.filtered} inputs were left out by --only or --chinese\n`)
  if (totals.rejected === 0) return
  process.stderr.write(
    `zongjie: ${totals.rejected} of ${totals.documents} inputs gave no record: see ${out}/rejects.ndjson\n`,
  )
  process.exitCode = SOME_REJECTED
}

function renderTotals(totals: Totals, out: string, seconds: number): string {
  const rows: Array<readonly [string, number | string]> = [
    ['files', totals.documents],
    ['summaries', totals.summaries],
    ['dates', totals.dates],
    ['counts', totals.counts],
    ['agencies', totals.agencies],
    ['themes', totals.themes],
    ['rejected files', totals.rejected],
    ['seconds', seconds.toFixed(1)],
  ]
  const table = rows.map(([name, value]) => `  ${name.padEnd(16)}${String(value).padStart(8)}\n`).join('')
  return `${table}
  ${out}/report.html      open it first: what is in this corpus
  ${out}/summaries.csv    one row a summary; dates, counts, agencies, themes.csv one row a mention
  ${out}/codebook.md      what each column means
`
}
