// npm run bench [-- --megabytes 4]: CPU time of each stage over the project's own documents, repeated, and its ratio
// to bare nodejieba over the same text in the same process. Bare times depend on the machine; ratios hardly do.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { canonicalize } from '../../dist/ingest/canonical.js'
import { toPassage } from '../../dist/ingest/passage.js'
import { splitSummaries } from '../../dist/ingest/split.js'
import { toDocument } from '../../dist/ingest/to-document.js'
import { shingles, signature } from '../../dist/normalize/duplicates.js'
import { countTerms } from '../../dist/normalize/keywords.js'
import { mineDocument } from '../../dist/pipeline/mine-document.js'
import { createRecipe } from '../../dist/pipeline/recipe.js'

const { values: options } = parseArgs({ options: { megabytes: { type: 'string', default: '2' } } })
const folder = new URL('../../corpus/documents/', import.meta.url)
const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
const corpus = []
for (let bytes = 0; bytes < Number(options.megabytes) * 1e6; ) {
  const text = texts[corpus.length % texts.length]
  corpus.push(text)
  bytes += Buffer.byteLength(text)
}
const megabytes = corpus.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6

const jieba = createRequire(import.meta.url)('nodejieba')
const recipe = createRecipe()
const { extractors } = recipe
const facts = (text) => ({
  path: 'x',
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: 0,
  format: 'txt',
})
const documents = corpus.map((text) => toDocument(facts(text), text, recipe.split.furniture))
const pieces = documents.flatMap((document) =>
  splitSummaries(document.canonical, document.text, recipe.split).map(({ start, end }) =>
    document.canonical.slice(start, end),
  ),
)
const passages = pieces.map((piece) => toPassage(piece, recipe.segment))

const stages = {
  'bare nodejieba': () => each(corpus, (text) => jieba.cut(text, true)),
  'hash, canonical text, page facts': () =>
    each(corpus, (text) => toDocument(facts(text), text, recipe.split.furniture)),
  split: () => each(documents, (document) => splitSummaries(document.canonical, document.text, recipe.split)),
  'passages (jieba)': () => each(pieces, (piece) => toPassage(piece, recipe.segment)),
  dates: () => each(passages, (passage) => extractors.dates.extract(passage)),
  counts: () => each(passages, (passage) => extractors.counts.extract(passage)),
  agencies: () => each(passages, (passage) => extractors.agencies.extract(passage)),
  themes: () => each(passages, (passage) => extractors.themes.extract(passage)),
  'terms, shingles': () =>
    each(passages, (passage) => [
      countTerms(passage, recipe.stopWords),
      signature(shingles(canonicalize(passage.text))),
    ]),
  'documents to records': () =>
    each(corpus, (text) => mineDocument(toDocument(facts(text), text, recipe.split.furniture), recipe)),
}

/** Does the work for each item; what it gives is dropped. */
function each(items, work) {
  for (const item of items) work(item)
}

/** CPU milliseconds, the better of two runs: the first compiles. */
function measure(work) {
  const times = [0, 1].map(() => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const bare = measure(stages['bare nodejieba'])
console.log(`${corpus.length} documents, ${pieces.length} summaries, ${megabytes.toFixed(1)} MB of UTF-8\n`)
console.log('| stage | CPU ms/MB | MB/s of a core | × bare nodejieba |\n|---|---:|---:|---:|')
for (const [name, work] of Object.entries(stages)) {
  const milliseconds = name === 'bare nodejieba' ? bare : measure(work)
  console.log(
    `| ${name} | ${(milliseconds / megabytes).toFixed(1)} | ${((megabytes * 1000) / milliseconds).toFixed(1)} | ${(milliseconds / bare).toFixed(2)} |`,
  )
}
console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
