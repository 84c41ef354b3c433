import type { ReadOptions } from '../ingest/formats/reader.ts'
import type { ReadOutcome } from '../ingest/outcome.ts'
import type { OwnWords } from '../pipeline/own-words.ts'
import { planRun } from '../pipeline/plan-run.ts'
import { printable } from './printable.ts'

/**
 * Prints a line for each input: its path, format, encoding, characters and how its text was got, or why it cannot
 * be read. Returns the exit code that the run would have: some inputs may still hold no summary.
 */
export async function dryRun(
  paths: readonly string[],
  read: Partial<ReadOptions>,
  own: OwnWords,
  json: boolean,
): Promise<0 | 1 | 3> {
  let documents = 0
  let rejected = 0
  let filtered = 0
  await planRun(paths, read, own, (outcome) => {
    if ('document' in outcome) documents++
    else if ('reject' in outcome) rejected++
    else filtered++
    process.stdout.write(json ? `${JSON.stringify(factsOf(outcome))}\n` : renderLine(outcome))
  })
  process.stderr.write(
    `zongjie: ${documents} documents would be read, ${rejected} inputs would not${filtered > 0 ? `, ${filtered} are left out` : ''}\n`,
  )
  if (documents + rejected + filtered === 0) return 1
  return rejected > 0 ? 3 : 0
}

function factsOf(outcome: ReadOutcome) {
  if ('leftOut' in outcome) return { path: outcome.leftOut, status: 'filtered' }
  if ('reject' in outcome) {
    const { path, code, message } = outcome.reject
    return { path, status: 'rejected', code, message }
  }
  const { path, format, encoding, extraction, title, published, url, text } = outcome.document
  return { path, status: 'ok', format, encoding, extraction, characters: text.length, title, published, url }
}

function renderLine(outcome: ReadOutcome): string {
  return `${cellsOf(outcome)
    .map((cell) => printable(cell).replace(/[\t\n]/g, ' '))
    .join('\t')}\n`
}

function cellsOf(outcome: ReadOutcome): string[] {
  if ('leftOut' in outcome) return [outcome.leftOut, 'left out']
  if ('reject' in outcome) return [outcome.reject.path, 'not read', outcome.reject.code, outcome.reject.message]
  const { path, format, encoding, text, extraction } = outcome.document
  return [path, format, encoding ?? '-', `${text.length} characters`, extraction]
}
