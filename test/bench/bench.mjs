// npm run bench: CPU time of each stage from a text to its record, over texts made from the project's own, beside bare
// nodejieba over the same texts in the same process. Bare times depend on the machine; the ratios hardly do.
//
//   --megabytes 2      size of the corpus
//   --texts <folder>   other texts to make it from; with --as-they-are, the texts themselves
//   --rounds 5         measurements, of which the medians count
//   --peers            chrono-node and Recognizers-Text over the same texts too
//   --json <file>      all figures, for programs
//   --check            fails where a stage has become 15 % slower, relative to nodejieba, than test/bench/figures.json
//   --repin            writes that file
//   --write <folder>   writes the corpus into files instead, to run zongjie on
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createRecipe } from '../../dist/pipeline/recipe.js'
import { findSlower } from './find-slower.mjs'
import { makeCorpus, readTexts } from './make-corpus.mjs'
import { measureStages } from './measure.mjs'
import { loadNodejieba, measurePeers } from './peers.mjs'
import { createStages } from './stages.mjs'

const FIGURES = new URL('figures.json', import.meta.url)
const { values: options } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '2' },
    texts: { type: 'string', default: fileURLToPath(new URL('../../corpus/documents', import.meta.url)) },
    'as-they-are': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    repin: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
})

const sources = readTexts(options.texts)
const texts = options['as-they-are'] ? sources : makeCorpus(sources, Number(options.megabytes), Number(options.seed))
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6

if (options.write !== undefined) writeTexts(options.write)
else if (options.check) check()
else show(measure())

function measure() {
  const loading = performance.now()
  const recipe = createRecipe()
  const loaded = performance.now() - loading
  const { stages, records } = createStages(texts, recipe)
  stages['texts to records']()
  // nodejieba and the others have not been loaded yet
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  const jieba = loadNodejieba()
  const bare = () => texts.forEach((text) => void jieba(text))
  const measured = measureStages(stages, bare, Number(options.rounds))
  const whole = measured.stages.at(-1).time
  return {
    megabytes: round(megabytes),
    documents: texts.length,
    records,
    loadSeconds: round(loaded / 1000),
    peakMegabytes: memory,
    nodejiebaMsPerMB: round(measured.yardstick / megabytes),
    recordsPerSecond: Math.round((records * 1000) / whole),
    stages: measured.stages.map(({ name, time, ratio }) => ({
      name,
      msPerMB: round(time / megabytes),
      ratio: round(ratio),
    })),
    peers: options.peers
      ? measurePeers(texts, Number(options.rounds)).map(({ name, time }) => ({
          name,
          msPerMB: round(time),
          timesSlower: round((time * megabytes) / whole),
        }))
      : [],
  }
}

/** Three figures are as many as mean something. */
function round(value) {
  return Number(value.toPrecision(3))
}

function show(figures) {
  const row = (name, time, ratio) => `| ${name} | ${time.toFixed(1)} | ${(1000 / time).toFixed(2)} | ${ratio} |\n`
  let table = `${figures.documents} documents, ${figures.records} summaries, ${figures.megabytes} MB of UTF-8\n\n`
  table += '| stage | CPU ms/MB | MB/s of a core | × nodejieba |\n|---|---:|---:|---:|\n'
  table += row('nodejieba.cut(text, true)', figures.nodejiebaMsPerMB, '1')
  for (const { name, msPerMB, ratio } of figures.stages) table += row(name, msPerMB, ratio)
  for (const { name, msPerMB } of figures.peers) table += row(name, msPerMB, round(msPerMB / figures.nodejiebaMsPerMB))
  table += `\n${figures.recordsPerSecond} records a second of a core; loads in ${figures.loadSeconds} s; ${figures.peakMegabytes} MB at the peak\n`
  for (const { name, timesSlower } of figures.peers)
    table += `${name}: ${timesSlower} times the CPU time of all of zongjie\n`
  process.stdout.write(table)
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`)
  if (options.repin) {
    const ratios = Object.fromEntries(figures.stages.map(({ name, ratio }) => [name, ratio]))
    writeFileSync(FIGURES, `${JSON.stringify(ratios, null, 2)}\n`)
  }
}

function check() {
  const slower = findSlower(JSON.parse(readFileSync(FIGURES, 'utf8')), () => measure().stages)
  for (const { name, ratio, was } of slower)
    process.stderr.write(
      `bench: ${name} takes ${ratio} × nodejieba, it took ${was} ×: make it faster, or --repin and say why\n`,
    )
  process.exitCode = slower.length > 0 ? 1 : 0
}

function writeTexts(folder) {
  mkdirSync(folder, { recursive: true })
  for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), text)
}
