// npm run compare: the same texts and gold through other libraries, with the same scorer. Prints a Markdown table.
//
// The others find no summaries: they are given those of the gold, so that nothing outside them counts against
// them. zongjie reads the whole pages and finds the summaries itself.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { evaluate } from '../../dist/evaluate/evaluate.js'
import { loadGold } from '../../dist/evaluate/load-gold.js'
import { readRecords } from '../../dist/evaluate/read-records.js'
import { createChrono, createJieba, createRecognizers } from './tools.mjs'

const corpus = new URL('../../corpus/', import.meta.url)
const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: fileURLToPath(new URL('gold/heldout', corpus)) },
    records: { type: 'string' },
    texts: { type: 'string', default: fileURLToPath(new URL('documents', corpus)) },
  },
})

const COLUMNS = ['dates found', 'dates value', 'counts found', 'counts value', 'agencies']

const { documents, name } = loadGold(options.gold, options.texts)
const tools = [createChrono('casual'), createChrono('strict'), createRecognizers(), createJieba()]
const rows = tools.map((tool) => rowOf(tool.name, tool.lists, recordsOf(tool)))
rows.push(rowOf('**zongjie**', ['dates', 'counts', 'agencies'], await ownRecords()))

const summaries = documents.reduce((sum, document) => sum + document.summaries.length, 0)
process.stdout.write(`F1 on ${name}: ${documents.length} documents, ${summaries} summaries\n\n`)
process.stdout.write(`| | ${COLUMNS.join(' | ')} |\n|---|${COLUMNS.map(() => '---:|').join('')}\n`)
for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`)

/** Records that are there already, or those of the texts. */
async function ownRecords() {
  if (options.records !== undefined) return readRecords(options.records)
  const { extractPath } = await import('../../dist/pipeline/extract-path.js')
  return extractPath(options.texts)
}

function rowOf(title, lists, records) {
  const { scores } = evaluate(documents, records, { seed: 0, resamples: 0 })
  const figures = COLUMNS.map((column) => {
    const isClaimed = lists.some((list) => column.startsWith(list))
    return isClaimed ? (scores[column].f1 ?? 0).toFixed(3) : '-'
  })
  return [title, ...figures]
}

/** What the tool finds in each summary of the gold, at its place in the document. */
function recordsOf(tool) {
  return documents.flatMap(({ file, text, script, summaries }) =>
    summaries.map(({ start, end }) => {
      const { dates = [], counts = [], agencies = [] } = tool.find(text.slice(start, end), script)
      const move = (mention) => ({ ...mention, start: mention.start + start, end: mention.end + start })
      const facts = { genre: null, year: null, issuer: null, topics: [], themes: [] }
      return {
        document: { path: file },
        start,
        end,
        ...facts,
        dates: dates.map(move),
        counts: counts.map(move),
        agencies: agencies.map(move),
      }
    }),
  )
}
